#pragma once

#include "app/engine/feedback/histogram.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace loopscope {

/// A histogram to look at: bins of one width, and at either end one for what lies beyond, where there is any.
struct HistogramBins {
    struct Series {
        QString name; ///< "v25"
        std::vector<std::int64_t> counts; ///< one per bin
        std::int64_t total = 0;
    };
    double width = 0;
    double first = 0; ///< lower edge of the first bin of that width
    int count = 0;    ///< bins of that width
    bool hasBelow = false, hasBeyond = false; ///< a bin before the first, after the last
    std::vector<Series> series;

    [[nodiscard]] std::size_t size() const
    {
        return static_cast<std::size_t>(count + (hasBelow ? 1 : 0) + (hasBeyond ? 1 : 0));
    }
    /// Lower edge of bin @p index; of the bin below, −∞.
    [[nodiscard]] double lower(std::size_t index) const;
    [[nodiscard]] double upper(std::size_t index) const; ///< of the bin beyond, +∞
};

struct NamedErrors {
    QString name;
    const ErrorHistogram* errors = nullptr;
};
struct NamedConfidences {
    QString name;
    const ConfidenceHistogram* confidences = nullptr;
};

/// Bins for one or two versions together, wide enough that 99.5 % of the rows of each are in bins of one width.
/// @param absolute by size, from 0 on; else signed
[[nodiscard]] HistogramBins errorBins(const std::vector<NamedErrors>& versions, bool absolute);

/// Bins of 5 points from 0 to 1.
[[nodiscard]] HistogramBins confidenceBins(const std::vector<NamedConfidences>& versions);

} // namespace loopscope
