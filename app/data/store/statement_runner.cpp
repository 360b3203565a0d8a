#include "app/data/store/statement_runner.h"

namespace loopscope {

Result<std::int64_t> StatementRunner::run(std::string_view id, std::span<const SqlValue> values,
                                          const SqlSession::RowVisitor& visit) const
{
    const auto text = m_catalog->statement(id);
    if (!text)
        return std::unexpected(text.error());
    return m_session->run((*text)->sql(), values, visit);
}

Result<std::int64_t> StatementRunner::integer(std::string_view id, std::initializer_list<SqlValue> values) const
{
    std::int64_t value = 0;
    const auto ran = run(id, values, [&](const SqlRow& row) { value = row.integer(0); });
    if (!ran)
        return ran;
    return value;
}

} // namespace loopscope
