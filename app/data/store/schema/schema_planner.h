#pragma once

#include "app/data/store/schema/table_shape.h"
#include "app/data/store/schema_plan.h"
#include "app/engine/feedback/policy.h"

#include <string>
#include <vector>

namespace loopscope {

/// A step as it runs; SchemaStep is what of it people see.
struct PlannedStep {
    struct Statement {
        std::string sql;
        std::vector<SqlValue> values;
    };
    std::string id;
    std::vector<Statement> statements;
    bool transactional = true;
    std::int64_t rowsTouched = 0;
    bool isOffer = false;

    [[nodiscard]] SchemaStep shown() const;
};

/// What would create, upgrade or repair a feedback database, from its shape and a look at its rows. Changes nothing.
/// Every statement comes from the catalogue; names are quoted by the database. Thread: the session's.
class SchemaPlanner {
public:
    /// @param policy which judges rows that nobody has judged
    SchemaPlanner(StatementRunner sql, SqlDialect dialect, TimescaleFacts timescale, Policy policy)
        : m_sql(sql), m_dialect(dialect), m_timescale(std::move(timescale)), m_policy(policy)
    {}

    struct Plan {
        std::vector<PlannedStep> steps; ///< offers last
        SchemaObstacle obstacle = SchemaObstacle::None;
        std::string obstacleDetail;

        [[nodiscard]] SchemaPlan shown() const;
    };
    /// @param pending migrations that the database has not seen
    [[nodiscard]] Result<Plan> plan(const std::vector<const Migration*>& pending) const;
    /// Makes model_feedback where there is none.
    [[nodiscard]] Result<PlannedStep> tableStep() const;

private:
    using Steps = std::vector<PlannedStep>;
    [[nodiscard]] Result<Plan> withOurs(const std::vector<const Migration*>& pending, Plan plan) const;
    void findObstacle(const TableShape& shape, Plan& plan) const;
    [[nodiscard]] Result<void> addColumns(const TableShape& shape, Steps& steps) const;
    [[nodiscard]] Result<void> addIds(const TableShape& shape, Steps& steps) const;
    [[nodiscard]] Result<void> addCreatedAt(const TableShape& shape, Steps& steps) const;
    [[nodiscard]] Result<void> addRewrite(const TableShape& shape, Steps& steps) const;
    [[nodiscard]] Result<void> addHypertable(const TableShape& shape, Steps& steps) const;
    [[nodiscard]] Result<void> addIndexes(const TableShape& shape, Steps& steps) const;
    [[nodiscard]] Result<void> addIsCorrect(const TableShape& shape, Steps& steps) const;
    [[nodiscard]] Result<void> addRounds(const TableShape& shape, Steps& steps) const;
    [[nodiscard]] Result<void> addOffers(const TableShape& shape, Steps& steps) const;

    /// Adds the statements of a text of the catalogue, with names put in for {…}.
    using Names = std::vector<std::pair<std::string_view, std::string>>;
    [[nodiscard]] Result<void> append(PlannedStep& step, std::string_view text,
                                      const std::vector<SqlValue>& values = {}, const Names& names = {}) const;
    [[nodiscard]] Result<std::int64_t> rows() const { return m_sql.integer("rows_count"); }
    /// How many rows a count of the catalogue finds; 0 without looking where the columns are not all there.
    [[nodiscard]] Result<std::int64_t> countIf(bool possible, std::string_view text,
                                               std::initializer_list<SqlValue> values = {}) const;
    [[nodiscard]] std::string correctness() const;

    StatementRunner m_sql;
    SqlDialect m_dialect;
    TimescaleFacts m_timescale;
    Policy m_policy;
};

} // namespace loopscope
