#pragma once

#include "ui/play/training_rows.h"

#include <QCoreApplication>

namespace loopscope {

/// Writes the real accuracies that devices' trainings are given into the activity log, in the words of the reader of
/// feedback. Every version only once in a row. Thread: UI.
class TrainingActivity {
    Q_DECLARE_TR_FUNCTIONS(TrainingActivity)

public:
    static constexpr std::size_t mostDevices = 100; ///< of one version; the others are counted

    void log(const TrainingRows& rows);
    /// One device, opened by somebody.
    void log(const QString& device, std::int64_t version, const RealAccuracy& accuracy);

private:
    QString m_last; ///< what was told last
};

} // namespace loopscope
