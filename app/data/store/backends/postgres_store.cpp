#include "app/data/store/backends/postgres_store.h"

#include "app/data/live/postgres_tail.h"
#include "app/data/store/backends/array_literal.h"
#include "app/data/store/backends/postgres_grouping.h"
#include "app/data/store/backends/postgres_rollups.h"
#include "app/data/store/backends/postgres_schema.h"
#include "app/data/store/postgres/copy_buffer.h"
#include "app/data/store/postgres/feedback_copy.h"
#include "app/data/store/postgres/pg_copy.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr std::size_t copyBlockBytes = 256 * 1024;

/// Sends what the buffer holds when it is worth it.
Result<void> sendFullBlock(PgCopyIn& copy, CopyBuffer& buffer)
{
    if (buffer.bytes().size() < copyBlockBytes)
        return {};
    auto sent = copy.write(buffer.bytes());
    buffer.clear();
    return sent;
}

Result<void> finishCopy(PgCopyIn& copy, CopyBuffer& buffer)
{
    buffer.end();
    if (auto sent = copy.write(buffer.bytes()); !sent)
        return sent;
    if (auto finished = copy.finish(); !finished)
        return std::unexpected(finished.error());
    return {};
}

template <class T>
Result<void> withoutCount(const Result<T>& done)
{
    if (!done)
        return std::unexpected(done.error());
    return {};
}

} // namespace

Result<std::unique_ptr<FeedbackStore>> PostgresStore::open(const ConnectionSpec& spec, const OpenOptions& options)
{
    const auto catalog = SqlCatalog::of(SqlDialect::Postgres);
    if (!catalog)
        return std::unexpected(catalog.error());
    if (spec.readOnly && (options.forWriting || options.create))
        return failure(ErrorCode::ReadOnly, spec.displayName());
    auto connection = PgConnection::open(spec, {.purpose = options.purpose,
                                                .timeoutPerHost = options.connectWithin,
                                                .stop = options.stop,
                                                .answerWithin = options.answerWithin});
    if (!connection)
        return std::unexpected(connection.error());
    auto session = std::make_unique<PgSession>(std::move(*connection), **catalog);
    std::unique_ptr<PostgresStore> store; // before what may break its connection off
    const std::stop_callback onStop(options.stop, [&link = session->connection()] { link.breakOff(); });
    auto schema = enterSchema(spec, *session, StatementRunner(*session, **catalog), options);
    if (!schema)
        return std::unexpected(schema.error());
    if (options.forWriting || options.create) {
        // The setting is somebody's wish, and a session could undo it: it holds for us all the same.
        const auto refuses = StatementRunner(*session, **catalog).integer("session_refuses_writing");
        if (!refuses)
            return std::unexpected(refuses.error());
        if (*refuses != 0)
            return failure(ErrorCode::ReadOnly, spec.displayName());
    }
    ConnectionSpec resolved = spec;
    resolved.schema = std::move(*schema);
    store.reset(new PostgresStore(std::move(resolved), std::move(session), **catalog));
    if (auto probed = store->probeTimescale(); !probed)
        return std::unexpected(probed.error());
    if (auto started = store->start(options); !started)
        return std::unexpected(started.error());
    return store;
}

Result<void> PostgresStore::probeTimescale()
{
    const auto probed = sql().run("timescale_probe", {}, [&](const SqlRow& row) {
        m_timescale = {.version = std::string(row.text(0)),
                       .available = std::string(row.text(1)),
                       .isPreloaded = row.integer(2) != 0,
                       .functionSchema = std::string(row.text(4))};
        if (!m_timescale.version.empty())
            m_timescale.tier = row.text(3) == "timescale" ? TimescaleTier::Timescale : TimescaleTier::Apache;
    });
    if (!probed)
        return std::unexpected(probed.error());
    return {};
}

Result<RowKey> PostgresStore::rowKey()
{
    bool isHypertable = false;
    if (m_timescale.canMakeHypertables()) {
        const auto asked =
            sql().run("timescale_table", {}, [&](const SqlRow& row) { isHypertable = row.integer(0) != 0; });
        if (!asked)
            return std::unexpected(asked.error());
    }
    return isHypertable ? RowKey::IdAndTime : RowKey::Id;
}

PostgresStore::PostgresStore(ConnectionSpec spec, std::unique_ptr<PgSession> session, const SqlCatalog& catalog)
    : SqlStore(std::move(spec), std::move(session), catalog),
      m_postgres(static_cast<PgSession&>(SqlStore::session())),
      m_deltas(sql())
{}

std::unique_ptr<FeedbackTail> PostgresStore::tail()
{
    return std::make_unique<PostgresTail>(sql());
}

void PostgresStore::breakOff()
{
    m_postgres.connection().breakOff();
}

std::chrono::milliseconds PostgresStore::silence() const
{
    return m_postgres.connection().silence();
}

std::string PostgresStore::backendName()
{
    const char* const reported = PQparameterStatus(m_postgres.connection().handle(), "server_version");
    const std::string version = reported == nullptr ? "" : reported;
    const std::string server = "PostgreSQL " + version.substr(0, version.find(' '));
    return m_timescale.canMakeHypertables() ? server + ", " + m_timescale.text() : server;
}

Result<ReadOnlyReason> PostgresStore::whyReadOnly()
{
    ReadOnlyReason reason = ReadOnlyReason::None;
    const auto asked = sql().run("session_rights", {}, [&](const SqlRow& row) {
        if (row.integer(0) != 0)
            reason = ReadOnlyReason::Standby;
        else if (row.integer(1) != 0)
            reason = ReadOnlyReason::ServerSetting;
        else if (row.integer(2) == 0)
            reason = ReadOnlyReason::NoRight;
    });
    if (!asked)
        return std::unexpected(asked.error());
    return reason;
}

bool PostgresStore::isPooled()
{
    return m_postgres.isPooled();
}

LinkSecurity PostgresStore::security()
{
    return m_postgres.connection().security();
}

Result<std::optional<std::int64_t>> PostgresStore::drawBlock(std::int64_t count)
{
    std::int64_t first = 0, last = -1;
    bool hasSequence = true;
    const auto drawn = sql().run("rows_draw_ids", {count}, [&](const SqlRow& row) {
        hasSequence = !row.isNull(0);
        first = row.integer(0);
        last = row.integer(1);
    });
    if (!drawn)
        return std::unexpected(drawn.error());
    if (!hasSequence) { // a table that somebody else made: ids follow the last one while nobody else can add rows
        if (auto locked = sql().run("rows_lock"); !locked)
            return std::unexpected(locked.error());
        return sql().integer("rows_next_id");
    }
    if (last - first + 1 != count)
        return std::nullopt;
    const auto taken = sql().integer("rows_in_range", {first, last});
    if (!taken)
        return std::unexpected(taken.error());
    if (*taken == 0)
        return first;
    if (auto skipped = sql().run("rows_skip_ids"); !skipped)
        return std::unexpected(skipped.error());
    return std::nullopt;
}

Result<std::int64_t> PostgresStore::drawIds(std::int64_t count)
{
    // Other writers may draw in between; with the table locked, those that insert wait until our chunk is stored.
    constexpr int attemptsBeforeLock = 3, attempts = 10;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (attempt == attemptsBeforeLock) {
            if (auto locked = sql().run("rows_lock"); !locked)
                return std::unexpected(locked.error());
        }
        const auto first = drawBlock(count);
        if (!first)
            return std::unexpected(first.error());
        if (*first)
            return **first;
    }
    return failure(ErrorCode::Busy, spec().displayName());
}

Result<void> PostgresStore::appendRows(const Chunk& chunk, std::int64_t firstId, std::int64_t createdAtUs)
{
    const auto text = sql().catalog().statement("rows_copy");
    if (!text)
        return std::unexpected(text.error());
    const auto copy = PgCopyIn::begin(m_postgres.connection(), (*text)->sql());
    if (!copy)
        return std::unexpected(copy.error());
    CopyBuffer buffer;
    std::int64_t id = firstId;
    for (const Piece& piece : chunk.pieces) {
        for (std::size_t row = 0; row < piece.accepted.size(); ++row) {
            appendFeedbackRow(
                buffer, piece.accepted, piece.feedback, row,
                {.id = id++, .device = chunk.devices[piece.accepted.device[row]], .createdAtUs = createdAtUs});
            if (auto sent = sendFullBlock(**copy, buffer); !sent)
                return sent;
        }
    }
    return finishCopy(**copy, buffer);
}

Result<void> PostgresStore::appendRejects(std::int64_t importId, const Chunk& chunk)
{
    if (chunk.record.rejected == 0)
        return {};
    const auto text = sql().catalog().statement("reject_copy");
    if (!text)
        return std::unexpected(text.error());
    const auto copy = PgCopyIn::begin(m_postgres.connection(), (*text)->sql());
    if (!copy)
        return std::unexpected(copy.error());
    CopyBuffer buffer;
    for (const Piece& piece : chunk.pieces) {
        for (const Reject& reject : piece.rejects) {
            buffer.beginRow(5);
            buffer.int8(importId);
            buffer.int8(static_cast<std::int64_t>(reject.line));
            buffer.int8(static_cast<std::int64_t>(reject.byteOffset));
            buffer.text(toString(reject.reason));
            buffer.text(reject.raw);
            if (auto sent = sendFullBlock(**copy, buffer); !sent)
                return sent;
        }
    }
    return finishCopy(**copy, buffer);
}

Result<void> PostgresStore::mergeRollups(const RollupDeltas& deltas)
{
    return PostgresRollups(sql()).merge(deltas);
}

Result<std::vector<std::int64_t>> PostgresStore::findOrAddDevices(const std::vector<std::string_view>& ids)
{
    std::vector<std::int64_t> keys;
    if (ids.empty())
        return keys;
    ArrayLiteral names;
    for (const std::string_view id : ids)
        names.add(id);
    const auto found =
        sql().run("device_find_or_add", {names.value()}, [&](const SqlRow& row) { keys.push_back(row.integer(0)); });
    if (!found)
        return std::unexpected(found.error());
    return keys;
}

Result<std::int64_t> PostgresStore::transactionTimeUs()
{
    return sql().integer("transaction_time");
}

Result<Summary> PostgresStore::summaryFromRows(const SummaryParts& parts, std::optional<FeedbackWindow> window)
{
    return groupRows(sql(), parts, window);
}

// ---- around a load ----

Result<void> PostgresStore::prepareLoad(bool tableIsEmpty)
{
    const auto mayChange = sql().integer("table_is_ours");
    if (!mayChange)
        return std::unexpected(mayChange.error());
    return inTurn([&] { return SqlStore::prepareLoad(tableIsEmpty && *mayChange != 0); });
}

/// A role that only replays does not own the table; then the indexes are as its owner has left them.
Result<void> PostgresStore::finishLoad()
{
    const auto mayChange = sql().integer("table_is_ours");
    if (!mayChange || *mayChange == 0)
        return withoutCount(mayChange);
    return inTurn([this] { return SqlStore::finishLoad(); });
}

/// Where writers take turns, two of them do not make the same index at once.
Result<void> PostgresStore::inTurn(const std::function<Result<void>()>& work)
{
    if (!isPooled() || m_postgres.isInTransaction())
        return work();
    auto transaction = SqlTransaction::begin(m_postgres);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (auto done = work(); !done)
        return done;
    return transaction->commit();
}

// ---- rows of other writers ----

Result<bool> PostgresStore::rollupsCoverOthers()
{
    const auto state = m_deltas.state();
    if (!state)
        return std::unexpected(state.error());
    return state->isWatched;
}

Result<bool> PostgresStore::rollupsAreBehind()
{
    const auto state = m_deltas.state();
    if (!state)
        return std::unexpected(state.error());
    if (!state->isStale && !state->isWatched)
        return ledger().hasForeignRows();
    return state->isStale ? Result<bool>(true) : hasDroppedParts();
}

Result<bool> PostgresStore::hasDroppedParts()
{
    if (!m_timescale.canMakeHypertables())
        return false;
    const auto dropped = sql().integer("timescale_dropped");
    if (!dropped)
        return std::unexpected(dropped.error());
    return *dropped != 0;
}

Result<void> PostgresStore::announceOwnRows()
{
    if (m_postgres.isPooled())
        forgetDevices(); // another writer may have had a turn since
    return withoutCount(sql().run("session_own_rows"));
}

Result<void> PostgresStore::noteArrival(const IdRange& ids, std::int64_t createdAtUs)
{
    return withoutCount(sql().run("arrival_add", {ids.first, ids.last, ids.last - ids.first + 1, createdAtUs}));
}

Result<Summary> PostgresStore::readRollups(const SummaryParts& parts)
{
    auto summary = rollups().read(parts);
    if (!summary)
        return summary;
    auto waiting = m_deltas.waiting(parts.versionsFrom, parts.histograms);
    if (!waiting)
        return std::unexpected(waiting.error());
    addWaiting(*summary, std::move(*waiting));
    return summary;
}

Result<void> PostgresStore::forgetRollups(std::int32_t version)
{
    if (auto forgotten = m_deltas.forget(version); !forgotten)
        return forgotten;
    return rollups().forget(version);
}

Result<void> PostgresStore::completeRollups(std::int32_t version)
{
    return withoutCount(sql().run("odd_recount", {std::int64_t{version}}));
}

Result<void> PostgresStore::foldRollups()
{
    if (auto writable = ensureWritable(); !writable)
        return writable;
    const auto state = m_deltas.state();
    if (!state || !state->isWatched)
        return withoutCount(state);
    const auto dropped = hasDroppedParts();
    if (!dropped)
        return withoutCount(dropped);
    const bool isStale = state->isStale || *dropped;
    // What is built anew must see the rows and what the triggers noted of them as of one moment.
    auto transaction =
        isStale ? SqlTransaction::stable(SqlStore::session()) : SqlTransaction::begin(SqlStore::session());
    if (!transaction)
        return std::unexpected(transaction.error());
    if (*dropped) {
        if (auto noted = sql().run("timescale_dropped_note"); !noted)
            return std::unexpected(noted.error());
    }
    if (auto done = isStale ? rebuildStale() : foldDeltas(); !done)
        return done;
    if (auto pruned = sql().run("arrival_prune"); !pruned)
        return std::unexpected(pruned.error());
    return transaction->commit();
}

Result<void> PostgresStore::foldDeltas()
{
    const auto ranges = m_deltas.ranges();
    if (!ranges)
        return std::unexpected(ranges.error());
    for (const auto& [first, last] : *ranges) {
        if (auto folded = foldRange(first, last); !folded) {
            forgetDevices(); // new keys go with the transaction
            return folded;
        }
    }
    return {};
}

Result<void> PostgresStore::foldRange(std::int32_t firstVersion, std::int32_t lastVersion)
{
    auto taken = m_deltas.take(firstVersion, lastVersion);
    if (!taken)
        return std::unexpected(taken.error());
    std::vector<std::string_view> devices;
    for (const WriterDeltas::Cell& cell : taken->cells)
        devices.push_back(cell.device);
    std::ranges::sort(devices);
    const auto repeated = std::ranges::unique(devices);
    devices.erase(repeated.begin(), repeated.end());
    const auto keys = findOrAddDevices(devices);
    if (!keys)
        return std::unexpected(keys.error());
    RollupDeltas deltas{.versions = std::move(taken->versions), .hours = std::move(taken->hours)};
    for (const WriterDeltas::Cell& cell : taken->cells) {
        const auto place = std::ranges::lower_bound(devices, std::string_view(cell.device)) - devices.begin();
        deltas.cells.push_back(
            {.version = cell.version, .device = (*keys)[static_cast<std::size_t>(place)], .tally = cell.tally});
    }
    std::ranges::sort(deltas.cells, {},
                      [](const RollupDeltas::Cell& cell) { return std::pair(cell.version, cell.device); });
    if (auto merged = mergeRollups(deltas); !merged)
        return merged;
    for (const WriterDeltas::Odd& odd : taken->odd) {
        if (auto added = sql().run("odd_add", {std::int64_t{odd.version}, odd.rows}); !added)
            return std::unexpected(added.error());
    }
    return {};
}

Result<void> PostgresStore::rebuildStale()
{
    const auto stale = m_deltas.stale();
    if (!stale)
        return std::unexpected(stale.error());
    if (auto rebuilt = stale->all ? rebuildAll() : rebuildRollups(stale->versions); !rebuilt)
        return rebuilt;
    if (auto pruned = sql().run("device_prune"); !pruned)
        return std::unexpected(pruned.error());
    forgetDevices();
    return foldDeltas();
}

Result<void> PostgresStore::rebuildAll()
{
    if (auto forgotten = runAll("delta_forget_all"); !forgotten)
        return forgotten;
    const auto ours = ledger().ranges(RowKey::Id);
    if (!ours)
        return std::unexpected(ours.error());
    if (ours->empty()) // nothing to tell apart: the server adds the rows up, as the trigger would have done
        return runAll("delta_from_rows");
    std::vector<std::int32_t> versions;
    const auto listed = sql().run("rows_all_versions", {}, [&](const SqlRow& row) {
        versions.push_back(static_cast<std::int32_t>(row.integer(0)));
    });
    if (!listed)
        return std::unexpected(listed.error());
    return rebuildRollups(versions);
}

} // namespace loopscope
