#pragma once

#include "app/data/store/feedback_row.h"
#include "app/engine/result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace loopscope {

/// Feedback that came between two looks at a database.
struct NewFeedback {
    std::int64_t rows = 0; ///< all that came, also those that are not in @ref newest
    std::map<std::int64_t, std::int64_t> perVersion; ///< rows by model version
    std::vector<FeedbackRow> newest; ///< the last stored first, at most as many as were asked for
    std::optional<std::int64_t> newestCreatedAtUs; ///< of the rows that came
    bool tookBack = false; ///< rows went away (an undo): what is known of the database is to be read anew
};

/// Follows a growing model_feedback: every row whose transaction commits after the first poll() is reported by exactly one
/// later poll, in whatever order transactions commit. A row that somebody rewrites (UPDATE) may be reported again. Polls through
/// the store that made it.
/// Thread: the store's; FeedbackStore::cancel() and breakOff() end a poll.
class FeedbackTail {
public:
    virtual ~FeedbackTail() = default;

    /// Goes on where a tail of an earlier connection to the same database stopped, whose store may be gone; before the first
    /// poll().
    virtual void continueFrom(const FeedbackTail& before) = 0;

    /// The first call takes its stand and reports nothing. After an error nothing is lost: the next call reports it.
    /// @param most rows to hand over in NewFeedback::newest
    /// @param answered called whenever the database has answered a statement, so that silence can be told from work
    /// @return CannotConnect, Cancelled, Busy (try later), QueryFailed (also when one statement takes over four seconds).
    [[nodiscard]] virtual Result<NewFeedback> poll(std::int64_t most, const std::function<void()>& answered) = 0;
};

} // namespace loopscope
