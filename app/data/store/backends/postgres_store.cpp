#include "app/data/store/backends/postgres_store.h"

#include "app/data/store/backends/array_literal.h"
#include "app/data/store/backends/postgres_grouping.h"
#include "app/data/store/backends/postgres_rollups.h"
#include "app/data/store/backends/postgres_schema.h"
#include "app/data/store/postgres/copy_buffer.h"
#include "app/data/store/postgres/feedback_copy.h"
#include "app/data/store/postgres/pg_copy.h"

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

} // namespace

Result<std::unique_ptr<FeedbackStore>> PostgresStore::open(const ConnectionSpec& spec, const OpenOptions& options)
{
    const auto catalog = SqlCatalog::of(SqlDialect::Postgres);
    if (!catalog)
        return std::unexpected(catalog.error());
    if (spec.readOnly && (options.forWriting || options.create))
        return failure(ErrorCode::ReadOnly, spec.displayName());
    auto connection = PgConnection::open(spec, {.purpose = options.purpose});
    if (!connection)
        return std::unexpected(connection.error());
    auto session = std::make_unique<PgSession>(std::move(*connection), **catalog);
    auto schema = enterSchema(spec, *session, StatementRunner(*session, **catalog), options);
    if (!schema)
        return std::unexpected(schema.error());
    ConnectionSpec resolved = spec;
    resolved.schema = std::move(*schema);
    std::unique_ptr<PostgresStore> store(new PostgresStore(std::move(resolved), std::move(session), **catalog));
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

PostgresStore::PostgresStore(ConnectionSpec spec, std::unique_ptr<PgSession> session, const SqlCatalog& catalog)
    : SqlStore(std::move(spec), std::move(session), catalog), m_postgres(static_cast<PgSession&>(SqlStore::session()))
{}

std::string PostgresStore::backendName()
{
    const char* const reported = PQparameterStatus(m_postgres.connection().handle(), "server_version");
    const std::string version = reported == nullptr ? "" : reported;
    const std::string server = "PostgreSQL " + version.substr(0, version.find(' '));
    return m_timescale.canMakeHypertables() ? server + ", " + m_timescale.text() : server;
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

} // namespace loopscope
