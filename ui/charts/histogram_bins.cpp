#include "ui/charts/histogram_bins.h"

#include "ui/charts/nice_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace loopscope {

namespace {

constexpr double shareInside = 0.995;
constexpr int fewestBins = 24; // on the longer side
constexpr double storedWidth = 0.001;
constexpr int confidencesPerBin = 5; // of the stored ones, of a hundredth each

std::int32_t mirrored(std::int32_t bin)
{
    return bin >= 0 ? bin : -1 - bin;
}

/// |error| below which that share of the rows lies.
double reach(const ErrorHistogram& errors)
{
    std::map<std::int32_t, std::int64_t> bySize;
    std::int64_t total = 0;
    for (const auto& [bin, rows] : errors) {
        bySize[mirrored(bin)] += rows;
        total += rows;
    }
    std::int64_t seen = 0;
    for (const auto& [bin, rows] : bySize) {
        seen += rows;
        if (static_cast<double>(seen) >= shareInside * static_cast<double>(total))
            return errorBinLowerBound(bin + 1);
    }
    return storedWidth;
}

/// How many widths the smallest |error| of a stored bin is from zero. Below 1, bins are thousandths: exact.
std::int64_t widthsFromZero(std::int32_t bin, double width)
{
    constexpr std::int32_t perUnit = 1000;
    if (bin < perUnit && width < 1)
        return bin / std::max<std::int64_t>(1, std::llround(width * perUnit));
    return static_cast<std::int64_t>(std::floor(errorBinLowerBound(bin) / width + 1e-9));
}

} // namespace

double HistogramBins::lower(std::size_t index) const
{
    if (hasBelow && index == 0)
        return -std::numeric_limits<double>::infinity();
    const double inner = static_cast<double>(index) - (hasBelow ? 1 : 0);
    return first + inner * width;
}

double HistogramBins::upper(std::size_t index) const
{
    if (hasBeyond && index + 1 == size())
        return std::numeric_limits<double>::infinity();
    return lower(index) == -std::numeric_limits<double>::infinity() ? first : lower(index) + width;
}

HistogramBins errorBins(const std::vector<NamedErrors>& versions, bool absolute)
{
    double farthest = storedWidth;
    for (const NamedErrors& version : versions)
        farthest = std::max(farthest, reach(*version.errors));
    HistogramBins bins;
    bins.width = std::max(storedWidth, niceStep(farthest / fewestBins));
    const auto side = static_cast<std::int64_t>(std::ceil(farthest / bins.width - 1e-9));
    // Position of a stored bin among the bins of one width; 0 is the one that starts at zero.
    const auto place = [&](std::int32_t bin) {
        const std::int64_t away = widthsFromZero(mirrored(bin), bins.width);
        return absolute || bin >= 0 ? away : -1 - away;
    };
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    for (const NamedErrors& version : versions)
        for (const auto& [bin, rows] : *version.errors) {
            const std::int64_t at = place(bin);
            bins.hasBelow = bins.hasBelow || at < -side;
            bins.hasBeyond = bins.hasBeyond || at >= side;
            lowest = std::min(lowest, std::max(at, -side));
            highest = std::max(highest, std::min(at, side - 1));
        }
    bins.first = static_cast<double>(lowest) * bins.width;
    bins.count = static_cast<int>(highest - lowest + 1);
    for (const NamedErrors& version : versions) {
        HistogramBins::Series series{.name = version.name, .counts = std::vector<std::int64_t>(bins.size())};
        for (const auto& [bin, rows] : *version.errors) {
            const std::int64_t at = std::clamp(place(bin), -side - 1, side);
            const std::int64_t index = std::clamp<std::int64_t>(at - lowest + (bins.hasBelow ? 1 : 0), 0,
                                                                static_cast<std::int64_t>(bins.size()) - 1);
            series.counts[static_cast<std::size_t>(index)] += rows;
            series.total += rows;
        }
        bins.series.push_back(std::move(series));
    }
    return bins;
}

HistogramBins confidenceBins(const std::vector<NamedConfidences>& versions)
{
    constexpr int stored = 100;
    HistogramBins bins{.width = static_cast<double>(confidencesPerBin) / stored, .count = stored / confidencesPerBin};
    for (const NamedConfidences& version : versions)
        for (const auto& [bin, tally] : *version.confidences) {
            bins.hasBelow = bins.hasBelow || bin < 0;
            bins.hasBeyond = bins.hasBeyond || bin >= stored;
        }
    for (const NamedConfidences& version : versions) {
        HistogramBins::Series series{.name = version.name, .counts = std::vector<std::int64_t>(bins.size())};
        for (const auto& [bin, tally] : *version.confidences) {
            const int inner = bin < 0 ? -1 : bin / confidencesPerBin;
            series.counts[static_cast<std::size_t>(inner + (bins.hasBelow ? 1 : 0))] += tally.count;
            series.total += tally.count;
        }
        bins.series.push_back(std::move(series));
    }
    return bins;
}

} // namespace loopscope
