#include "app/data/store/rollup_tables.h"

#include "app/data/store/tally_columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <unordered_map>

namespace loopscope {

namespace {

/// Keys and tally as a statement takes them, into a vector that is used again and again.
const std::vector<SqlValue>& keyed(std::vector<SqlValue>& values, std::initializer_list<std::int64_t> keys,
                                   const Tally& tally)
{
    values.assign(keys.begin(), keys.end());
    appendTally(values, tally);
    return values;
}

/// Where a tally that was read belongs among the devices.
struct Placed {
    std::uint32_t rank = 0;
    std::uint32_t index = 0;
};

/// The place of each device by its key. Keys are drawn one after the other, so that a plain table holds nearly all of them.
class DeviceRanks {
public:
    /// @param order index into @p keys by rank
    DeviceRanks(const std::vector<std::int64_t>& keys, const std::vector<std::size_t>& order)
    {
        m_near.resize(2 * keys.size() + 1);
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            const std::int64_t key = keys[order[rank]];
            if (isNear(key))
                m_near[static_cast<std::size_t>(key)] = static_cast<std::uint32_t>(rank);
            else
                m_far.emplace(key, static_cast<std::uint32_t>(rank));
        }
    }
    [[nodiscard]] std::uint32_t operator()(std::int64_t key) const
    {
        return isNear(key) ? m_near[static_cast<std::size_t>(key)] : m_far.find(key)->second;
    }

private:
    [[nodiscard]] bool isNear(std::int64_t key) const
    {
        return key >= 0 && static_cast<std::size_t>(key) < m_near.size();
    }
    std::vector<std::uint32_t> m_near;
    std::unordered_map<std::int64_t, std::uint32_t> m_far;
};

/// The version of that number, null when there is none.
VersionSummary* versionIn(Summary& summary, std::int64_t number)
{
    const auto found = std::ranges::lower_bound(summary.versions, number, {}, &VersionSummary::version);
    return found != summary.versions.end() && found->version == number ? &*found : nullptr;
}

} // namespace

Result<void> RollupTables::merge(const RollupDeltas& deltas) const
{
    RollupWrites writes;
    for (const VersionSummary& version : deltas.versions) {
        if (auto merged = mergeVersion(version, writes); !merged)
            return merged;
    }
    for (const RollupDeltas::Hour& hour : deltas.hours) {
        if (auto merged = mergeHour(hour, writes); !merged)
            return merged;
    }
    std::vector<std::int32_t> touched;
    for (auto cell = deltas.cells.begin(); cell != deltas.cells.end();) {
        const auto end = std::find_if(cell, deltas.cells.end(),
                                      [&](const RollupDeltas::Cell& other) { return other.version != cell->version; });
        if (auto merged = mergeCells({cell, end}, writes); !merged)
            return merged;
        touched.push_back(cell->version);
        cell = end;
    }
    if (auto written = write(writes); !written)
        return written;
    for (const std::int32_t version : touched) {
        if (auto counted = m_sql.run("rollup_version_devices", {std::int64_t{version}}); !counted)
            return std::unexpected(counted.error());
    }
    return {};
}

Result<void> RollupTables::mergeVersion(const VersionSummary& version, RollupWrites& writes) const
{
    Tally tally = version.tally;
    const auto got = m_sql.run("rollup_version_get", {std::int64_t{version.version}}, [&](const SqlRow& row) {
        Tally stored = tallyFrom(row, 0);
        stored.merge(tally);
        tally = stored;
    });
    if (!got)
        return std::unexpected(got.error());
    writes.versions.push_back({.version = version.version, .tally = tally});
    for (const auto& [bin, rows] : version.errors)
        writes.errors.push_back({.version = version.version, .bin = bin, .added = rows});
    return mergeConfidences(version, writes);
}

Result<void> RollupTables::mergeConfidences(const VersionSummary& version, RollupWrites& writes) const
{
    std::map<std::int64_t, RollupWrites::ConfidenceTally> stored;
    const auto got = m_sql.run("confidence_bin_of_version", {std::int64_t{version.version}}, [&](const SqlRow& row) {
        stored.emplace(row.integer(0),
                       RollupWrites::ConfidenceTally{.count = row.integer(1),
                                                     .correct = row.integer(2),
                                                     .sum = {.sum = row.real(3), .compensation = row.real(4)}});
    });
    if (!got)
        return std::unexpected(got.error());
    for (const auto& [bin, delta] : version.confidences) {
        RollupWrites::ConfidenceTally& tally = stored[bin];
        tally.version = version.version;
        tally.bin = bin;
        tally.count += delta.count;
        tally.correct += delta.correct;
        tally.sum.add(delta.sum);
        writes.confidences.push_back(tally);
    }
    return {};
}

Result<void> RollupTables::mergeHour(const RollupDeltas::Hour& hour, RollupWrites& writes) const
{
    Tally tally = hour.tally;
    const auto got = m_sql.run("rollup_hour_get", {std::int64_t{hour.version}, hour.hour}, [&](const SqlRow& row) {
        Tally stored = tallyFrom(row, 0);
        stored.merge(tally);
        tally = stored;
    });
    if (!got)
        return std::unexpected(got.error());
    writes.hours.push_back({.version = hour.version, .hour = hour.hour, .tally = tally});
    return {};
}

Result<void> RollupTables::mergeCells(std::span<const RollupDeltas::Cell> cells, RollupWrites& writes) const
{
    const auto begin = static_cast<std::ptrdiff_t>(writes.cells.size());
    writes.cells.insert(writes.cells.end(), cells.begin(), cells.end());
    auto next = writes.cells.begin() + begin;
    const auto end = writes.cells.end();
    const auto got = m_sql.run("rollup_cell_of_version",
                               {std::int64_t{cells.front().version}, cells.front().device, cells.back().device},
                               [&](const SqlRow& row) {
                                   const std::int64_t device = row.integer(0);
                                   while (next != end && next->device < device)
                                       ++next;
                                   if (next == end || next->device != device)
                                       return;
                                   Tally stored = tallyFrom(row, 1);
                                   stored.merge(next->tally);
                                   next->tally = stored;
                               });
    if (!got)
        return std::unexpected(got.error());
    return {};
}

Result<void> RollupTables::write(const RollupWrites& writes) const
{
    const auto put = [this](std::string_view id, std::span<const SqlValue> values) -> Result<void> {
        if (auto done = m_sql.run(id, values); !done)
            return std::unexpected(done.error());
        return {};
    };
    Result<void> done;
    std::vector<SqlValue> values;
    for (auto row = writes.versions.begin(); done && row != writes.versions.end(); ++row)
        done = put("rollup_version_put", keyed(values, {row->version}, row->tally));
    for (auto row = writes.hours.begin(); done && row != writes.hours.end(); ++row)
        done = put("rollup_hour_put", keyed(values, {row->version, row->hour}, row->tally));
    for (auto row = writes.cells.begin(); done && row != writes.cells.end(); ++row)
        done = put("rollup_cell_put", keyed(values, {row->version, row->device}, row->tally));
    for (auto row = writes.errors.begin(); done && row != writes.errors.end(); ++row)
        done = put("error_bin_add",
                   std::array<SqlValue, 3>{std::int64_t{row->version}, std::int64_t{row->bin}, row->added});
    for (auto row = writes.confidences.begin(); done && row != writes.confidences.end(); ++row)
        done = put("confidence_bin_put",
                   std::array<SqlValue, 6>{std::int64_t{row->version}, std::int64_t{row->bin}, row->count, row->correct,
                                           row->sum.sum, row->sum.compensation});
    return done;
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
    std::erase_if(summary.versions, [&](const VersionSummary& version) { return version.version < parts.versionsFrom; });
    if (parts.histograms) {
        if (auto read = readHistograms(summary); !read)
            return std::unexpected(read.error());
    }
    if (parts.cells) {
        if (auto read = readCells(summary, parts.versionsFrom); !read)
            return std::unexpected(read.error());
    }
    return summary;
}

Result<void> RollupTables::readHistograms(Summary& summary) const
{
    const auto errors = m_sql.run("error_bin_all", {}, [&](const SqlRow& row) {
        if (VersionSummary* const version = versionIn(summary, row.integer(0)))
            version->errors.emplace_hint(version->errors.end(), static_cast<std::int32_t>(row.integer(1)),
                                         row.integer(2));
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

Result<void> RollupTables::readCells(Summary& summary, std::int32_t versionsFrom) const
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
    const DeviceRanks rankOf(keys, order);
    for (const std::size_t index : order)
        summary.devices.push_back(std::move(names[index]));
    std::int64_t cells = 0;
    for (const VersionSummary& version : summary.versions)
        cells += version.devices;
    summary.cells.reserve(static_cast<std::size_t>(cells), false);

    // Cells come by version and key; within a version they are put into the order of the names.
    std::vector<Tally> tallies;
    std::vector<Placed> places;
    std::int64_t current = -1;
    const auto flush = [&] {
        if (!std::ranges::is_sorted(places, {}, &Placed::rank))
            std::ranges::sort(places, {}, &Placed::rank);
        for (const Placed& place : places)
            appendCell(summary.cells, place.rank, tallies[place.index]);
        if (!places.empty())
            summary.cellStart.push_back(summary.cells.size());
        tallies.clear();
        places.clear();
    };
    summary.cellStart.push_back(0);
    const auto ran = m_sql.run("rollup_cell_from", {std::int64_t{versionsFrom}}, [&](const SqlRow& row) {
        if (row.integer(0) != current)
            flush();
        current = row.integer(0);
        places.push_back({rankOf(row.integer(1)), static_cast<std::uint32_t>(tallies.size())});
        tallies.push_back(tallyFrom(row, 2));
    });
    if (!ran)
        return std::unexpected(ran.error());
    flush();
    return {};
}

} // namespace loopscope
