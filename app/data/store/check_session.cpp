#include "app/data/store/check_session.h"

#include "app/data/store/query_parameters.h"

#include <utility>

namespace loopscope {

Result<void> CheckSession::lookAtTables()
{
    const auto ran = m_sql.run("check_tables", {}, [this](const SqlRow& row) {
        const std::string table(row.text(0));
        m_there.insert(table);
        m_there.insert(table + '.' + std::string(row.text(1)));
    });
    if (!ran)
        return std::unexpected(ran.error());
    return {};
}

Result<CheckAnswer> CheckSession::ask(const std::string& id, const std::map<std::string, std::string>& parameters)
{
    const auto found = m_sql.catalog().checks().find(id);
    if (found == m_sql.catalog().checks().end())
        return failure(ErrorCode::Internal, id, "no such check");
    const SqlText& text = found->second;
    for (const SqlNeed& need : text.needs) {
        if (!m_there.contains(need.table))
            return failure(ErrorCode::NotFound, need.table, "table");
        if (const std::string column = need.table + '.' + need.column; !need.column.empty() && !m_there.contains(column))
            return failure(ErrorCode::NotFound, column, "column");
    }
    if (const auto marked = m_sql.run("check_savepoint"); !marked)
        return std::unexpected(marked.error());
    auto answer = run(text, parameters);
    if (!answer && (answer.error().code == ErrorCode::Cancelled || answer.error().code == ErrorCode::CannotConnect))
        return answer; // nothing more can be asked
    if (const auto back = m_sql.run("check_back"); !back)
        return std::unexpected(back.error());
    return answer;
}

Result<CheckAnswer> CheckSession::run(const SqlText& text, const std::map<std::string, std::string>& parameters)
{
    auto values = bindQueryParameters(text, parameters, m_policy, m_nowUs);
    if (!values)
        return std::unexpected(values.error());
    auto result = m_sql.session().fetch(text.sql(), *values);
    if (!result)
        return std::unexpected(result.error());
    result->id = text.id;
    if (auto typed = applySignature(text, *result); !typed)
        return std::unexpected(typed.error());
    CheckAnswer answer{.result = std::move(*result), .parameters = {}};
    for (std::size_t i = 0; i < values->size(); ++i)
        answer.parameters.emplace_back(text.parameters[i].name, std::move((*values)[i]));
    return answer;
}

} // namespace loopscope
