#include "app/data/store/rollup_tables.h"

#include "app/data/store/tally_columns.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace loopscope {

namespace {

struct ConfidenceTally {
    std::int64_t count = 0;
    std::int64_t correct = 0;
    CompensatedSum sum;
};

std::vector<SqlValue> keyed(std::initializer_list<std::int64_t> keys, const Tally& tally)
{
    std::vector<SqlValue> values;
    values.reserve(keys.size() + tallyColumnCount);
    for (const std::int64_t key : keys)
        values.emplace_back(key);
    appendTally(values, tally);
    return values;
}

/// A cell as it is read, before devices have their place.
struct StoredCell {
    std::uint32_t rank = 0;
    Tally tally;
};

void appendCell(CellColumns& cells, const StoredCell& cell)
{
    const Tally& tally = cell.tally;
    const auto narrow = [](std::int64_t count) { return static_cast<std::uint32_t>(count); };
    cells.device.push_back(cell.rank);
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

/// The version of that number, null when there is none.
VersionSummary* versionIn(Summary& summary, std::int64_t number)
{
    const auto found = std::ranges::lower_bound(summary.versions, number, {}, &VersionSummary::version);
    return found != summary.versions.end() && found->version == number ? &*found : nullptr;
}

} // namespace

Result<void> RollupTables::merge(const RollupDeltas& deltas) const
{
    for (const VersionSummary& version : deltas.versions) {
        if (auto merged = mergeVersion(version); !merged)
            return merged;
    }
    for (const RollupDeltas::Hour& hour : deltas.hours) {
        if (auto merged = mergeHour(hour); !merged)
            return merged;
    }
    for (auto cell = deltas.cells.begin(); cell != deltas.cells.end();) {
        const auto end = std::find_if(cell, deltas.cells.end(),
                                      [&](const RollupDeltas::Cell& other) { return other.version != cell->version; });
        if (auto merged = mergeCells({cell, end}); !merged)
            return merged;
        if (auto counted = m_sql.run("rollup_version_devices", {std::int64_t{cell->version}}); !counted)
            return std::unexpected(counted.error());
        cell = end;
    }
    return {};
}

Result<void> RollupTables::mergeVersion(const VersionSummary& version) const
{
    const std::int64_t number = version.version;
    Tally tally = version.tally;
    const auto got = m_sql.run("rollup_version_get", {number}, [&](const SqlRow& row) {
        Tally stored = tallyFrom(row, 0);
        stored.merge(tally);
        tally = stored;
    });
    if (!got)
        return std::unexpected(got.error());
    if (auto put = m_sql.run("rollup_version_put", keyed({number}, tally)); !put)
        return std::unexpected(put.error());
    for (const auto& [bin, rows] : version.errors) {
        if (auto added = m_sql.run("error_bin_add", {number, std::int64_t{bin}, rows}); !added)
            return std::unexpected(added.error());
    }
    return mergeConfidences(version);
}

Result<void> RollupTables::mergeConfidences(const VersionSummary& version) const
{
    const std::int64_t number = version.version;
    std::map<std::int64_t, ConfidenceTally> stored;
    const auto got = m_sql.run("confidence_bin_of_version", {number}, [&](const SqlRow& row) {
        stored.emplace(row.integer(0), ConfidenceTally{.count = row.integer(1),
                                                       .correct = row.integer(2),
                                                       .sum = {.sum = row.real(3), .compensation = row.real(4)}});
    });
    if (!got)
        return std::unexpected(got.error());
    for (const auto& [bin, delta] : version.confidences) {
        ConfidenceTally& tally = stored[bin];
        tally.count += delta.count;
        tally.correct += delta.correct;
        tally.sum.add(delta.sum);
        const auto put = m_sql.run("confidence_bin_put", {number, std::int64_t{bin}, tally.count, tally.correct,
                                                          tally.sum.sum, tally.sum.compensation});
        if (!put)
            return std::unexpected(put.error());
    }
    return {};
}

Result<void> RollupTables::mergeHour(const RollupDeltas::Hour& hour) const
{
    Tally tally = hour.tally;
    const auto got = m_sql.run("rollup_hour_get", {std::int64_t{hour.version}, hour.hour}, [&](const SqlRow& row) {
        Tally stored = tallyFrom(row, 0);
        stored.merge(tally);
        tally = stored;
    });
    if (!got)
        return std::unexpected(got.error());
    if (auto put = m_sql.run("rollup_hour_put", keyed({hour.version, hour.hour}, tally)); !put)
        return std::unexpected(put.error());
    return {};
}

Result<void> RollupTables::mergeCells(std::vector<RollupDeltas::Cell> cells) const
{
    const std::int64_t version = cells.front().version;
    auto next = cells.begin();
    const auto got = m_sql.run(
        "rollup_cell_of_version", {version, cells.front().device, cells.back().device}, [&](const SqlRow& row) {
            const std::int64_t device = row.integer(0);
            while (next != cells.end() && next->device < device)
                ++next;
            if (next == cells.end() || next->device != device)
                return;
            Tally stored = tallyFrom(row, 1);
            stored.merge(next->tally);
            next->tally = stored;
        });
    if (!got)
        return std::unexpected(got.error());
    for (const RollupDeltas::Cell& cell : cells) {
        if (auto put = m_sql.run("rollup_cell_put", keyed({version, cell.device}, cell.tally)); !put)
            return std::unexpected(put.error());
    }
    return {};
}

Result<void> RollupTables::forget(std::int32_t version) const
{
    for (const char* const statement : {"rollup_version_delete", "rollup_hour_delete", "rollup_cell_delete",
                                        "error_bin_delete", "confidence_bin_delete"}) {
        if (auto forgotten = m_sql.run(statement, {std::int64_t{version}}); !forgotten)
            return std::unexpected(forgotten.error());
    }
    return {};
}

Result<std::vector<std::int32_t>> RollupTables::versions() const
{
    std::vector<std::int32_t> versions;
    const auto ran = m_sql.run("rollup_version_all", {}, [&](const SqlRow& row) {
        versions.push_back(static_cast<std::int32_t>(row.integer(0)));
    });
    if (!ran)
        return std::unexpected(ran.error());
    return versions;
}

Result<Summary> RollupTables::read(const SummaryParts& parts) const
{
    Summary summary;
    const auto ran = m_sql.run("rollup_version_all", {}, [&](const SqlRow& row) {
        summary.versions.push_back({.version = static_cast<std::int32_t>(row.integer(0)),
                                    .devices = row.integer(1),
                                    .tally = tallyFrom(row, 2)});
    });
    if (!ran)
        return std::unexpected(ran.error());
    if (parts.histograms) {
        if (auto read = readHistograms(summary); !read)
            return std::unexpected(read.error());
    }
    if (parts.cells) {
        if (auto read = readCells(summary); !read)
            return std::unexpected(read.error());
    }
    return summary;
}

Result<void> RollupTables::readHistograms(Summary& summary) const
{
    const auto errors = m_sql.run("error_bin_all", {}, [&](const SqlRow& row) {
        if (VersionSummary* const version = versionIn(summary, row.integer(0)))
            version->errors.emplace_hint(version->errors.end(), static_cast<std::int32_t>(row.integer(1)), row.integer(2));
    });
    if (!errors)
        return std::unexpected(errors.error());
    const auto confidences = m_sql.run("confidence_bin_all", {}, [&](const SqlRow& row) {
        if (VersionSummary* const version = versionIn(summary, row.integer(0)))
            version->confidences.emplace(
                static_cast<std::int32_t>(row.integer(1)),
                ConfidenceBin{.count = row.integer(2), .correct = row.integer(3), .sum = row.real(4) + row.real(5)});
    });
    if (!confidences)
        return std::unexpected(confidences.error());
    return {};
}

Result<void> RollupTables::readCells(Summary& summary) const
{
    std::vector<std::int64_t> keys;
    std::vector<std::string> names;
    const auto devices = m_sql.run("device_all", {}, [&](const SqlRow& row) {
        keys.push_back(row.integer(0));
        names.emplace_back(row.text(1));
    });
    if (!devices)
        return std::unexpected(devices.error());
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t index) -> const std::string& { return names[index]; });
    std::unordered_map<std::int64_t, std::uint32_t> rankOfKey;
    rankOfKey.reserve(keys.size());
    for (const std::size_t index : order) {
        rankOfKey.emplace(keys[index], static_cast<std::uint32_t>(summary.devices.size()));
        summary.devices.push_back(std::move(names[index]));
    }

    // Cells come by version and key; within a version they are put into the order of the names.
    std::vector<StoredCell> ofVersion;
    std::int64_t current = -1;
    const auto flush = [&] {
        std::ranges::sort(ofVersion, {}, &StoredCell::rank);
        for (const StoredCell& cell : ofVersion)
            appendCell(summary.cells, cell);
        if (!ofVersion.empty())
            summary.cellStart.push_back(summary.cells.size());
        ofVersion.clear();
    };
    summary.cellStart.push_back(0);
    const auto ran = m_sql.run("rollup_cell_all", {}, [&](const SqlRow& row) {
        if (row.integer(0) != current)
            flush();
        current = row.integer(0);
        ofVersion.push_back({.rank = rankOfKey[row.integer(1)], .tally = tallyFrom(row, 2)});
    });
    if (!ran)
        return std::unexpected(ran.error());
    flush();
    return {};
}

} // namespace loopscope
