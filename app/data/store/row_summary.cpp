#include "app/data/store/row_summary.h"

#include <algorithm>
#include <limits>

namespace loopscope {

namespace {

/// The ids between the ranges, before the first and after the last.
std::vector<IdRange> gapsBetween(const std::vector<IdRange>& ranges)
{
    std::vector<IdRange> gaps;
    std::int64_t next = std::numeric_limits<std::int64_t>::min();
    for (const IdRange& range : ranges) {
        if (next < range.first)
            gaps.push_back({next, range.first - 1});
        next = range.last + 1;
    }
    gaps.push_back({next, std::numeric_limits<std::int64_t>::max()});
    return gaps;
}

Summary summaryOf(const SummaryBuilder& builder, const DeviceDictionary& devices, const SummaryParts& parts)
{
    if (parts.cells)
        return builder.finish(devices);
    Summary summary;
    summary.versions = builder.versions();
    return summary;
}

} // namespace

std::vector<SqlValue> judgeValues(const IdRange& range, const Policy& policy)
{
    const std::string correctness = policy.correctness == Correctness::Signed     ? "signed"
                                    : policy.correctness == Correctness::Relative ? "relative"
                                                                                  : "absolute";
    return {range.first,        range.last,       correctness,      policy.correctBelow,
            policy.normalBelow, policy.edgeAbove, range.createdAt()};
}

Result<Summary> summariseRows(const StatementRunner& sql, const SummaryParts& parts,
                              std::optional<FeedbackWindow> window)
{
    DeviceDictionary devices;
    SummaryBuilder builder(window);
    const auto scanned = scanRows(sql, "rows_all", {}, devices,
                                  [&](const FeedbackRows& rows) { builder.add(rows.batch, rows.feedback); });
    if (!scanned)
        return std::unexpected(scanned.error());
    return summaryOf(builder, devices, parts);
}

Result<Summary> summariseJudged(const StatementRunner& sql, const Policy& policy, const std::vector<IdRange>& ours,
                                bool others, const SummaryParts& parts, std::optional<FeedbackWindow> window)
{
    DeviceDictionary devices;
    SummaryBuilder builder(window);
    const RowConsumer add = [&](const FeedbackRows& rows) { builder.add(rows.batch, rows.feedback); };
    for (const IdRange& range : ours) {
        const auto values = judgeValues(range, policy);
        if (auto scanned = scanRows(sql, "rows_judged", values, devices, add); !scanned)
            return std::unexpected(scanned.error());
    }
    for (const IdRange& gap : others ? gapsBetween(ours) : std::vector<IdRange>{}) {
        const std::vector<SqlValue> values{gap.first, gap.last};
        if (auto scanned = scanRows(sql, "rows_of_ids", values, devices, add); !scanned)
            return std::unexpected(scanned.error());
    }
    return summaryOf(builder, devices, parts);
}

Result<void> addRowsInWindow(const StatementRunner& sql, Summary& summary, const FeedbackWindow& window)
{
    DeviceDictionary devices;
    SummaryBuilder builder;
    const std::vector<SqlValue> values{window.afterUs, window.endUs};
    const auto scanned = scanRows(sql, "rows_in_window", values, devices,
                                  [&](const FeedbackRows& rows) { builder.add(rows.batch, rows.feedback); });
    if (!scanned)
        return scanned;
    const Summary inside = builder.finish(devices);
    CellColumns& cells = summary.cells;
    cells.windowCount.assign(cells.size(), 0);
    cells.windowCorrect.assign(cells.size(), 0);
    cells.windowSumAbsoluteError.assign(cells.size(), 0.0);
    summary.hasWindow = true;
    for (std::size_t v = 0; v < inside.versions.size(); ++v) {
        const auto version =
            std::ranges::lower_bound(summary.versions, inside.versions[v].version, {}, &VersionSummary::version);
        const auto index = static_cast<std::size_t>(version - summary.versions.begin());
        std::size_t cell = summary.cellStart[index]; // both ascend by device id within the version
        for (std::size_t from = inside.cellStart[v]; from < inside.cellStart[v + 1]; ++from) {
            const std::string& device = inside.devices[inside.cells.device[from]];
            while (summary.devices[cells.device[cell]] != device)
                ++cell;
            cells.windowCount[cell] = inside.cells.count[from];
            cells.windowCorrect[cell] = inside.cells.correct[from];
            cells.windowSumAbsoluteError[cell] = inside.cells.sumAbsoluteError[from];
        }
    }
    return {};
}

} // namespace loopscope
