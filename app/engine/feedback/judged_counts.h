#pragma once

#include "app/engine/feedback/histogram.h"
#include "app/engine/feedback/policy.h"

#include <cstdint>
#include <optional>

namespace loopscope {

// How the rows of an error histogram would be judged under a policy. Exact, or none where the histogram cannot tell: a
// threshold that is no bound of bins is compared with rows only where its bin has some. Thread: any (pure).

/// Rows that would be correct. Always none for Correctness::Relative.
[[nodiscard]] std::optional<std::int64_t> correctUnder(const ErrorHistogram& errors, const Policy& policy);
/// Rows with absolute_error < normal_below.
[[nodiscard]] std::optional<std::int64_t> normalUnder(const ErrorHistogram& errors, const Policy& policy);
/// Rows with absolute_error > edge_above.
[[nodiscard]] std::optional<std::int64_t> edgeCasesUnder(const ErrorHistogram& errors, const Policy& policy);

} // namespace loopscope
