#pragma once

#include <array>
#include <cstdint>
#include <map>

namespace loopscope {

/// Bin of a signed error (DESIGN 3). Errors >= 0 have bins 0, 1, …; errors < 0 have -1, -2, … (bin -1-k mirrors bin k).
/// Bin k < 1000 holds |error| in [k/1000, (k+1)/1000), compared as doubles; beyond 1 there are 64 bins per power of two.
[[nodiscard]] std::int32_t errorBin(double error);

/// The smallest |error| that falls into @p bin (or its mirror).
[[nodiscard]] double errorBinLowerBound(std::int32_t bin);

/// Rows per errorBin().
using ErrorHistogram = std::map<std::int32_t, std::int64_t>;

/// Bins of the confidence: [k/100, (k+1)/100) for k = 0 … 99, where 1 belongs to bin 99; below 0 is bin -1, above 1 bin 100.
[[nodiscard]] std::int32_t confidenceBin(double confidence);

struct ConfidenceBin {
    std::int64_t count = 0;
    std::int64_t correct = 0;
    double sum = 0; ///< of the confidences
    bool operator==(const ConfidenceBin&) const = default;
};
using ConfidenceHistogram = std::map<std::int32_t, ConfidenceBin>;

} // namespace loopscope
