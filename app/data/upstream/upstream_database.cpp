#include "app/data/upstream/upstream_database.h"

#include "app/data/store/backends/array_literal.h"
#include "app/data/store/fill_place.h"

#include <algorithm>
#include <array>
#include <utility>

namespace loopscope {

namespace {

constexpr std::int64_t countedRows = 100'000;
constexpr std::string_view feedbackTable = "model_feedback";

/// What one table could not tell (no right, too slow) does not keep the others from being shown.
bool endsTheLook(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::CannotConnect;
}

SqlValue tableNames()
{
    ArrayLiteral names;
    for (std::size_t table = 0; table < upstreamTableCount; ++table)
        names.add(upstreamTableName(static_cast<UpstreamTable>(table)));
    names.add(feedbackTable);
    return names.value();
}

/// A table as upstream_columns tells of it, column by column.
struct FoundTable {
    std::int64_t id = 0;
    std::string schema, name;
    bool isReadable = false;
    UpstreamShape shape;
    std::vector<std::pair<std::int64_t, std::string>> key;
};

} // namespace

Result<std::unique_ptr<UpstreamDatabase>> UpstreamDatabase::open(const ConnectionSpec& spec, std::stop_token stop)
{
    if (spec.kind != StoreKind::Postgres)
        return failure(ErrorCode::InvalidArgument, spec.displayName(),
                       "the federated system keeps its tables in PostgreSQL; name a server");
    const auto catalog = SqlCatalog::of(SqlDialect::Postgres);
    if (!catalog)
        return std::unexpected(catalog.error());
    auto connection = PgConnection::open(spec, {.purpose = "upstream"});
    if (!connection)
        return std::unexpected(connection.error());
    auto session = std::make_unique<PgSession>(std::move(*connection), **catalog);
    std::unique_ptr<UpstreamDatabase> database(
        new UpstreamDatabase(spec, std::move(session), **catalog, std::move(stop)));
    PgSession& opened = *database->m_session;
    if (auto started = opened.start(); !started)
        return std::unexpected(started.error());
    if (auto reads = opened.keepReading(); !reads)
        return std::unexpected(reads.error());
    for (const char* const settings : {"session_settings", "upstream_session"})
        if (auto kept = opened.keep(settings); !kept)
            return std::unexpected(kept.error());
    return database;
}

UpstreamDatabase::UpstreamDatabase(ConnectionSpec spec, std::unique_ptr<PgSession> session, const SqlCatalog& catalog,
                                   std::stop_token stop)
    : m_spec(std::move(spec)),
      m_session(std::move(session)),
      m_sql(*m_session, catalog),
      m_onStop(std::move(stop), [running = m_session.get()] { running->cancel(); })
{}

Result<std::int64_t> UpstreamDatabase::run(std::string_view statement, std::string_view schema, std::string_view table,
                                           std::span<const SqlValue> values, const SqlSession::RowVisitor& visit)
{
    const auto text = m_sql.catalog().statement(statement);
    if (!text)
        return std::unexpected(text.error());
    const PgConnection& connection = m_session->connection();
    std::string sql = (*text)->sql();
    fillPlace(sql, "{table}", connection.quotedIdentifier(schema) + '.' + connection.quotedIdentifier(table));
    return m_session->run(sql, values, visit);
}

Result<void> UpstreamDatabase::allowLongReading()
{
    return m_session->keep("upstream_session_long");
}

Result<UpstreamDatabase::Found> UpstreamDatabase::findTables()
{
    const SqlValue schema = m_spec.schema.empty() ? SqlValue() : SqlValue(m_spec.schema);
    std::vector<FoundTable> tables;
    const auto looked = m_sql.run("upstream_columns", {schema, tableNames()}, [&](const SqlRow& row) {
        if (tables.empty() || tables.back().id != row.integer(0))
            tables.push_back({.id = row.integer(0),
                              .schema = std::string(row.text(1)),
                              .name = std::string(row.text(2)),
                              .isReadable = row.integer(7) != 0});
        FoundTable& table = tables.back();
        table.shape.columns.push_back({std::string(row.text(3)), std::string(row.text(4)), row.integer(5) != 0});
        if (row.integer(6) >= 0)
            table.key.emplace_back(row.integer(6), row.text(3));
    });
    if (!looked)
        return std::unexpected(looked.error());

    std::array<const FoundTable*, upstreamTableCount> byTable{};
    Found found;
    for (FoundTable& table : tables) {
        std::ranges::sort(table.key);
        for (auto& [position, column] : table.key)
            table.shape.primaryKey.push_back(std::move(column));
        if (const auto known = upstreamTableOf(table.name))
            byTable[static_cast<std::size_t>(*known)] = &table;
        else if (table.isReadable && table.shape.has("model_version") && table.shape.has("is_correct") &&
                 table.shape.has("timestamp") && table.shape.has("created_at"))
            found.facts.feedbackSchema = table.schema;
    }
    for (std::size_t i = 0; i < upstreamTableCount; ++i) {
        if (byTable[i] == nullptr)
            continue;
        const auto table = static_cast<UpstreamTable>(i);
        found.facts.tables.push_back({.table = table,
                                      .schema = byTable[i]->schema,
                                      .match = matchUpstream(table, byTable[i]->shape),
                                      .isReadable = byTable[i]->isReadable});
        found.ids.push_back(byTable[i]->id);
    }
    return found;
}

Result<UpstreamFacts> UpstreamDatabase::tables()
{
    auto found = findTables();
    if (!found)
        return std::unexpected(found.error());
    return std::move(found->facts);
}

Result<UpstreamFacts> UpstreamDatabase::facts()
{
    auto found = findTables();
    if (!found)
        return std::unexpected(found.error());
    if (auto marked = markHypertables(found->facts); !marked)
        return std::unexpected(marked.error());
    for (std::size_t i = 0; i < found->ids.size(); ++i)
        if (auto measured = measure(found->facts.tables[i], found->ids[i]); !measured)
            return std::unexpected(measured.error());
    return std::move(found->facts);
}

Result<void> UpstreamDatabase::markHypertables(UpstreamFacts& facts)
{
    const auto known = m_sql.integer("upstream_hypertables_known");
    if (!known)
        return std::unexpected(known.error());
    if (*known == 0)
        return {};
    const auto listed = m_sql.run("upstream_hypertables", {}, [&](const SqlRow& row) {
        for (UpstreamTableFacts& table : facts.tables)
            if (row.text(0) == table.schema && row.text(1) == upstreamTableName(table.table))
                table.isHypertable = true;
    });
    if (!listed && endsTheLook(listed.error()))
        return std::unexpected(listed.error());
    return {};
}

Result<void> UpstreamDatabase::measure(UpstreamTableFacts& facts, std::int64_t id)
{
    if (!facts.isReadable)
        return {};
    const std::array<SqlValue, 1> limit{countedRows + 1};
    const auto counted = run("upstream_count", facts, limit, [&](const SqlRow& row) { facts.rows = row.integer(0); });
    if (!counted && endsTheLook(counted.error()))
        return std::unexpected(counted.error());
    if (facts.rows && *facts.rows > countedRows) {
        const auto estimate = m_sql.integer("upstream_estimate", {id});
        if (!estimate && endsTheLook(estimate.error()))
            return std::unexpected(estimate.error());
        facts.rows = std::max(*facts.rows, estimate.value_or(0));
        facts.rowsEstimated = true;
    }
    if (facts.match.timeColumn.empty())
        return {};
    const auto text = m_sql.catalog().statement("upstream_newest");
    if (!text)
        return std::unexpected(text.error());
    const PgConnection& connection = m_session->connection();
    std::string sql = (*text)->sql();
    fillPlace(sql, "{time}", connection.quotedIdentifier(facts.match.timeColumn));
    fillPlace(sql, "{table}",
              connection.quotedIdentifier(facts.schema) + '.' +
                  connection.quotedIdentifier(upstreamTableName(facts.table)));
    const auto newest = m_session->run(sql, {}, [&](const SqlRow& row) {
        if (!row.isNull(0))
            facts.newestUs = row.integer(0);
    });
    if (!newest && endsTheLook(newest.error()))
        return std::unexpected(newest.error());
    return {};
}

Result<bool> isUpstreamSchema(const ConnectionSpec& target)
{
    if (target.kind != StoreKind::Postgres)
        return false;
    const auto database = UpstreamDatabase::open(target);
    if (!database)
        return std::unexpected(database.error());
    const auto held = (*database)->sql().integer("upstream_tables_in",
                                                 {target.schema.empty() ? SqlValue() : SqlValue(target.schema)});
    if (!held)
        return std::unexpected(held.error());
    return *held != 0;
}

} // namespace loopscope
