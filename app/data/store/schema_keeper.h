#pragma once

#include "app/data/store/statement_runner.h"

#include <string>

namespace loopscope {

/// The schema of one feedback database: which migrations it has, and bringing it up to date. Migrations
/// run with their lines in the ledger (loopscope_migration), all in one transaction but for files that say
/// `-- transaction: none`.
/// Thread: the session's.
class SchemaKeeper {
public:
    /// @param name of the database, for errors
    SchemaKeeper(StatementRunner sql, std::string name) : m_sql(sql), m_name(std::move(name)) {}

    [[nodiscard]] Result<SchemaStatus> status() const;
    /// Runs what is pending. @return SchemaTooNew; what the database says.
    [[nodiscard]] Result<void> upgrade() const;
    /// Drops every table of the migrations. @pre inside a transaction
    [[nodiscard]] Result<void> drop() const;

private:
    [[nodiscard]] Result<void> apply(const Migration& migration) const;
    [[nodiscard]] Result<void> note(const Migration& migration) const;

    StatementRunner m_sql;
    std::string m_name;
};

} // namespace loopscope
