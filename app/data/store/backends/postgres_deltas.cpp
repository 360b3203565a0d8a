#include "app/data/store/backends/postgres_deltas.h"

#include "app/data/store/tally_columns.h"
#include "app/engine/feedback/summary_merge.h"

#include <algorithm>
#include <array>
#include <limits>

namespace loopscope {

namespace {

/// Deltas that are folded at once: a few hundred bytes each.
constexpr std::int64_t deltasPerRange = 500'000;

VersionSummary& versionIn(std::vector<VersionSummary>& versions, std::int32_t number)
{
    const auto found = std::ranges::lower_bound(versions, number, {}, &VersionSummary::version);
    if (found != versions.end() && found->version == number)
        return *found;
    return *versions.insert(found, VersionSummary{.version = number});
}

void addBin(std::vector<VersionSummary>& versions, const SqlRow& row)
{
    VersionSummary& version = versionIn(versions, static_cast<std::int32_t>(row.integer(0)));
    const auto bin = static_cast<std::int32_t>(row.integer(2));
    if (row.integer(1) == 0)
        version.errors.emplace(bin, row.integer(3));
    else
        version.confidences.emplace(
            bin, ConfidenceBin{.count = row.integer(3), .correct = row.integer(4), .sum = row.real(5)});
}

/// As a summary of its own, to be merged with another.
Summary summaryOf(WriterDeltas deltas)
{
    Summary summary;
    for (const WriterDeltas::Cell& cell : deltas.cells)
        summary.devices.push_back(cell.device);
    std::ranges::sort(summary.devices);
    const auto repeated = std::ranges::unique(summary.devices);
    summary.devices.erase(repeated.begin(), repeated.end());
    summary.versions = std::move(deltas.versions);
    summary.cellStart.push_back(0);
    auto cell = deltas.cells.begin();
    for (const VersionSummary& version : summary.versions) {
        for (; cell != deltas.cells.end() && cell->version == version.version; ++cell) {
            const auto device = std::ranges::lower_bound(summary.devices, cell->device) - summary.devices.begin();
            appendCell(summary.cells, static_cast<std::uint32_t>(device), cell->tally);
        }
        summary.cellStart.push_back(summary.cells.size());
    }
    return summary;
}

} // namespace

Result<PostgresDeltas::State> PostgresDeltas::state() const
{
    State state;
    const auto ran = m_sql.run("rollups_state", {}, [&](const SqlRow& row) {
        state = {.isWatched = row.integer(0) != 0, .isStale = row.integer(1) != 0};
    });
    if (!ran)
        return std::unexpected(ran.error());
    return state;
}

Result<WriterDeltas> PostgresDeltas::read(std::string_view cells, std::string_view bins,
                                          std::span<const SqlValue> values) const
{
    WriterDeltas deltas;
    const auto ran = m_sql.run(cells, values, [&](const SqlRow& row) {
        const auto version = static_cast<std::int32_t>(row.integer(0));
        Tally tally = tallyFrom(row, 4);
        if (row.integer(1) == 0) {
            VersionSummary& whole = versionIn(deltas.versions, version);
            whole.tally.merge(tally);
            whole.devices += row.integer(21);
            deltas.cells.push_back({.version = version, .device = std::string(row.text(2)), .tally = tally});
            return;
        }
        deltas.hours.push_back({.version = version, .hour = row.integer(3), .tally = tally});
        if (row.integer(20) == 0)
            return;
        if (deltas.odd.empty() || deltas.odd.back().version != version)
            deltas.odd.push_back({.version = version});
        deltas.odd.back().rows += row.integer(20);
    });
    if (!ran)
        return std::unexpected(ran.error());
    if (bins.empty())
        return deltas;
    if (const auto read = m_sql.run(bins, values, [&](const SqlRow& row) { addBin(deltas.versions, row); }); !read)
        return std::unexpected(read.error());
    return deltas;
}

Result<WriterDeltas> PostgresDeltas::waiting(std::int32_t versionsFrom, bool withHistograms) const
{
    const std::array<SqlValue, 1> values{std::int64_t{versionsFrom}};
    return read("delta_waiting", withHistograms ? "delta_bins_waiting" : "", values);
}

Result<WriterDeltas> PostgresDeltas::take(std::int32_t first, std::int32_t last) const
{
    const std::array<SqlValue, 2> values{std::int64_t{first}, std::int64_t{last}};
    return read("delta_take", "delta_bins_take", values);
}

Result<std::vector<std::pair<std::int32_t, std::int32_t>>> PostgresDeltas::ranges() const
{
    std::vector<std::pair<std::int32_t, std::int32_t>> ranges;
    std::int64_t inRange = deltasPerRange;
    const auto ran = m_sql.run("delta_versions", {}, [&](const SqlRow& row) {
        const auto version = static_cast<std::int32_t>(row.integer(0));
        if (inRange >= deltasPerRange) {
            ranges.emplace_back(version, version);
            inRange = 0;
        }
        ranges.back().second = version;
        inRange += row.integer(1);
    });
    if (!ran)
        return std::unexpected(ran.error());
    return ranges;
}

Result<PostgresDeltas::Stale> PostgresDeltas::stale() const
{
    Stale stale;
    const auto ran = m_sql.run("stale_versions", {}, [&](const SqlRow& row) {
        if (row.isNull(0))
            stale.all = true;
        else
            stale.versions.push_back(static_cast<std::int32_t>(row.integer(0)));
    });
    if (!ran)
        return std::unexpected(ran.error());
    return stale;
}

Result<void> PostgresDeltas::forget(std::int32_t version) const
{
    if (auto forgotten = m_sql.run("delta_forget", {std::int64_t{version}}); !forgotten)
        return std::unexpected(forgotten.error());
    return {};
}

void addWaiting(Summary& rollups, WriterDeltas waiting)
{
    if (waiting.versions.empty())
        return;
    if (rollups.hasCells()) {
        const Summary added = summaryOf(std::move(waiting));
        const std::array<const Summary*, 2> parts{&rollups, &added};
        rollups = mergedSummary(parts);
        return;
    }
    for (const VersionSummary& added : waiting.versions) {
        VersionSummary& version = versionIn(rollups.versions, added.version);
        version.devices += added.devices;
        version.tally.merge(added.tally);
        for (const auto& [bin, rows] : added.errors)
            version.errors[bin] += rows;
        for (const auto& [bin, content] : added.confidences) {
            ConfidenceBin& into = version.confidences[bin];
            into.count += content.count;
            into.correct += content.correct;
            into.sum += content.sum;
        }
    }
}

} // namespace loopscope
