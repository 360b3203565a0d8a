#pragma once

#include "app/data/store/statement_runner.h"
#include "app/engine/feedback/policy.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace loopscope {

/// Asks the texts of the catalogue's checks within one snapshot. A text runs only where the tables and columns that it needs
/// are there, and in a savepoint of its own, so that one that fails does not end the rest. Thread: the session's.
class CheckSession {
public:
    /// @param policy what `= policy` falls back to   @param nowUs what `now` means
    CheckSession(StatementRunner sql, const Policy& policy, std::int64_t nowUs)
        : m_sql(sql), m_policy(policy), m_nowUs(nowUs)
    {}

    /// Learns which tables and columns there are. Before the first ask(). @pre inside a snapshot
    [[nodiscard]] Result<void> lookAtTables();
    /// @return as CheckQuery.
    [[nodiscard]] Result<CheckAnswer> ask(const std::string& id, const std::map<std::string, std::string>& parameters);

private:
    [[nodiscard]] Result<CheckAnswer> run(const SqlText& text, const std::map<std::string, std::string>& parameters);

    StatementRunner m_sql;
    Policy m_policy;
    std::int64_t m_nowUs;
    std::set<std::string, std::less<>> m_there; ///< `table` and `table.column`
};

} // namespace loopscope
