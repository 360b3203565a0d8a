#include "app/engine/feedback/summary.h"

namespace loopscope {

namespace {

std::uint32_t narrow(std::int64_t rows)
{
    return static_cast<std::uint32_t>(rows);
}

} // namespace

void WindowTally::merge(const WindowTally& other)
{
    count += other.count;
    correct += other.correct;
    absoluteError.merge(other.absoluteError);
}

void CellColumns::reserve(std::size_t rows, bool withWindow)
{
    device.reserve(rows);
    for (auto* column : {&count, &correct, &normal, &edgeCase, &confidenceCount})
        column->reserve(rows);
    for (auto* column : {&sumError, &sumAbsoluteError, &sumSquaredError, &sumConfidence, &maxAbsoluteError})
        column->reserve(rows);
    firstTimestamp.reserve(rows);
    lastTimestamp.reserve(rows);
    if (withWindow) {
        windowCount.reserve(rows);
        windowCorrect.reserve(rows);
        windowSumAbsoluteError.reserve(rows);
    }
}

void CellColumns::append(std::uint32_t deviceIndex, const Tally& tally)
{
    device.push_back(deviceIndex);
    count.push_back(narrow(tally.count));
    correct.push_back(narrow(tally.correct));
    normal.push_back(narrow(tally.normal));
    edgeCase.push_back(narrow(tally.edgeCase));
    confidenceCount.push_back(narrow(tally.confidenceCount));
    sumError.push_back(tally.error.value());
    sumAbsoluteError.push_back(tally.absoluteError.value());
    sumSquaredError.push_back(tally.squaredError.value());
    sumConfidence.push_back(tally.confidence.value());
    maxAbsoluteError.push_back(tally.maxAbsoluteError);
    firstTimestamp.push_back(tally.firstTimestamp);
    lastTimestamp.push_back(tally.lastTimestamp);
}

void CellColumns::appendWindow(const WindowTally& tally)
{
    windowCount.push_back(tally.count);
    windowCorrect.push_back(tally.correct);
    windowSumAbsoluteError.push_back(tally.absoluteError.value());
}

WindowTally CellColumns::window(std::size_t index) const
{
    return {.count = windowCount[index],
            .correct = windowCorrect[index],
            .absoluteError = {.sum = windowSumAbsoluteError[index]}};
}

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
