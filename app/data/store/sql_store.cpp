#include "app/data/store/sql_store.h"

#include "app/data/store/check_session.h"
#include "app/data/store/feedback_rows.h"
#include "app/data/store/kill_point.h"
#include "app/data/store/query_parameters.h"
#include "app/data/store/row_summary.h"
#include "app/data/store/wall_clock.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace loopscope {

namespace {

constexpr std::int64_t hourUs = 3'600'000'000;
/// Beyond it, an error of another writer is counted and not summed: one such row would drown all others.
constexpr double largestErrorOfOthers = 1e150;

std::int64_t hourOf(std::int64_t timeUs)
{
    return timeUs >= 0 ? timeUs / hourUs : (timeUs - hourUs + 1) / hourUs;
}

bool isWithin(const std::vector<IdRange>& ranges, std::int64_t id)
{
    const auto after = std::ranges::upper_bound(ranges, id, {}, &IdRange::first);
    return after != ranges.begin() && std::prev(after)->last >= id;
}

template <class T>
Result<void> withoutValue(const Result<T>& result)
{
    if (!result)
        return std::unexpected(result.error());
    return {};
}

} // namespace

SqlStore::SqlStore(ConnectionSpec spec, std::unique_ptr<SqlSession> session, const SqlCatalog& catalog)
    : m_spec(std::move(spec)),
      m_session(std::move(session)),
      m_sql(*m_session, catalog),
      m_schema(m_sql, m_spec.displayName()),
      m_ledger(m_sql),
      m_rollups(m_sql)
{}

Result<void> SqlStore::start(const OpenOptions& options)
{
    m_forWriting = options.forWriting || options.create;
    const auto status = m_schema.status();
    if (!status)
        return std::unexpected(status.error());
    if (status->version > status->newestVersion)
        return failure(ErrorCode::SchemaTooNew, m_spec.displayName(), std::to_string(status->version));
    const bool isOutdated = status->isOurs && status->version < status->newestVersion;
    if (isOutdated && !options.anySchema)
        return failure(ErrorCode::SchemaOutdated, m_spec.displayName());
    if (!options.create) {
        if (!status->hasFeedbackTable && !options.anySchema)
            return failure(ErrorCode::NoFeedbackDatabase, m_spec.displayName());
        return {};
    }
    if (status->hasFeedbackTable && !status->isOurs) {
        const auto hasRows = m_sql.integer("rows_any");
        if (!hasRows || *hasRows != 0)
            return withoutValue(hasRows);
    }
    return createSchema(options.policyOnCreate.value_or(Policy{}));
}

// ---- rollups ----

Result<void> SqlStore::mergeRollups(const RollupDeltas& deltas)
{
    return m_rollups.merge(deltas);
}

Result<void> SqlStore::appendRejects(std::int64_t importId, const Chunk& chunk)
{
    for (const Piece& piece : chunk.pieces) {
        for (const Reject& reject : piece.rejects) {
            if (auto added = m_ledger.addReject(importId, reject); !added)
                return added;
        }
    }
    return {};
}

Result<std::vector<std::int64_t>> SqlStore::findOrAddDevices(const std::vector<std::string_view>& ids)
{
    std::vector<std::int64_t> keys;
    for (const std::string_view id : ids) {
        const std::string text(id);
        auto key = m_sql.integer("device_find", {text});
        if (key && *key == 0)
            key = m_sql.integer("device_add", {text});
        if (!key)
            return std::unexpected(key.error());
        keys.push_back(*key);
    }
    return keys;
}

Result<std::vector<std::int64_t>> SqlStore::deviceKeys(const std::vector<std::uint32_t>& indexes,
                                                       const std::vector<std::string_view>& devices)
{
    const auto hashOf = [&](std::uint32_t index) { return std::hash<std::string_view>{}(devices[index]); };
    m_knownDevices.resize(std::max(m_knownDevices.size(), devices.size()));
    std::vector<std::uint32_t> unknown;
    for (const std::uint32_t index : indexes) {
        if (m_knownDevices[index].key == 0 || m_knownDevices[index].hash != hashOf(index))
            unknown.push_back(index);
    }
    std::ranges::sort(unknown);
    unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
    std::vector<std::string_view> names;
    for (const std::uint32_t index : unknown)
        names.push_back(devices[index]);
    const auto found = findOrAddDevices(names);
    if (!found)
        return found;
    for (std::size_t i = 0; i < unknown.size(); ++i)
        m_knownDevices[unknown[i]] = {.hash = hashOf(unknown[i]), .key = (*found)[i]};
    std::vector<std::int64_t> keys;
    keys.reserve(indexes.size());
    for (const std::uint32_t index : indexes)
        keys.push_back(m_knownDevices[index].key);
    return keys;
}

Result<RollupDeltas> SqlStore::deltasOf(const SummaryBuilder& builder, const std::vector<std::string_view>& devices)
{
    RollupDeltas deltas;
    deltas.versions = builder.versions();
    std::vector<std::uint32_t> indexes;
    builder.forEachCell([&](const SummaryBuilder::Cell& cell) {
        indexes.push_back(cell.device);
        deltas.cells.push_back({.version = cell.version, .device = 0, .tally = cell.tally});
    });
    const auto keys = deviceKeys(indexes, devices);
    if (!keys)
        return std::unexpected(keys.error());
    for (std::size_t i = 0; i < keys->size(); ++i)
        deltas.cells[i].device = (*keys)[i];
    std::ranges::sort(deltas.cells, [](const RollupDeltas::Cell& a, const RollupDeltas::Cell& b) {
        return std::pair(a.version, a.device) < std::pair(b.version, b.device);
    });
    return deltas;
}

Result<RollupDeltas> SqlStore::deltasOf(const Chunk& chunk, std::int64_t createdAtUs)
{
    auto deltas = deltasOf(chunk.deltas, chunk.devices);
    if (deltas) {
        for (const VersionSummary& version : deltas->versions)
            deltas->hours.push_back({.version = version.version, .hour = hourOf(createdAtUs), .tally = version.tally});
    }
    return deltas;
}

Result<void> SqlStore::rebuildRollups(const std::vector<std::int32_t>& versions)
{
    const auto ranges = ownRanges();
    if (!ranges)
        return std::unexpected(ranges.error());
    const auto others = rollupsCoverOthers();
    if (!others)
        return std::unexpected(others.error());
    for (const std::int32_t version : versions) {
        if (auto forgotten = forgetRollups(version); !forgotten)
            return forgotten;
        if (ranges->empty() && !*others)
            continue;
        if (auto rebuilt = rebuildVersion(version, *ranges, *others); !rebuilt)
            return rebuilt;
        if (auto completed = completeRollups(version); !completed)
            return completed;
    }
    return {};
}

Result<void> SqlStore::rebuildVersion(std::int32_t version, const std::vector<IdRange>& ours, bool others)
{
    DeviceDictionary devices;
    SummaryBuilder builder;
    std::map<std::int64_t, Tally> hours;
    FeedbackRows kept;
    const std::vector<SqlValue> values{std::int64_t{version}};
    const auto scanned = scanRows(m_sql, "rows_of_version", values, devices, [&](const FeedbackRows& rows) {
        kept.clear();
        for (std::size_t row = 0; row < rows.id.size(); ++row) {
            const bool isOurs = isWithin(ours, rows.id[row]);
            if (!isOurs && !others)
                continue;
            kept.append(rows, row);
            double& error = kept.feedback.error.back();
            if (!isOurs && std::abs(error) > largestErrorOfOthers)
                error = 0;
            hours[hourOf(rows.createdAt[row])].add(error, rows.feedback.isCorrect[row] != 0, rows.feedback.type[row],
                                                   rows.batch.confidence[row], rows.batch.timestamp[row]);
        }
        builder.add(kept.batch, kept.feedback);
    });
    if (!scanned)
        return scanned;
    std::vector<std::string_view> names(devices.size());
    for (std::size_t index = 0; index < names.size(); ++index)
        names[index] = devices.name(static_cast<std::uint32_t>(index));
    auto deltas = deltasOf(builder, names);
    if (!deltas)
        return std::unexpected(deltas.error());
    for (const auto& [hour, tally] : hours)
        deltas->hours.push_back({.version = version, .hour = hour, .tally = tally});
    return mergeRollups(*deltas);
}

// ---- around a load ----

Result<void> SqlStore::runAll(std::string_view id, const std::function<void()>& between)
{
    const auto text = m_sql.catalog().statement(id);
    if (!text)
        return std::unexpected(text.error());
    for (const std::string& statement : (*text)->statements) {
        if (auto ran = m_session->run(statement); !ran)
            return std::unexpected(ran.error());
        if (between)
            between();
    }
    return {};
}

Result<void> SqlStore::prepareLoad(bool tableIsEmpty)
{
    return tableIsEmpty ? runAll("indexes_drop") : Result<void>{};
}

Result<void> SqlStore::finishLoad()
{
    return runAll("indexes_create", [] { killPoint(KillPoint::finish_between_indexes); });
}

// ---- reading ----

Result<StoreFacts> SqlStore::facts()
{
    m_session->arm();
    auto snapshot = SqlTransaction::snapshot(*m_session);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto fromRows = comesFromRows();
    if (!fromRows)
        return std::unexpected(fromRows.error());
    const auto reason = m_spec.readOnly ? ReadOnlyReason::Asked : whyReadOnly();
    if (!reason)
        return std::unexpected(reason.error());
    StoreFacts facts{.name = m_spec.displayName(),
                     .backend = backendName(),
                     .fromRows = *fromRows,
                     .readOnly = *reason != ReadOnlyReason::None,
                     .readOnlyReason = *reason,
                     .security = security(),
                     .isPooled = isPooled(),
                     .timescale = timescale()};
    const auto integer = [](const SqlRow& row, int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
    };
    const auto got = m_sql.run(*fromRows || !m_isOurs ? "facts_from_rows" : "facts", {}, [&](const SqlRow& row) {
        facts.rows = row.integer(0);
        facts.versions = row.integer(1);
        facts.devices = row.integer(2);
        facts.newestCreatedAtUs = integer(row, 3);
        facts.firstTimestampUs = integer(row, 4);
        facts.lastTimestampUs = integer(row, 5);
        facts.oddRows = integer(row, 6);
    });
    if (!got)
        return std::unexpected(got.error());
    return facts;
}

Result<Summary> SqlStore::summary(const SummaryParts& parts, std::optional<FeedbackWindow> window)
{
    m_session->arm();
    auto snapshot = SqlTransaction::snapshot(*m_session);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto fromRows = comesFromRows();
    if (!fromRows)
        return std::unexpected(fromRows.error());
    if (*fromRows || !m_isOurs)
        return summaryFromRows(parts, window);
    auto summary = readRollups(parts);
    if (summary && window && parts.cells) {
        if (auto added = addWindow(*summary, *window); !added)
            return std::unexpected(added.error());
    }
    return summary;
}

Result<Summary> SqlStore::summaryFromRows(const SummaryParts& parts, std::optional<FeedbackWindow> window)
{
    return summariseRows(m_sql, parts, window);
}

Result<Summary> SqlStore::summaryUnder(const Policy& policy, const SummaryParts& parts,
                                       std::optional<FeedbackWindow> window)
{
    m_session->arm();
    auto snapshot = SqlTransaction::snapshot(*m_session);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto others = hasRowsOfOthers();
    if (!others)
        return std::unexpected(others.error());
    const auto ranges = m_isOurs ? ownRanges() : std::vector<IdRange>{};
    if (!ranges)
        return std::unexpected(ranges.error());
    return summariseJudged(m_sql, policy, *ranges, *others, parts, window);
}

Result<void> SqlStore::addWindow(Summary& summary, const FeedbackWindow& window)
{
    return addRowsInWindow(m_sql, summary, window);
}

Result<std::vector<FeedbackRow>> SqlStore::feedbackPage(const FeedbackPageRequest& request)
{
    m_session->arm();
    return readFeedbackPage(m_sql, request);
}

Result<std::int64_t> SqlStore::countFeedback(const FeedbackFilter& filter)
{
    m_session->arm();
    return countFeedbackRows(m_sql, filter);
}

Result<QueryResult> SqlStore::run(const std::string& queryId, const std::map<std::string, std::string>& parameters)
{
    const auto found = m_sql.catalog().queries().find(queryId);
    if (found == m_sql.catalog().queries().end())
        return failure(ErrorCode::NotFound, queryId, "query");
    const SqlText& query = found->second;
    const auto stored = policy();
    if (!stored)
        return std::unexpected(stored.error());
    const auto values = bindQueryParameters(query, parameters, *stored, wallClockUs());
    if (!values)
        return std::unexpected(values.error());
    auto result = m_session->fetch(query.sql(), *values);
    if (!result)
        return result;
    result->id = query.id;
    if (auto typed = applySignature(query, *result); !typed)
        return std::unexpected(typed.error());
    return result;
}

Result<void> SqlStore::diagnose(const std::function<Result<void>(const CheckQuery&)>& work)
{
    m_session->arm();
    const auto stored = policy();
    if (!stored)
        return std::unexpected(stored.error());
    const auto snapshot = SqlTransaction::snapshot(*m_session);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    CheckSession checks(m_sql, *stored, wallClockUs());
    if (auto looked = checks.lookAtTables(); !looked)
        return looked;
    return work([&](const std::string& id, const std::map<std::string, std::string>& parameters) {
        return checks.ask(id, parameters);
    });
}

Result<std::vector<Reject>> SqlStore::rejects(std::int64_t importId, std::int64_t limit)
{
    m_session->arm();
    return m_ledger.rejects(importId, limit);
}

void SqlStore::cancel()
{
    m_session->cancel();
}

Result<bool> SqlStore::isOurs()
{
    if (!m_isOurs) {
        const auto there = m_sql.integer("table_exists", {"loopscope_migration"});
        if (!there)
            return std::unexpected(there.error());
        m_isOurs = *there != 0;
    }
    return m_isOurs;
}

Result<void> SqlStore::ensureWritable() const
{
    if (m_spec.readOnly || !m_forWriting)
        return failure(ErrorCode::ReadOnly, m_spec.displayName());
    return {};
}

Result<bool> SqlStore::comesFromRows()
{
    const auto ours = isOurs();
    if (!ours)
        return ours;
    return *ours ? rollupsAreBehind() : hasRowsOfOthers();
}

Result<std::vector<IdRange>> SqlStore::ownRanges(std::optional<std::int64_t> importId)
{
    const auto key = rowKey();
    if (!key)
        return std::unexpected(key.error());
    return importId ? m_ledger.rangesOf(*importId, *key) : m_ledger.ranges(*key);
}

Result<bool> SqlStore::hasRowsOfOthers()
{
    const auto ours = isOurs();
    if (!ours)
        return ours;
    if (*ours)
        return m_ledger.hasForeignRows();
    const auto status = m_schema.status();
    if (!status)
        return std::unexpected(status.error());
    if (!status->hasFeedbackTable)
        return false;
    const auto any = m_sql.integer("rows_any");
    if (!any)
        return std::unexpected(any.error());
    return *any != 0;
}

} // namespace loopscope
