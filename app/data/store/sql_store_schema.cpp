#include "app/data/store/sql_store.h"

#include "app/data/store/kill_point.h"
#include "app/data/store/row_summary.h"
#include "app/data/store/schema/schema_mender.h"
#include "app/data/store/wall_clock.h"

#include <algorithm>

namespace loopscope {

namespace {

template <class T>
Result<void> withoutValue(const Result<T>& result)
{
    if (!result)
        return std::unexpected(result.error());
    return {};
}

} // namespace

Result<SchemaStatus> SqlStore::schemaStatus()
{
    m_session->arm();
    return m_schema.status();
}

Result<void> SqlStore::createSchema(const Policy& policy)
{
    m_session->arm();
    const auto isNew = makeOurs(policy);
    if (!isNew)
        return std::unexpected(isNew.error());
    return *isNew ? finishSchema() : Result<void>{};
}

Result<void> SqlStore::finishSchema()
{
    if (auto finished = finishLoad(); !finished)
        return finished;
    return foldRollups();
}

Result<bool> SqlStore::makeOurs(const Policy& policy)
{
    const auto wasOurs = isOurs();
    if (!wasOurs)
        return wasOurs;
    if (!*wasOurs) {
        if (auto writable = ensureWritable(); !writable)
            return std::unexpected(writable.error());
        if (auto made = makeHypertable(); !made)
            return std::unexpected(made.error());
        if (auto upgraded = m_schema.upgrade(); !upgraded)
            return std::unexpected(upgraded.error());
    }
    const auto hasPolicy = storedPolicy();
    if (!hasPolicy)
        return std::unexpected(hasPolicy.error());
    if (*hasPolicy)
        return false;
    auto transaction = SqlTransaction::begin(*m_session);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto isThere = storedPolicy(); // by somebody who had a turn meanwhile
    if (!isThere)
        return std::unexpected(isThere.error());
    if (*isThere)
        return false;
    if (auto stored = storePolicy(policy); !stored)
        return std::unexpected(stored.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    killPoint(KillPoint::policy_stored);
    return true;
}

/// The migrations make a plain table where there is none; TimescaleDB wants its own before.
Result<void> SqlStore::makeHypertable()
{
    if (!timescale().canMakeHypertables())
        return {};
    const auto status = m_schema.status();
    if (!status)
        return std::unexpected(status.error());
    return status->hasFeedbackTable ? Result<void>{} : applyStep("table");
}

Result<SchemaPlanner> SqlStore::planner()
{
    auto judging = policy();
    if (!judging)
        return std::unexpected(judging.error());
    return SchemaPlanner(m_sql, dialect(), timescale(), *judging);
}

Result<SchemaPlanner::Plan> SqlStore::plan()
{
    const auto made = planner();
    if (!made)
        return std::unexpected(made.error());
    const auto pending = m_schema.pending();
    if (!pending)
        return std::unexpected(pending.error());
    auto plan = made->plan(*pending);
    if (plan && m_spec.readOnly && plan->obstacle == SchemaObstacle::None)
        plan->obstacle = SchemaObstacle::ReadOnly;
    return plan;
}

Result<SchemaPlan> SqlStore::schemaPlan()
{
    m_session->arm();
    const auto planned = plan();
    if (!planned)
        return std::unexpected(planned.error());
    return planned->shown();
}

Result<void> SqlStore::applySchemaSteps(const std::vector<std::string>& ids)
{
    m_session->arm();
    for (const std::string& id : ids) {
        if (std::ranges::find(schemaStepIds, id) == std::end(schemaStepIds))
            return failure(ErrorCode::NotFound, id, "step");
    }
    if (auto writable = ensureWritable(); !writable)
        return writable;
    for (const char* const id : schemaStepIds) {
        if (std::ranges::find(ids, id) == ids.end())
            continue;
        if (auto applied = applyStep(id); !applied)
            return applied;
    }
    const auto ours = isOurs();
    if (!ours)
        return std::unexpected(ours.error());
    return *ours ? foldRollups() : Result<void>{}; // rows that were mended are counted anew
}

Result<void> SqlStore::applyStep(const std::string& id)
{
    const auto planned = plan();
    if (!planned)
        return std::unexpected(planned.error());
    if (planned->obstacle != SchemaObstacle::None)
        return failure(ErrorCode::CannotChange, m_spec.displayName(),
                       obstacleText(planned->obstacle, planned->obstacleDetail));
    const auto step = std::ranges::find(planned->steps, id, &PlannedStep::id);
    if (step == planned->steps.end())
        return {};
    if (id == "ours") {
        const auto made = makeOurs(livePolicy());
        return made ? upgradeSchema() : std::unexpected(made.error());
    }
    return SchemaMender(m_sql, m_spec.displayName()).run(*step, id == "table");
}

Result<void> SqlStore::upgradeSchema()
{
    m_session->arm();
    if (auto writable = ensureWritable(); !writable)
        return writable;
    if (auto upgraded = m_schema.upgrade(); !upgraded)
        return upgraded;
    return finishSchema();
}

Result<void> SqlStore::dropSchema()
{
    m_session->arm();
    if (auto writable = ensureWritable(); !writable)
        return writable;
    auto foreign = hasRowsOfOthers();
    const auto key = rowKey();
    if (!key)
        return std::unexpected(key.error());
    if (foreign && !*foreign && *key == RowKey::IdAndTime)
        foreign = m_ledger.hasRowsBeside();
    if (!foreign)
        return std::unexpected(foreign.error());
    if (*foreign)
        return failure(ErrorCode::ForeignRows, m_spec.displayName());
    auto transaction = SqlTransaction::begin(*m_session);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (auto dropped = m_schema.drop(); !dropped)
        return dropped;
    m_isOurs = false;
    m_knownDevices.clear();
    return transaction->commit();
}

Result<Policy> SqlStore::policy()
{
    m_session->arm();
    const auto ours = isOurs();
    if (!ours)
        return std::unexpected(ours.error());
    if (!*ours)
        return Policy{};
    const auto stored = storedPolicy();
    if (!stored)
        return std::unexpected(stored.error());
    return stored->value_or(Policy{});
}

Result<std::optional<Policy>> SqlStore::storedPolicy()
{
    std::string json;
    if (auto got = m_sql.run("policy_get", {}, [&](const SqlRow& row) { json = row.text(0); }); !got)
        return std::unexpected(got.error());
    if (json.empty())
        return std::nullopt;
    const auto policy = parsePolicy(json);
    if (!policy)
        return std::unexpected(policy.error());
    return *policy;
}

Result<void> SqlStore::storePolicy(const Policy& policy)
{
    return withoutValue(m_sql.run("policy_put", {toJson(policy), wallClockUs()}));
}

Result<void> SqlStore::setPolicy(const Policy& policy)
{
    m_session->arm();
    if (auto writable = ensureWritable(); !writable)
        return writable;
    auto transaction = SqlTransaction::stable(*m_session);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (auto announced = announceOwnRows(); !announced)
        return announced;
    if (auto stored = storePolicy(policy); !stored)
        return stored;
    const auto ranges = ownRanges();
    if (!ranges)
        return std::unexpected(ranges.error());
    for (const IdRange& range : *ranges) {
        if (const auto derived = m_sql.run("rows_derive", judgeValues(range, policy)); !derived)
            return std::unexpected(derived.error());
    }
    const auto versions = m_rollups.versions();
    if (!versions)
        return std::unexpected(versions.error());
    if (auto rebuilt = rebuildRollups(*versions); !rebuilt)
        return rebuilt;
    killPoint(KillPoint::policy_before_commit);
    return transaction->commit();
}

} // namespace loopscope
