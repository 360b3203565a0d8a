#pragma once

#include "app/engine/feedback/summary.h"

#include <vector>

namespace loopscope {

/// Everything known of every device over all versions, by device index. Cells are merged by ascending version.
/// Time: O(cells). @pre summary.hasCells(). Thread: any (pure).
[[nodiscard]] std::vector<Tally> deviceTotals(const Summary& summary);
/// The same over versions[@p first] up to before versions[@p last].
[[nodiscard]] std::vector<Tally> deviceTotals(const Summary& summary, std::size_t first, std::size_t last);

} // namespace loopscope
