#include "app/data/live/sqlite_tail.h"

#include "app/data/live/tail_reading.h"

#include <array>

namespace loopscope {

void SqliteTail::continueFrom(const FeedbackTail& before)
{
    if (const auto* other = dynamic_cast<const SqliteTail*>(&before))
        m_stand = other->m_stand;
}

Result<NewFeedback> SqliteTail::poll(std::int64_t most, const std::function<void()>& answered)
{
    m_sql.session().arm();
    const auto dataVersion = m_sql.integer("tail_data_version");
    if (!dataVersion)
        return std::unexpected(dataVersion.error());
    answered();
    if (m_dataVersion == *dataVersion)
        return NewFeedback{};
    auto snapshot = SqlTransaction::snapshot(m_sql.session());
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto before = lookAt(m_stand ? m_stand->maxId : 0);
    if (!before)
        return std::unexpected(before.error());
    NewFeedback found;
    if (m_stand && before->storedAtUs == m_stand->storedAtUs) {
        const std::array<SqlValue, 1> place{m_stand->maxId};
        auto read = readNewFeedback(m_sql, place, most, answered);
        if (!read)
            return read;
        found = std::move(*read);
    } else if (m_stand) {
        found.tookBack = true; // the row at the end is gone, or its id is another row's
    }
    const auto now = lookAt(before->maxId);
    if (!now)
        return std::unexpected(now.error());
    if (auto ended = snapshot->commit(); !ended)
        return std::unexpected(ended.error());
    answered();
    m_stand = *now;
    m_dataVersion = *dataVersion;
    return found;
}

Result<SqliteTail::Stand> SqliteTail::lookAt(std::int64_t id) const
{
    Stand stand;
    const auto ran = m_sql.run("tail_moment", {id}, [&](const SqlRow& row) {
        stand.maxId = row.integer(0);
        if (!row.isNull(1))
            stand.storedAtUs = row.integer(1);
    });
    if (!ran)
        return std::unexpected(ran.error());
    return stand;
}

} // namespace loopscope
