#include "app/data/store/backends/postgres_grouping.h"

#include "app/data/store/backends/array_literal.h"
#include "app/data/store/tally_columns.h"
#include "app/engine/feedback/device_dictionary.h"
#include "app/engine/feedback/histogram.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace loopscope {

namespace {

VersionSummary& lastVersion(Summary& summary, std::int32_t version)
{
    if (summary.versions.empty() || summary.versions.back().version != version)
        summary.versions.push_back({.version = version});
    return summary.versions.back();
}

VersionSummary* findVersion(Summary& summary, std::int64_t version)
{
    const auto found = std::ranges::lower_bound(summary.versions, version, {}, &VersionSummary::version);
    return found != summary.versions.end() && found->version == version ? &*found : nullptr;
}

/// Puts the devices, so far in the order of their appearance, into that of their code points.
void sortDevices(Summary& summary, const DeviceDictionary& dictionary)
{
    std::vector<std::uint32_t> order(dictionary.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t index) { return dictionary.name(index); });
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        rank[order[place]] = place;
        summary.devices.emplace_back(dictionary.name(order[place]));
    }
    for (std::uint32_t& device : summary.cells.device)
        device = rank[device];
}

Result<void> groupCells(const StatementRunner& sql, bool keepCells, std::optional<FeedbackWindow> window,
                        Summary& summary)
{
    // Without a window nothing is inside: it ends before it begins.
    const FeedbackWindow span = window.value_or(FeedbackWindow{.afterUs = 0, .endUs = 0});
    DeviceDictionary dictionary;
    CellColumns& cells = summary.cells;
    const auto ran = sql.run("rows_by_cell", {span.afterUs, span.endUs}, [&](const SqlRow& row) {
        const Tally tally = tallyFrom(row, 2);
        VersionSummary& version = lastVersion(summary, static_cast<std::int32_t>(row.integer(0)));
        version.tally.merge(tally);
        ++version.devices;
        if (!keepCells)
            return;
        if (version.devices == 1)
            summary.cellStart.push_back(cells.size());
        appendCell(cells, dictionary.intern(row.text(1)), tally);
        if (window) {
            cells.windowCount.push_back(static_cast<std::uint32_t>(row.integer(18)));
            cells.windowCorrect.push_back(static_cast<std::uint32_t>(row.integer(19)));
            cells.windowSumAbsoluteError.push_back(row.real(20));
        }
    });
    if (!ran)
        return std::unexpected(ran.error());
    if (keepCells) {
        summary.cellStart.push_back(cells.size());
        sortDevices(summary, dictionary);
        summary.hasWindow = window.has_value();
    }
    return {};
}

SqlValue errorBounds()
{
    ArrayLiteral bounds;
    const std::int32_t last = errorBin(std::numeric_limits<double>::max());
    for (std::int32_t bin = 0; bin <= last; ++bin)
        bounds.add(errorBinLowerBound(bin));
    return bounds.value();
}

SqlValue confidenceBounds()
{
    constexpr int bins = 100; // confidenceBin()
    ArrayLiteral bounds;
    for (int k = 0; k <= bins; ++k)
        bounds.add(static_cast<double>(k) / bins);
    return bounds.value();
}

Result<void> groupHistograms(const StatementRunner& sql, Summary& summary)
{
    const auto errors = sql.run("rows_by_error_bin", {errorBounds()}, [&](const SqlRow& row) {
        if (VersionSummary* const version = findVersion(summary, row.integer(0)))
            version->errors.emplace(static_cast<std::int32_t>(row.integer(1)), row.integer(2));
    });
    if (!errors)
        return std::unexpected(errors.error());
    const auto confidences = sql.run("rows_by_confidence_bin", {confidenceBounds()}, [&](const SqlRow& row) {
        if (VersionSummary* const version = findVersion(summary, row.integer(0)))
            version->confidences.emplace(
                static_cast<std::int32_t>(row.integer(1)),
                ConfidenceBin{.count = row.integer(2), .correct = row.integer(3), .sum = row.real(4)});
    });
    if (!confidences)
        return std::unexpected(confidences.error());
    return {};
}

} // namespace

Result<Summary> groupRows(const StatementRunner& sql, const SummaryParts& parts, std::optional<FeedbackWindow> window)
{
    Summary summary;
    if (auto grouped = groupCells(sql, parts.cells, window, summary); !grouped)
        return std::unexpected(grouped.error());
    if (parts.histograms) {
        if (auto grouped = groupHistograms(sql, summary); !grouped)
            return std::unexpected(grouped.error());
    }
    return summary;
}

} // namespace loopscope
