#pragma once

#include <vector>

namespace loopscope {

/// The smallest of 1, 2, 5 × 10^k that is not below @p step. @pre step > 0 and finite
[[nodiscard]] double niceStep(double step);

/// Multiples of a nice step within [lower, upper], at most about @p count of them, ascending.
[[nodiscard]] std::vector<double> niceTicks(double lower, double upper, int count);

} // namespace loopscope
