#pragma once

#include "app/data/store/postgres/pg_connection.h"
#include "app/data/store/postgres/pg_value.h"
#include "app/data/store/sql_catalog.h"
#include "app/data/store/sql_session.h"

#include <memory>

namespace loopscope {

/// SqlSession on a PostgreSQL server. Values travel as parameters of unnamed statements, which pass connection poolers and
/// show in no log; results come in binary form, row by row when they are visited, so that a long one never lies in memory.
/// Behind a pooler every transaction may meet another session of the server (PgBouncer, `pool_mode = transaction`). There
/// nothing is left in a session: every transaction begins with its settings, and a statement outside of one gets its own.
class PgSession : public SqlSession {
public:
    PgSession(std::unique_ptr<PgConnection> connection, const SqlCatalog& catalog)
        : m_connection(std::move(connection)), m_catalog(catalog)
    {}

    [[nodiscard]] Result<std::int64_t> run(std::string_view sql, std::span<const SqlValue> values = {},
                                           const RowVisitor& visit = {}) override;
    [[nodiscard]] Result<QueryResult> fetch(std::string_view sql, std::span<const SqlValue> values = {}) override;
    [[nodiscard]] Result<void> begin() override;
    Result<void> beginStable() override;
    [[nodiscard]] Result<void> beginSnapshot() override;
    [[nodiscard]] Result<void> commit() override;
    void rollback() override;
    void cancel() override { m_connection->canceller().cancel(); }
    void arm() override { m_connection->canceller().arm(); }

    [[nodiscard]] PgConnection& connection() { return *m_connection; }

    /// Finds out whether a pooler stands in between. To be called first; without it there is none.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] bool isPooled() const { return m_isPooled; }
    /// From now on the settings of a text of the catalogue hold, in which `{scope}` says for how long and `{schema}` names
    /// @p schema. Behind a pooler an error comes with the next transaction.
    [[nodiscard]] Result<void> keep(std::string_view id, std::string_view schema = {});
    [[nodiscard]] Result<void> keepReading(); ///< transactions cannot write
    /// Behind a pooler: begin() and beginStable() wait for other writers of the schema, and are Busy when that takes long.
    /// @pre the schema is the search_path's
    void writeInTurns(std::string_view schema);
    [[nodiscard]] bool isInTransaction() const { return PQtransactionStatus(m_connection->handle()) != PQTRANS_IDLE; }

private:
    [[nodiscard]] Result<std::int64_t> execute(std::string_view sql, std::span<const SqlValue> values,
                                               const RowVisitor& visit, std::vector<ResultColumn>* columns);
    [[nodiscard]] Result<std::int64_t> readResults(const RowVisitor& visit, std::vector<ResultColumn>* columns);
    [[nodiscard]] Result<std::vector<PgKind>> readableColumns(const PGresult* result,
                                                              std::vector<ResultColumn>* columns) const;
    [[nodiscard]] Result<void> runText(std::string_view id);
    [[nodiscard]] Result<std::string> text(std::string_view id) const;
    [[nodiscard]] Result<std::string> beginning(std::string_view id, bool isTurn);
    [[nodiscard]] Result<void> beginWith(std::string_view id, bool isTurn);
    [[nodiscard]] Result<void> executeAll(const std::string& statements);
    /// execute(), behind a pooler in a transaction of its own where there is none.
    [[nodiscard]] Result<std::int64_t> executeAlone(std::string_view sql, std::span<const SqlValue> values,
                                                    const RowVisitor& visit, std::vector<ResultColumn>* columns);

    std::unique_ptr<PgConnection> m_connection;
    const SqlCatalog& m_catalog;
    bool m_isPooled = false;
    std::string m_turnOf; ///< the schema as an SQL text; empty: does not write in turns
    std::string m_settings; ///< statements that follow the BEGIN of every transaction behind a pooler
};

} // namespace loopscope
