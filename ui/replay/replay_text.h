#pragma once

#include "app/data/replay/replay_job.h"
#include "ui/pages/job_status.h"

#include <QCoreApplication>
#include <QString>

namespace loopscope {

/// What the window says of a replay, in words.
class ReplayText {
    Q_DECLARE_TR_FUNCTIONS(ReplayText)

public:
    /// 0 … 1; negative where the size of the input is not known.
    [[nodiscard]] static double share(const ReplayProgress& progress);
    /// "62 % · 412,000 rows/s · 3 rejected · 2 s left"
    [[nodiscard]] static QString pace(const ReplayProgress& progress);
    [[nodiscard]] static QString phase(ReplayPhase phase);
    [[nodiscard]] static JobStatus job(const QString& file, const ReplayProgress& progress);
    /// Whether every record was accepted or rejected, and every line belongs to something.
    [[nodiscard]] static bool isConserved(const IngestReport& report);
    /// "11,880 records = 11,880 stored + 0 rejected; 11,881 lines = 11,880 in records + 1 header + 0 blank", or that it is not
    /// so.
    [[nodiscard]] static QString conservation(const IngestReport& report, bool stored);
    [[nodiscard]] static QString conservation(const ReplayProgress& progress); ///< "120 records so far = …"
    /// "prediction_result is not a number"
    [[nodiscard]] static QString reason(const RejectReason& reason);
    /// What is wrong with a file as a whole, and what was done with the rest.
    [[nodiscard]] static QString fileError(const FileError& error);
    [[nodiscard]] static QString bytes(std::uint64_t count);
    /// "2 s", "3 min", "1 h 5 min"
    [[nodiscard]] static QString duration(double seconds);
};

} // namespace loopscope
