#pragma once

#include "app/data/replay/replay_job.h"
#include "app/data/store/feedback_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace loopscope {

/// What a replay is to do with a content, as the ledger of imports says (SPEC 7: --resume, --again).
struct ImportPlan {
    std::optional<std::int64_t> continueImport; ///< an unfinished import of the same content
    std::vector<ChunkRecord> committed;         ///< its chunks
    std::optional<std::int64_t> complete;       ///< imported already: only read, store nothing
};

/// @return AlreadyImported, UnfinishedImport, ForeignRows.
[[nodiscard]] Result<ImportPlan> planImport(FeedbackStore& store, const ReplayRequest& request,
                                            const ContentIdentity& content);

} // namespace loopscope
