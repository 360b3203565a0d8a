#pragma once

#include "app/data/store/schema/schema_planner.h"

#include <string>

namespace loopscope {

/// Runs one step of a plan in a transaction of its own. The rows are counted before and after while nobody else can add or
/// take any, and so are the times of events: where one is missing afterwards, everything is as it was.
/// Thread: the session's.
class SchemaMender {
public:
    /// @param name of the database, for errors
    SchemaMender(StatementRunner sql, std::string name) : m_sql(sql), m_name(std::move(name)) {}

    /// @param isNew there is no table yet whose rows could be counted
    /// @return RowsLost; what the database says.
    [[nodiscard]] Result<void> run(const PlannedStep& step, bool isNew) const;

private:
    StatementRunner m_sql;
    std::string m_name;
};

} // namespace loopscope
