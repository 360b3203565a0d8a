#include "app/engine/feedback/summary.h"

namespace loopscope {

std::int64_t Summary::rows() const
{
    std::int64_t rows = 0;
    for (const VersionSummary& version : versions)
        rows += version.tally.count;
    return rows;
}

Tally Summary::cell(std::size_t index) const
{
    return Tally{
        .count = cells.count[index],
        .correct = cells.correct[index],
        .normal = cells.normal[index],
        .edgeCase = cells.edgeCase[index],
        .confidenceCount = cells.confidenceCount[index],
        .error = {.sum = cells.sumError[index]},
        .absoluteError = {.sum = cells.sumAbsoluteError[index]},
        .squaredError = {.sum = cells.sumSquaredError[index]},
        .confidence = {.sum = cells.sumConfidence[index]},
        .maxAbsoluteError = cells.maxAbsoluteError[index],
        .firstTimestamp = cells.firstTimestamp[index],
        .lastTimestamp = cells.lastTimestamp[index],
    };
}

} // namespace loopscope
