#pragma once

#include "app/data/store/postgres/pg_connection.h"
#include "app/data/store/postgres/pg_value.h"
#include "app/data/store/sql_catalog.h"
#include "app/data/store/sql_session.h"

#include <memory>

namespace loopscope {

/// SqlSession on a PostgreSQL server. Values travel as parameters of unnamed statements, which pass connection poolers and
/// show in no log; results come in binary form, row by row when they are visited, so that a long one never lies in memory.
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

private:
    [[nodiscard]] Result<std::int64_t> execute(std::string_view sql, std::span<const SqlValue> values,
                                               const RowVisitor& visit, std::vector<ResultColumn>* columns);
    [[nodiscard]] Result<std::int64_t> readResults(const RowVisitor& visit, std::vector<ResultColumn>* columns);
    [[nodiscard]] Result<std::vector<PgKind>> readableColumns(const PGresult* result,
                                                              std::vector<ResultColumn>* columns) const;
    [[nodiscard]] Result<void> runText(std::string_view id);

    std::unique_ptr<PgConnection> m_connection;
    const SqlCatalog& m_catalog;
};

} // namespace loopscope
