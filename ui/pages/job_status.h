#pragma once

#include <QString>

namespace loopscope {

/// What the tray at the window's bottom tells of a page's work under way.
struct JobStatus {
    QString title;  ///< "Replaying flu-models.csv.gz"; empty: no job
    QString detail; ///< rate, rejected, time left
    double share = -1; ///< 0 … 1; negative: unknown
    bool canCancel = true;
    bool waits = false; ///< for the user: paused
};

} // namespace loopscope
