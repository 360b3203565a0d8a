#include "app/data/store/tally_columns.h"

namespace loopscope {

namespace {

SqlValue timeValue(std::int64_t timestamp)
{
    return timestamp == absentTimestamp ? SqlValue() : SqlValue(timestamp);
}

} // namespace

Tally tallyFrom(const SqlRow& row, int column)
{
    const auto sum = [&](int offset) {
        return CompensatedSum{.sum = row.real(column + offset), .compensation = row.real(column + offset + 1)};
    };
    const auto time = [&](int offset) {
        return row.isNull(column + offset) ? absentTimestamp : row.integer(column + offset);
    };
    return {.count = row.integer(column),
            .correct = row.integer(column + 1),
            .normal = row.integer(column + 2),
            .edgeCase = row.integer(column + 3),
            .confidenceCount = row.integer(column + 4),
            .error = sum(5),
            .absoluteError = sum(7),
            .squaredError = sum(9),
            .confidence = sum(11),
            .maxAbsoluteError = row.real(column + 13),
            .firstTimestamp = time(14),
            .lastTimestamp = time(15)};
}

void appendTally(std::vector<SqlValue>& values, const Tally& tally)
{
    for (const std::int64_t count : {tally.count, tally.correct, tally.normal, tally.edgeCase, tally.confidenceCount})
        values.emplace_back(count);
    for (const CompensatedSum& sum : {tally.error, tally.absoluteError, tally.squaredError, tally.confidence}) {
        values.emplace_back(sum.sum);
        values.emplace_back(sum.compensation);
    }
    values.emplace_back(tally.maxAbsoluteError);
    values.push_back(timeValue(tally.firstTimestamp));
    values.push_back(timeValue(tally.lastTimestamp));
}

void appendCell(CellColumns& cells, std::uint32_t device, const Tally& tally)
{
    const auto narrow = [](std::int64_t count) { return static_cast<std::uint32_t>(count); };
    cells.device.push_back(device);
    cells.count.push_back(narrow(tally.count));
    cells.correct.push_back(narrow(tally.correct));
    cells.normal.push_back(narrow(tally.normal));
    cells.edgeCase.push_back(narrow(tally.edgeCase));
    cells.confidenceCount.push_back(narrow(tally.confidenceCount));
    cells.sumError.push_back(tally.error.value());
    cells.sumAbsoluteError.push_back(tally.absoluteError.value());
    cells.sumSquaredError.push_back(tally.squaredError.value());
    cells.sumConfidence.push_back(tally.confidence.value());
    cells.maxAbsoluteError.push_back(tally.maxAbsoluteError);
    cells.firstTimestamp.push_back(tally.firstTimestamp);
    cells.lastTimestamp.push_back(tally.lastTimestamp);
}

} // namespace loopscope
