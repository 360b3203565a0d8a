#pragma once

#include "app/data/store/feedback_store.h"
#include "app/data/upstream/upstream_source.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace loopscope {

/// Which rows of a table that goes on growing a replay is to read, as the ledger of imports says.
struct UpstreamPlan {
    UpstreamStretch stretch;
    /// Complete imports that the stretch follows, or is one of. Rows that came late into theirs are in no import.
    std::vector<const ImportRecord*> before;
    const ImportRecord* isStored = nullptr; ///< nothing is newer than this import, whose stretch it is
};

/// The stretch that is asked for; else that of an unfinished import; else what is newer than the imports there are.
/// @param newestUs time of the table's newest row, where stretches without an end end: a resumed one has the same rows
/// @return UnfinishedImport where one of the same table is there and not to be resumed, AlreadyImported where a stretch that
/// is asked for shares rows with one that is stored (never with again). Thread: any (pure).
[[nodiscard]] Result<UpstreamPlan> planUpstream(const std::vector<ImportRecord>& imports, const UpstreamSource& source,
                                                std::optional<std::int64_t> newestUs, bool resume, bool again);

} // namespace loopscope
