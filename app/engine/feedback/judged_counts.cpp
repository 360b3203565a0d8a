#include "app/engine/feedback/judged_counts.h"

namespace loopscope {

namespace {

std::int32_t mirrored(std::int32_t bin)
{
    return bin < 0 ? -1 - bin : bin;
}

/// Whether all of the absolute errors of a bin are below a threshold, or none of them.
std::optional<bool> isBelow(std::int32_t bin, double threshold)
{
    const std::int32_t size = mirrored(bin);
    if (errorBinLowerBound(size) >= threshold)
        return false;
    if (errorBinLowerBound(size + 1) <= threshold)
        return true;
    return std::nullopt;
}

std::optional<bool> isAbove(std::int32_t bin, double threshold)
{
    const std::int32_t size = mirrored(bin);
    if (errorBinLowerBound(size) > threshold)
        return true;
    if (errorBinLowerBound(size + 1) <= threshold)
        return false;
    return std::nullopt;
}

template <class Judge>
std::optional<std::int64_t> countWhere(const ErrorHistogram& errors, Judge&& judge)
{
    std::int64_t rows = 0;
    for (const auto& [bin, count] : errors) {
        const std::optional<bool> counts = judge(bin);
        if (!counts && count != 0)
            return std::nullopt;
        rows += counts.value_or(false) ? count : 0;
    }
    return rows;
}

} // namespace

std::optional<std::int64_t> correctUnder(const ErrorHistogram& errors, const Policy& policy)
{
    switch (policy.correctness) {
    case Correctness::Absolute:
        return countWhere(errors, [&](std::int32_t bin) { return isBelow(bin, policy.correctBelow); });
    case Correctness::Signed:
        return countWhere(errors, [&](std::int32_t bin) {
            return bin < 0 ? std::optional(true) : isBelow(bin, policy.correctBelow); // correct_below is above 0
        });
    case Correctness::Relative:
        break;
    }
    return std::nullopt;
}

std::optional<std::int64_t> normalUnder(const ErrorHistogram& errors, const Policy& policy)
{
    return countWhere(errors, [&](std::int32_t bin) { return isBelow(bin, policy.normalBelow); });
}

std::optional<std::int64_t> edgeCasesUnder(const ErrorHistogram& errors, const Policy& policy)
{
    return countWhere(errors, [&](std::int32_t bin) { return isAbove(bin, policy.edgeAbove); });
}

} // namespace loopscope
