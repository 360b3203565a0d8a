#pragma once

#include "app/data/report/summary_document.h"

namespace loopscope {

/// What a replay prints for people: what came of each file, then the summary as an aligned table. Numbers are rounded.
/// @return the sink's error.
[[nodiscard]] Result<void> writeText(const SummaryDocument& document, const TextSink& sink);

} // namespace loopscope
