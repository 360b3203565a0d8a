#pragma once

#include "app/data/store/feedback_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace loopscope {

/// What speaks for a loop that runs, or against it: one part for each step of making a feedback loop, each with its own
/// error. Times are microseconds UTC.
struct LoopEvidence {
    /// Rows in the table and where they come from.
    struct Written {
        std::int64_t rows = 0;
        std::optional<std::int64_t> newestCreatedAtUs;
        std::int64_t imports = 0; ///< that were replayed here and not undone
        bool byOthers = false; ///< rows outside the imports ledger
    };
    /// What the reader of feedback is told about the device of the newest row, for the version after it.
    struct Read {
        std::string device; ///< empty: there is no row with a device
        std::int64_t version = 0;
        std::int64_t total = 0, correct = 0;
        std::optional<double> meanAbsoluteError;
        std::optional<double> windowSeconds; ///< of the policy
        std::optional<std::int64_t> newestTimestampUs; ///< event time
        std::int64_t totalAtNewest = 0; ///< with the window ending at the newest event time instead of now
    };
    /// Rows stored in the last ten minutes.
    struct Lately {
        std::int64_t rows = 0;
        std::int64_t replayed = 0; ///< at most so many of them come from replays
        std::optional<std::int64_t> newestCreatedAtUs; ///< of all rows
        bool byOthers = false;
    };
    /// What the panel of the last 24 hours shows.
    struct Panel {
        std::int64_t versions = 0, evaluations = 0;
        std::int64_t newestVersion = 0;
        double newestAccuracyPercent = 0;
        std::int64_t versionsByEvent = 0; ///< by event time instead of the time of storing
        std::optional<std::int64_t> newestCreatedAtUs;
    };

    std::int64_t checkedAtUs = 0;
    Result<SchemaStatus> table;
    Result<Written> written;
    Result<Read> read;
    Result<Lately> lately;
    Result<Panel> panel;
};

/// Looks for all of it, in the thread of the store. A part that fails has its error; only Cancelled and a lost connection
/// end the rest. @param nowUs the moment that "last ten minutes" and "last 24 hours" end
[[nodiscard]] Result<LoopEvidence> gatherLoopEvidence(FeedbackStore& store, std::int64_t nowUs);

} // namespace loopscope
