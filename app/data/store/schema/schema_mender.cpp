#include "app/data/store/schema/schema_mender.h"

namespace loopscope {

Result<void> SchemaMender::run(const PlannedStep& step, bool isNew) const
{
    auto transaction = SqlTransaction::begin(m_sql.session());
    if (!transaction)
        return std::unexpected(transaction.error());
    std::int64_t before = 0;
    if (!isNew) {
        if (auto locked = m_sql.run("rows_lock"); !locked)
            return std::unexpected(locked.error());
        const auto counted = m_sql.integer("rows_count");
        if (!counted)
            return std::unexpected(counted.error());
        before = *counted;
    }
    for (const PlannedStep::Statement& statement : step.statements) {
        if (auto ran = m_sql.session().run(statement.sql, statement.values); !ran)
            return std::unexpected(ran.error());
    }
    const auto after = m_sql.integer("rows_count");
    if (!after)
        return std::unexpected(after.error());
    if (*after != before)
        return failure(ErrorCode::RowsLost, m_name,
                       step.id + ": " + std::to_string(before) + ", " + std::to_string(*after));
    return transaction->commit();
}

} // namespace loopscope
