#pragma once

#include "app/engine/feedback/summary.h"

#include <memory>
#include <span>
#include <vector>

namespace loopscope {

/// One summary of the rows of several: what one replay of all inputs, one after the other, would have given (but for the
/// last bits of sums). A window, where there is one, must be the same for all.
/// Time and memory: all cells. @pre every part has cells. Thread: any (pure).
[[nodiscard]] std::shared_ptr<const Summary> mergeSummaries(const std::vector<std::shared_ptr<const Summary>>& parts);
/// The same as a value. @pre no part is null
[[nodiscard]] Summary mergedSummary(std::span<const Summary* const> parts);

} // namespace loopscope
