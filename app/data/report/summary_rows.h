#pragma once

#include "app/data/report/summary_document.h"

namespace loopscope {

/// Writes the elements of `data` (SPEC 7), separated by commas, each on a line of its own.
/// @pre summary.hasCells() but for versions and ingest. @return the sink's error.
[[nodiscard]] Result<void> writeJsonRows(SummaryKind kind, const Summary& summary, const Policy& policy,
                                         const TextSink& sink);

} // namespace loopscope
