#pragma once

#include "app/data/diagnosis/check_row.h"
#include "app/data/diagnosis/loop_check.h"
#include "app/data/store/sql_catalog.h"
#include "app/engine/feedback/policy.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace loopscope {

/// What a check may ask, and how it puts its finding together. One for all checks of a run, so that what is counted row by
/// row is counted once. Thread: the store's.
class CheckContext {
public:
    struct About {
        SqlDialect dialect = SqlDialect::Sqlite;
        Policy policy; ///< of the database; of one that is not ours the founding policy
        bool isOurs = false; ///< with our ledger: its reader uses `timestamp` and the policy's window
        bool fromRows = true; ///< rollups do not hold all rows
        std::int64_t nowUs = 0;
    };
    using Parameters = std::map<std::string, std::string>;

    CheckContext(About about, const CheckQuery& query, const SqlCatalog& catalog)
        : m_about(std::move(about)), m_query(&query), m_catalog(&catalog)
    {}

    [[nodiscard]] const About& about() const { return m_about; }
    [[nodiscard]] const Policy& policy() const { return m_about.policy; }
    [[nodiscard]] bool isPostgres() const { return m_about.dialect == SqlDialect::Postgres; }

    /// Asks a text of the checks. @return NotFound, QueryFailed, Cancelled, CannotConnect.
    [[nodiscard]] Result<CheckAnswer> ask(const std::string& id, const Parameters& parameters = {});
    /// The first row of a text's answer.
    [[nodiscard]] Result<CheckRow> row(const std::string& id, const Parameters& parameters = {});
    /// What is counted row by row (rows_profile.sql). @return EmptySample when there are no rows.
    [[nodiscard]] Result<CheckRow> rows();
    /// The name of the text that asks the rollups where those hold all rows, else of the one that asks the rows.
    [[nodiscard]] std::string perVersion(const std::string& id) const;
    /// What the reader of feedback is limited to: window_seconds (absent: none) and by which time, as parameters of a text.
    [[nodiscard]] Parameters readerWindow() const;
    /// Seconds of that window.
    [[nodiscard]] std::optional<double> readerWindowSeconds() const;

    // findings
    [[nodiscard]] static CheckFinding fine(const QString& text);
    [[nodiscard]] static CheckFinding unknown(const QString& reason);
    [[nodiscard]] static CheckFinding fires(CheckSeverity severity, const QString& text, Certainty certainty,
                                            const QString& reason);
    /// Adds the rows that a text finds as evidence. @return Cancelled, CannotConnect; other failures leave it without.
    [[nodiscard]] Result<CheckFinding> shown(CheckFinding finding, const std::string& id,
                                             const Parameters& parameters = {});
    /// A fix of sql/<dialect>/fixes; none where the dialect has none. @param values for its `{name}`s
    void addSql(CheckFinding& finding, const std::string& id,
                const std::vector<std::pair<std::string, std::string>>& values = {}) const;
    /// A fix of resources/fixes. @param title translated
    static void addPython(CheckFinding& finding, const std::string& name, const QString& title);

private:
    About m_about;
    const CheckQuery* m_query;
    const SqlCatalog* m_catalog;
    std::optional<Result<CheckRow>> m_rows;
};

} // namespace loopscope
