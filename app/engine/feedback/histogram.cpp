#include "app/engine/feedback/histogram.h"

#include <bit>
#include <cmath>
#include <cstddef>

namespace loopscope {

namespace {

constexpr std::int32_t thousandths = 1000;
constexpr int binsPerOctaveBits = 6; // 64 bins per power of two
constexpr int mantissaShift = 52 - binsPerOctaveBits;
constexpr std::uint64_t bitsOfOne = std::bit_cast<std::uint64_t>(1.0) >> mantissaShift;

/// k/steps for k = 0 … steps, each the nearest double: the bounds that thresholds like 0.1 are compared with.
template <std::size_t steps>
constexpr std::array<double, steps + 1> boundaries()
{
    std::array<double, steps + 1> bounds{};
    for (std::size_t k = 0; k <= steps; ++k)
        bounds[k] = static_cast<double>(k) / static_cast<double>(steps);
    return bounds;
}

/// The k with bounds[k] <= value < bounds[k + 1]. The product is only a guess: 1000 * 0.001 * 29 is below 29.
/// @pre 0 <= value < 1
template <std::size_t size>
std::int32_t binBetween(const std::array<double, size>& bounds, double value)
{
    auto k = static_cast<std::size_t>(value * static_cast<double>(size - 1));
    if (k > 0 && value < bounds[k])
        --k;
    else if (k + 1 < size && value >= bounds[k + 1])
        ++k;
    return static_cast<std::int32_t>(k);
}

constexpr auto errorBounds = boundaries<thousandths>();
constexpr auto confidenceBounds = boundaries<100>();

} // namespace

std::int32_t errorBin(double error)
{
    const double size = std::abs(error);
    std::int32_t bin = 0;
    if (size < 1)
        bin = binBetween(errorBounds, size);
    else // exponent and the first bits of the mantissa count the bins of equal ratio
        bin = thousandths + static_cast<std::int32_t>((std::bit_cast<std::uint64_t>(size) >> mantissaShift) - bitsOfOne);
    return error < 0 ? -1 - bin : bin;
}

double errorBinLowerBound(std::int32_t bin)
{
    const std::int32_t mirrored = bin < 0 ? -1 - bin : bin;
    if (mirrored < thousandths)
        return errorBounds[static_cast<std::size_t>(mirrored)];
    return std::bit_cast<double>((bitsOfOne + static_cast<std::uint64_t>(mirrored - thousandths)) << mantissaShift);
}

std::int32_t confidenceBin(double confidence)
{
    if (confidence < 0)
        return -1;
    if (confidence > 1)
        return 100;
    return confidence == 1 ? 99 : binBetween(confidenceBounds, confidence);
}

} // namespace loopscope
