#pragma once

#include "app/data/store/postgres/pg_value.h"
#include "app/data/store/sql_session.h"

#include <string_view>
#include <vector>

namespace loopscope {

/// One row of a result in binary form. text() is for columns of text and bytes.
class PgRow : public SqlRow {
public:
    explicit PgRow(const std::vector<PgKind>& kinds) : m_kinds(kinds) {}
    void pointTo(const PGresult* result, int row)
    {
        m_result = result;
        m_row = row;
    }

    [[nodiscard]] bool isNull(int column) const override { return PQgetisnull(m_result, m_row, column) != 0; }
    [[nodiscard]] std::int64_t integer(int column) const override
    {
        return isNull(column) ? 0 : pgInteger(kind(column), bytes(column));
    }
    [[nodiscard]] double real(int column) const override
    {
        return isNull(column) ? 0 : pgReal(kind(column), bytes(column));
    }
    [[nodiscard]] std::string_view text(int column) const override { return bytes(column); }
    [[nodiscard]] SqlValue value(int column) const
    {
        return isNull(column) ? SqlValue{} : pgValue(kind(column), bytes(column));
    }

private:
    [[nodiscard]] PgKind kind(int column) const { return m_kinds[static_cast<std::size_t>(column)]; }
    [[nodiscard]] std::string_view bytes(int column) const
    {
        return {PQgetvalue(m_result, m_row, column), static_cast<std::size_t>(PQgetlength(m_result, m_row, column))};
    }

    const std::vector<PgKind>& m_kinds;
    const PGresult* m_result = nullptr;
    int m_row = 0;
};

} // namespace loopscope
