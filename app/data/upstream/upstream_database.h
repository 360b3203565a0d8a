#pragma once

#include "app/data/store/postgres/pg_session.h"
#include "app/data/store/statement_runner.h"
#include "app/data/upstream/upstream_facts.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace loopscope {

/// A connection that looks into the federated system's tables. It never changes anything (the session is read-only), needs
/// no more than SELECT, and every statement ends after 10 s. Thread: the one that made it; the stop token from any.
class UpstreamDatabase {
public:
    /// @param stop ends what is running in the server: that call returns Cancelled
    /// @return InvalidArgument for what is no PostgreSQL database; CannotConnect.
    [[nodiscard]] static Result<std::unique_ptr<UpstreamDatabase>> open(const ConnectionSpec& spec,
                                                                        std::stop_token stop = {});

    /// Looks into the spec's schema, then into those of the search_path. Cost: the catalogue, and for each table found at
    /// most 100,001 rows counted and the newest time looked up.
    [[nodiscard]] Result<UpstreamFacts> facts();
    /// Only which tables there are: without rows and times.
    [[nodiscard]] Result<UpstreamFacts> tables();
    /// Runs a statement of the catalogue with {table} being @p table in @p schema.
    [[nodiscard]] Result<std::int64_t> run(std::string_view statement, std::string_view schema, std::string_view table,
                                           std::span<const SqlValue> values, const SqlSession::RowVisitor& visit);
    [[nodiscard]] Result<std::int64_t> run(std::string_view statement, const UpstreamTableFacts& table,
                                           std::span<const SqlValue> values, const SqlSession::RowVisitor& visit)
    {
        return run(statement, table.schema, upstreamTableName(table.table), values, visit);
    }
    /// From now on statements may take as long as they need.
    [[nodiscard]] Result<void> allowLongReading();

    [[nodiscard]] const StatementRunner& sql() const { return m_sql; }
    [[nodiscard]] const std::string& name() const { return m_session->connection().name(); }

private:
    UpstreamDatabase(ConnectionSpec spec, std::unique_ptr<PgSession> session, const SqlCatalog& catalog,
                     std::stop_token stop);
    struct Found {
        UpstreamFacts facts;
        std::vector<std::int64_t> ids; ///< of the tables, in their order
    };
    [[nodiscard]] Result<Found> findTables();
    [[nodiscard]] Result<void> markHypertables(UpstreamFacts& facts);
    [[nodiscard]] Result<void> measure(UpstreamTableFacts& facts, std::int64_t id);

    ConnectionSpec m_spec;
    std::unique_ptr<PgSession> m_session;
    StatementRunner m_sql;
    std::stop_callback<std::function<void()>> m_onStop; ///< last: gone before the session
};

/// Whether the schema that @p target names (default: the connection's own) holds tables of the federated system: then it is
/// the schema of a running system. @return what opening returns.
[[nodiscard]] Result<bool> isUpstreamSchema(const ConnectionSpec& target);

} // namespace loopscope
