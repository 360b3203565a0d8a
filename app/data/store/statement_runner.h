#pragma once

#include "app/data/store/sql_catalog.h"
#include "app/data/store/sql_session.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace loopscope {

/// Runs statements of the catalogue by name. Thread: the session's.
class StatementRunner {
public:
    StatementRunner(SqlSession& session, const SqlCatalog& catalog) : m_session(&session), m_catalog(&catalog) {}

    /// Runs one statement. @return the rows it returned or changed; what SqlSession::run() returns.
    Result<std::int64_t> run(std::string_view id, std::span<const SqlValue> values = {},
                             const SqlSession::RowVisitor& visit = {}) const;
    Result<std::int64_t> run(std::string_view id, std::initializer_list<SqlValue> values,
                             const SqlSession::RowVisitor& visit = {}) const
    {
        return run(id, std::span<const SqlValue>(values.begin(), values.size()), visit);
    }
    /// The one integer (or boolean) that a statement returns; 0 when it returns no row.
    Result<std::int64_t> integer(std::string_view id, std::initializer_list<SqlValue> values = {}) const;

    [[nodiscard]] SqlSession& session() const { return *m_session; }
    [[nodiscard]] const SqlCatalog& catalog() const { return *m_catalog; }

private:
    SqlSession* m_session;
    const SqlCatalog* m_catalog;
};

} // namespace loopscope
