#include "app/data/store/schema/schema_planner.h"

#include "app/data/store/fill_place.h"
#include "app/data/store/schema/sql_literal.h"

#include <algorithm>

namespace loopscope {

namespace {

using Holds = TableShape::Holds;

Holds wanted(std::string_view column)
{
    if (column == "id" || column == "model_version" || column == "aggregation_round")
        return Holds::Integers;
    if (column == "device_id" || column == "feedback_type")
        return Holds::Text;
    if (column == "is_correct")
        return Holds::Booleans;
    return column == "timestamp" || column == "created_at" ? Holds::Times : Holds::Reals;
}

bool fits(Holds holds, Holds asked)
{
    return holds == asked || (asked == Holds::Reals && holds == Holds::Integers);
}

std::string withNames(std::string text, const std::vector<std::pair<std::string_view, std::string>>& names)
{
    for (const auto& [place, name] : names)
        fillPlace(text, place, name);
    return text;
}

Result<void> failed(const Error& error)
{
    return std::unexpected(error);
}

} // namespace

SchemaStep PlannedStep::shown() const
{
    SchemaStep step{.id = id, .statements = {}, .transactional = transactional, .rowsTouched = rowsTouched};
    for (const Statement& statement : statements)
        step.statements.push_back(writtenOut(statement.sql, statement.values));
    return step;
}

SchemaPlan SchemaPlanner::Plan::shown() const
{
    SchemaPlan plan{.steps = {}, .offers = {}, .obstacle = obstacle, .obstacleDetail = obstacleDetail};
    for (const PlannedStep& step : steps)
        (step.isOffer ? plan.offers : plan.steps).push_back(step.shown());
    return plan;
}

Result<SchemaPlanner::Plan> SchemaPlanner::plan(const std::vector<const Migration*>& pending) const
{
    Plan plan;
    const auto shape = TableShape::read(m_sql, m_timescale);
    if (!shape)
        return std::unexpected(shape.error());
    findObstacle(*shape, plan);
    if (plan.obstacle == SchemaObstacle::IsView || plan.obstacle == SchemaObstacle::IsNoTable)
        return plan;
    const bool isNew = shape->kind == TableShape::Kind::None;
    if (isNew) {
        auto step = tableStep();
        if (!step)
            return std::unexpected(step.error());
        plan.steps.push_back(std::move(*step));
    }
    // A column that cannot hold feedback is for people to mend; what depends on it would fail.
    if (plan.obstacle == SchemaObstacle::ColumnType)
        return plan;
    if (isNew)
        return pending.empty() ? Result<Plan>(plan) : withOurs(pending, std::move(plan));
    using Part = Result<void> (SchemaPlanner::*)(const TableShape&, Steps&) const;
    constexpr Part sqliteParts[] = {&SchemaPlanner::addColumns, &SchemaPlanner::addRewrite, &SchemaPlanner::addIndexes,
                                    &SchemaPlanner::addIsCorrect, &SchemaPlanner::addRounds};
    constexpr Part postgresParts[] = {&SchemaPlanner::addColumns,   &SchemaPlanner::addIds,
                                      &SchemaPlanner::addCreatedAt, &SchemaPlanner::addHypertable,
                                      &SchemaPlanner::addIndexes,   &SchemaPlanner::addIsCorrect,
                                      &SchemaPlanner::addRounds,    &SchemaPlanner::addOffers};
    const std::span<const Part> parts =
        m_dialect == SqlDialect::Sqlite ? std::span<const Part>(sqliteParts) : std::span<const Part>(postgresParts);
    for (const Part part : parts) {
        if (auto added = (this->*part)(*shape, plan.steps); !added)
            return std::unexpected(added.error());
    }
    return pending.empty() ? Result<Plan>(plan) : withOurs(pending, std::move(plan));
}

Result<SchemaPlanner::Plan> SchemaPlanner::withOurs(const std::vector<const Migration*>& pending, Plan plan) const
{
    PlannedStep ours{.id = "ours"};
    for (const Migration* const migration : pending) {
        ours.transactional = ours.transactional && migration->transactional;
        for (const std::string& statement : migration->statements)
            ours.statements.push_back({statement, {}});
    }
    if (auto added = append(ours, "migration_ledger"); !added)
        return std::unexpected(added.error());
    const auto place = [](const PlannedStep& step) { return std::ranges::find(schemaStepIds, step.id); };
    const auto after = std::ranges::find_if(
        plan.steps, [&](const PlannedStep& step) { return place(step) > std::ranges::find(schemaStepIds, ours.id); });
    plan.steps.insert(after, std::move(ours));
    return plan;
}

void SchemaPlanner::findObstacle(const TableShape& shape, Plan& plan) const
{
    const auto stop = [&](SchemaObstacle obstacle, std::string detail = {}) {
        plan.obstacle = obstacle;
        plan.obstacleDetail = std::move(detail);
    };
    if (shape.kind == TableShape::Kind::View)
        return stop(SchemaObstacle::IsView);
    if (shape.kind == TableShape::Kind::Other)
        return stop(SchemaObstacle::IsNoTable);
    if (shape.isReadOnly)
        return stop(SchemaObstacle::ReadOnly);
    if (shape.kind == TableShape::Kind::Table) {
        for (const std::string_view name : feedbackColumns) {
            const TableShape::Column* const column = shape.column(name);
            if (column != nullptr && !fits(column->holds, wanted(name)))
                return stop(SchemaObstacle::ColumnType, column->name + ' ' + column->type);
        }
        if (!shape.has("model_version")) // nothing says which version a row is of
            return stop(SchemaObstacle::ColumnType, "model_version");
        if (!shape.isOwned)
            return stop(SchemaObstacle::NotOwner, shape.owner);
    }
    if (!shape.mayCreate)
        stop(SchemaObstacle::MayNotCreate);
}

Result<PlannedStep> SchemaPlanner::tableStep() const
{
    PlannedStep step{.id = "table"};
    if (m_timescale.canMakeHypertables()) {
        if (auto added = append(step, "table_create", {}, {{"{timescale}", m_timescale.functionSchema}}); !added)
            return std::unexpected(added.error());
    } else {
        step.statements.push_back({m_sql.catalog().migrations().front().statements.front(), {}});
    }
    return step;
}

Result<void> SchemaPlanner::addColumns(const TableShape& shape, Steps& steps) const
{
    PlannedStep step{.id = "columns"};
    const auto texts = m_sql.catalog().statement("columns_add");
    if (!texts)
        return failed(texts.error());
    for (std::size_t i = 0; i < std::size(feedbackColumns); ++i) {
        if (!shape.has(feedbackColumns[i]))
            step.statements.push_back({(*texts)->statements.at(i), {}});
    }
    const bool isMissing = !step.statements.empty();
    const auto source = [&](std::string_view name, Holds holds) {
        const TableShape::Column* const column = shape.column(name);
        return column != nullptr && (m_dialect == SqlDialect::Sqlite || fits(column->holds, holds));
    };
    struct Copy {
        bool possible;
        std::string_view target, text, count;
    };
    const Copy copies[] = {
        {source("actual", Holds::Reals), "actual_value", "columns_actual", "columns_actual_count"},
        {source("evaluation_timestamp", Holds::Times), "timestamp", "columns_event_time", "columns_event_time_count"}};
    std::int64_t touched = 0;
    bool moves = false;
    for (const Copy& copy : copies) {
        const bool toNew = !shape.has(copy.target);
        const auto found = countIf(copy.possible && !toNew, copy.count);
        if (!found)
            return failed(found.error());
        touched += *found;
        if (!copy.possible || (!toNew && *found == 0))
            continue;
        moves = true;
        if (auto added = append(step, copy.text); !added)
            return added;
    }
    const bool canCount =
        shape.hasAll({"prediction", "actual_value", "error", "absolute_error", "is_correct", "feedback_type"});
    const auto underived = countIf(canCount, "columns_derive_count", {correctness()});
    if (!underived)
        return failed(underived.error());
    touched += *underived;
    if (moves || !canCount || *underived > 0) {
        if (auto added = append(step, "columns_error"); !added)
            return added;
        const std::vector<SqlValue> values{correctness(), m_policy.correctBelow, m_policy.normalBelow,
                                           m_policy.edgeAbove};
        if (auto added = append(step, "columns_derive", values); !added)
            return added;
    }
    if (step.statements.empty())
        return {};
    const auto all = rows();
    if (!all)
        return failed(all.error());
    step.rowsTouched = isMissing ? *all : touched;
    steps.push_back(std::move(step));
    return {};
}

Result<void> SchemaPlanner::addIds(const TableShape& shape, Steps& steps) const
{
    const TableShape::Column* const id = shape.column("id");
    PlannedStep step{.id = "id_default"};
    const auto bad = id == nullptr ? rows() : countIf(!shape.idIsKey, "id_bad_count");
    if (!bad)
        return failed(bad.error());
    step.rowsTouched = *bad;
    if (*bad > 0) {
        if (auto added = append(step, "id_fill"); !added)
            return added;
    }
    if (id == nullptr || !id->hasDefault || *bad > 0) {
        if (auto added = append(step, "id_sequence"); !added)
            return added;
    }
    // A plain table that becomes a hypertable gets its key then.
    const bool becomesHypertable = m_timescale.canMakeHypertables() && !shape.isHypertable;
    if (!shape.idIsKey && !becomesHypertable) {
        const char* const key = shape.isHypertable         ? (shape.primaryKey.empty() ? "hypertable_key_add" : nullptr)
                                : shape.primaryKey.empty() ? "id_key"
                                                           : "id_unique";
        if (key != nullptr) {
            if (auto added = append(step, key); !added)
                return added;
        }
    }
    if (!step.statements.empty())
        steps.push_back(std::move(step));
    return {};
}

Result<void> SchemaPlanner::addCreatedAt(const TableShape& shape, Steps& steps) const
{
    const TableShape::Column* const createdAt = shape.column("created_at");
    if (createdAt != nullptr && createdAt->notNull && createdAt->hasDefault)
        return {};
    const auto absent = createdAt == nullptr ? rows() : countIf(!createdAt->notNull, "created_at_null_count");
    if (!absent)
        return failed(absent.error());
    PlannedStep step{.id = "created_at_not_null"};
    step.rowsTouched = *absent;
    if (*absent > 0) {
        if (auto added = append(step, "created_at_fill"); !added)
            return added;
    }
    if (auto added = append(step, "created_at_not_null"); !added)
        return added;
    steps.push_back(std::move(step));
    return {};
}

/// SQLite cannot give a column a key, a default or NOT NULL afterwards: the table is written anew.
Result<void> SchemaPlanner::addRewrite(const TableShape& shape, Steps& steps) const
{
    const TableShape::Column* const id = shape.column("id");
    const TableShape::Column* const createdAt = shape.column("created_at");
    const auto textTimes = countIf(shape.hasAll({"timestamp", "created_at"}), "text_time_count");
    if (!textTimes)
        return failed(textTimes.error());
    const auto all = rows();
    if (!all)
        return failed(all.error());
    std::string extra, extraColumns;
    for (const TableShape::Column& column : shape.columns) {
        if (std::ranges::find(feedbackColumns, column.name) == std::end(feedbackColumns)) {
            extra += ", " + column.quoted;
            extraColumns += ",\n    " + column.quoted;
        }
    }
    const bool badIds = id == nullptr || !id->hasDefault;
    const bool badTimes = createdAt == nullptr || !createdAt->notNull || !createdAt->hasDefault || *textTimes > 0;
    for (const auto& [isBad, name] : {std::pair(badIds, "id_default"), std::pair(badTimes, "created_at_not_null")}) {
        if (!isBad)
            continue;
        PlannedStep step{.id = name};
        step.rowsTouched = *all;
        if (auto added = append(step, "table_rewrite", {}, {{"{extra}", extra}, {"{extra_columns}", extraColumns}});
            !added)
            return added;
        steps.push_back(std::move(step));
    }
    return {};
}

Result<void> SchemaPlanner::addHypertable(const TableShape& shape, Steps& steps) const
{
    if (!m_timescale.canMakeHypertables() || shape.isHypertable)
        return {};
    const auto all = rows();
    if (!all)
        return failed(all.error());
    PlannedStep step{.id = "hypertable"};
    step.rowsTouched = *all;
    if (!shape.keyHasCreatedAt) {
        const char* const key = shape.primaryKey.empty() ? "hypertable_key_add" : "hypertable_key";
        if (auto added = append(step, key, {}, {{"{key}", shape.primaryKey}}); !added)
            return added;
    }
    for (const TableShape::Unique& unique : shape.idUniques) {
        const char* const drop = unique.isConstraint ? "hypertable_unique_drop" : "hypertable_index_drop";
        if (auto added = append(step, drop, {}, {{"{name}", unique.name}}); !added)
            return added;
    }
    if (auto added = append(step, "hypertable_make", {}, {{"{timescale}", m_timescale.functionSchema}}); !added)
        return added;
    const auto isWatched = m_sql.integer("table_exists", {"feedback_delta"});
    if (!isWatched)
        return failed(isWatched.error());
    if (*isWatched != 0) {
        if (auto added = append(step, "hypertable_watch"); !added)
            return added;
    }
    steps.push_back(std::move(step));
    return {};
}

Result<void> SchemaPlanner::addIndexes(const TableShape& shape, Steps& steps) const
{
    const auto texts = m_sql.catalog().statement("indexes_create");
    if (!texts)
        return failed(texts.error());
    PlannedStep step{.id = "indexes"};
    struct Index {
        bool isServed;
        const char* name;
    };
    const Index indexes[] = {{shape.versionIndexed, "idx_model_feedback_version"},
                             {shape.deviceIndexed, "idx_model_feedback_device_time"},
                             {shape.timeIndexed, "idx_model_feedback_timestamp"}};
    for (std::size_t i = 0; i < std::size(indexes); ++i) {
        const auto& [isServed, name] = indexes[i];
        if (isServed)
            continue;
        const auto taken = m_dialect == SqlDialect::Postgres ? m_sql.integer("index_taken", {name}) : 0;
        if (!taken)
            return failed(taken.error());
        if (*taken != 0) {
            if (auto renamed = append(step, "index_rename", {}, {{"{index}", name}}); !renamed)
                return renamed;
        }
        step.statements.push_back({(*texts)->statements.at(i), {}});
    }
    if (!step.statements.empty())
        steps.push_back(std::move(step));
    return {};
}

Result<void> SchemaPlanner::addIsCorrect(const TableShape& shape, Steps& steps) const
{
    if (m_policy.correctness != Correctness::Absolute)
        return {};
    const auto wrong =
        countIf(shape.hasAll({"absolute_error", "is_correct"}), "is_correct_count", {m_policy.correctBelow});
    if (!wrong || *wrong == 0)
        return wrong ? Result<void>{} : failed(wrong.error());
    PlannedStep step{.id = "is_correct_absolute"};
    step.rowsTouched = *wrong;
    if (auto added = append(step, "is_correct_absolute", {m_policy.correctBelow}); !added)
        return added;
    steps.push_back(std::move(step));
    return {};
}

Result<void> SchemaPlanner::addRounds(const TableShape& shape, Steps& steps) const
{
    const bool isPossible = shape.hasFederatedModels && shape.hasAll({"aggregation_round", "created_at"});
    const auto known = countIf(isPossible, "rounds_count");
    if (!known || *known == 0)
        return known ? Result<void>{} : failed(known.error());
    PlannedStep step{.id = "rounds"};
    step.rowsTouched = *known;
    if (auto added = append(step, "rounds_fill"); !added)
        return added;
    steps.push_back(std::move(step));
    return {};
}

Result<void> SchemaPlanner::addOffers(const TableShape& shape, Steps& steps) const
{
    if (m_timescale.tier != TimescaleTier::Timescale || !shape.isHypertable)
        return {};
    for (const auto& [isThere, id, text] : {std::tuple(shape.isCompressed, "compression", "compression_add"),
                                            {shape.hasRetention, "retention", "retention_add"}}) {
        if (isThere)
            continue;
        PlannedStep step{.id = id};
        step.isOffer = true;
        if (auto added = append(step, text, {}, {{"{timescale}", m_timescale.functionSchema}}); !added)
            return added;
        steps.push_back(std::move(step));
    }
    return {};
}

Result<void> SchemaPlanner::append(PlannedStep& step, std::string_view text, const std::vector<SqlValue>& values,
                                   const Names& names) const
{
    const auto found = m_sql.catalog().statement(text);
    if (!found)
        return failed(found.error());
    for (const std::string& statement : (*found)->statements)
        step.statements.push_back({withNames(statement, names), values});
    return {};
}

Result<std::int64_t> SchemaPlanner::countIf(bool possible, std::string_view text,
                                            std::initializer_list<SqlValue> values) const
{
    return possible ? m_sql.integer(text, values) : Result<std::int64_t>(0);
}

std::string SchemaPlanner::correctness() const
{
    switch (m_policy.correctness) {
    case Correctness::Signed:
        return "signed";
    case Correctness::Relative:
        return "relative";
    case Correctness::Absolute:
        break;
    }
    return "absolute";
}

} // namespace loopscope
