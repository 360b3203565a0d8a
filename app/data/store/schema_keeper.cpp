#include "app/data/store/schema_keeper.h"

#include "app/data/store/kill_point.h"
#include "app/data/store/wall_clock.h"

namespace loopscope {

Result<SchemaStatus> SchemaKeeper::status() const
{
    SchemaStatus status;
    const auto& migrations = m_sql.catalog().migrations();
    status.newestVersion = static_cast<int>(migrations.size());
    const auto feedback = m_sql.integer("table_exists", {"model_feedback"});
    if (!feedback)
        return std::unexpected(feedback.error());
    status.hasFeedbackTable = *feedback != 0;
    const auto ledger = m_sql.integer("table_exists", {"loopscope_migration"});
    if (!ledger)
        return std::unexpected(ledger.error());
    if (*ledger != 0) {
        const auto listed = m_sql.run("migration_list", {}, [&](const SqlRow& row) {
            status.version = std::max(status.version, static_cast<int>(row.integer(0)));
        });
        if (!listed)
            return std::unexpected(listed.error());
    }
    status.isOurs = status.version > 0;
    for (const Migration& migration : migrations) {
        if (migration.version > status.version)
            status.pending.push_back(migration.name);
    }
    return status;
}

Result<std::vector<const Migration*>> SchemaKeeper::pending() const
{
    const auto now = status();
    if (!now)
        return std::unexpected(now.error());
    std::vector<const Migration*> pending;
    for (const Migration& migration : m_sql.catalog().migrations()) {
        if (migration.version > now->version)
            pending.push_back(&migration);
    }
    return pending;
}

Result<void> SchemaKeeper::upgrade() const
{
    const auto before = status();
    if (!before)
        return std::unexpected(before.error());
    if (before->version > before->newestVersion)
        return failure(ErrorCode::SchemaTooNew, m_name, std::to_string(before->version));
    // A kill between two of them would leave a database that somebody has to upgrade: all that may be are one transaction.
    std::optional<SqlTransaction> transaction;
    const auto commit = [&transaction]() -> Result<void> {
        auto done = transaction ? transaction->commit() : Result<void>{};
        transaction.reset();
        return done;
    };
    bool isFirst = true;
    for (const Migration& migration : m_sql.catalog().migrations()) {
        if (migration.version <= before->version)
            continue;
        if (!migration.transactional) {
            if (auto committed = commit(); !committed)
                return committed;
        } else if (!transaction) {
            auto begun = SqlTransaction::begin(m_sql.session());
            if (!begun)
                return std::unexpected(begun.error());
            transaction.emplace(std::move(*begun));
            const auto now = isFirst ? status() : before; // another program may have upgraded it meanwhile
            if (!now)
                return std::unexpected(now.error());
            if (now->version > before->version)
                return {};
        }
        isFirst = false;
        if (auto applied = apply(migration); !applied)
            return applied;
    }
    killPoint(KillPoint::migration_before_commit);
    if (auto committed = commit(); !committed)
        return committed;
    killPoint(KillPoint::migration_after_commit);
    return {};
}

Result<void> SchemaKeeper::apply(const Migration& migration) const
{
    killPoint(KillPoint::migration_begun);
    for (const std::string& statement : migration.statements) {
        if (auto ran = m_sql.session().run(statement); !ran)
            return std::unexpected(ran.error());
    }
    return note(migration);
}

Result<void> SchemaKeeper::note(const Migration& migration) const
{
    if (auto made = m_sql.run("migration_ledger"); !made)
        return std::unexpected(made.error());
    const auto noted =
        m_sql.run("migration_add", {std::int64_t{migration.version}, migration.name, migration.sha256, wallClockUs()});
    if (!noted)
        return std::unexpected(noted.error());
    return {};
}

Result<void> SchemaKeeper::drop() const
{
    const auto text = m_sql.catalog().statement("schema_drop");
    if (!text)
        return std::unexpected(text.error());
    for (const std::string& statement : (*text)->statements) {
        if (auto ran = m_sql.session().run(statement); !ran)
            return std::unexpected(ran.error());
    }
    return {};
}

} // namespace loopscope
