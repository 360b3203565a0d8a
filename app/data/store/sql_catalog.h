#pragma once

#include "app/data/store/feedback_store.h"
#include "app/engine/result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

enum class SqlDialect : std::uint8_t { Sqlite, Postgres };

/// One parameter of a text, in the order of its placeholders $1, $2, …
struct SqlParameter {
    std::string name;
    std::string type; ///< integer, real, text, boolean, blob, timestamp (microseconds UTC), or choice
    std::vector<std::string> choices; ///< of a choice
    /// None: must be given. Empty: NULL. `now`: the present; `policy`: the field of that name of the stored policy.
    std::optional<std::string> fallback;

    bool operator==(const SqlParameter&) const = default;
};

/// A table, or a column of it, without which a text cannot run.
struct SqlNeed {
    std::string table;
    std::string column; ///< empty: the table itself
    bool operator==(const SqlNeed&) const = default;
};

/// One .sql file. Its header comments are its signature:
///     -- query: improvement_trend
///     -- title: The last 10 versions
///     -- params: by choice(created_at|timestamp) = created_at, now timestamp = now
///     -- columns: model_version integer, accuracy real
///     -- needs: model_feedback.is_correct, federated_models
/// A file may hold several statements, each after a line `-- statement`; it is never split at a semicolon. Placeholders are
/// $1, $2, … in every dialect.
struct SqlText {
    std::string id; ///< the file's name
    std::string title;
    std::vector<SqlParameter> parameters;
    std::vector<ResultColumn> columns;
    std::vector<SqlNeed> needs; ///< of a check's text: what may be absent in a database that is not ours
    std::vector<std::string> statements; ///< at least one, without header

    [[nodiscard]] const std::string& sql() const { return statements.front(); }
};

/// A numbered step of the schema (`0001_feedback.sql`). A file that has shipped is never edited.
struct Migration {
    int version = 0;
    std::string name;
    std::string sha256; ///< of the file, hex
    bool transactional = true; ///< false with `-- transaction: none`
    std::vector<std::string> statements;
};

/// Every SQL text of one dialect: sql/<dialect>/{migrations,queries,statements,checks,fixes}, and sql/common/ where the dialect has no
/// file of that name. Read once, from the resources of the program. Thread: any.
class SqlCatalog {
public:
    /// @return Internal with file and line for an ill-formed text.
    [[nodiscard]] static Result<const SqlCatalog*> of(SqlDialect dialect);
    /// Reads one text; @p fileName is its name without folder. Public for the tests.
    [[nodiscard]] static Result<SqlText> parseText(const std::string& fileName, std::string_view content);
    [[nodiscard]] static Result<Migration> parseMigration(const std::string& fileName, std::string_view content);

    [[nodiscard]] const std::vector<Migration>& migrations() const { return m_migrations; } ///< 1, 2, … without gap
    [[nodiscard]] const std::map<std::string, SqlText, std::less<>>& queries() const { return m_queries; }
    [[nodiscard]] const std::map<std::string, SqlText, std::less<>>& statements() const { return m_statements; }
    /// What the checks of the loop ask (app/data/diagnosis).
    [[nodiscard]] const std::map<std::string, SqlText, std::less<>>& checks() const { return m_checks; }
    /// What mends a finding, to be shown and copied; `{name}` stands for what the check puts there.
    [[nodiscard]] const std::map<std::string, SqlText, std::less<>>& fixes() const { return m_fixes; }
    /// A text that the stores use themselves. @return Internal when there is none.
    [[nodiscard]] Result<const SqlText*> statement(std::string_view id) const;

private:
    [[nodiscard]] static Result<SqlCatalog> load(SqlDialect dialect);
    std::vector<Migration> m_migrations;
    std::map<std::string, SqlText, std::less<>> m_queries;
    std::map<std::string, SqlText, std::less<>> m_statements;
    std::map<std::string, SqlText, std::less<>> m_checks;
    std::map<std::string, SqlText, std::less<>> m_fixes;
};

} // namespace loopscope
