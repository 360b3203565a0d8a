#pragma once

#include "app/data/replay/replay_job.h"
#include "app/data/report/feedback_csv.h"
#include "app/data/report/rejects_csv.h"

#include <optional>

namespace loopscope {

/// The files that a replay writes beside its store, where it is asked to. Thread: one at a time.
class ReplayOutputs {
public:
    /// Replaces the files. @return CannotWrite.
    [[nodiscard]] static Result<ReplayOutputs> create(const ReplayRequest& request);

    /// @return CannotWrite.
    [[nodiscard]] Result<void> write(const Piece& piece, const DeviceDictionary& devices);
    [[nodiscard]] Result<void> close();

private:
    std::optional<FeedbackCsv> m_feedback;
    std::optional<RejectsCsv> m_rejects;
};

} // namespace loopscope
