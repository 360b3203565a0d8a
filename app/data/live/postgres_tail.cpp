#include "app/data/live/postgres_tail.h"

#include "app/data/live/tail_reading.h"
#include "app/data/store/backends/array_literal.h"

#include <algorithm>
#include <limits>

namespace loopscope {

namespace {

/// Ranges in the order of their beginnings, without those that overlap or touch: a row lies in one of them at most.
std::vector<IdRange> merged(const std::vector<IdRange>& ranges)
{
    std::vector<IdRange> apart;
    for (const IdRange& range : ranges) {
        if (!apart.empty() && range.first <= apart.back().last + 1)
            apart.back().last = std::max(apart.back().last, range.last);
        else
            apart.push_back(range);
    }
    return apart;
}

} // namespace

void PostgresTail::continueFrom(const FeedbackTail& before)
{
    if (const auto* other = dynamic_cast<const PostgresTail*>(&before))
        m_horizon = other->m_horizon;
}

Result<NewFeedback> PostgresTail::poll(std::int64_t most, const std::function<void()>& answered)
{
    m_sql.session().arm();
    if (!m_notesArrivals) {
        const auto notes = m_sql.integer("table_exists", {std::string("feedback_arrival")});
        if (!notes)
            return std::unexpected(notes.error());
        answered();
        m_notesArrivals = *notes != 0;
    }
    auto snapshot = SqlTransaction::snapshot(m_sql.session());
    if (!snapshot)
        return std::unexpected(snapshot.error());
    // A look must not become a load. Its limit also tells a slow server, which says so in time, from a silent one.
    if (auto limited = m_sql.run("tail_limits"); !limited)
        return std::unexpected(limited.error());
    answered();
    const auto now = look();
    if (!now)
        return std::unexpected(now.error());
    answered();
    const bool isOther = m_horizon.hasBegun() && now->next < m_horizon.horizon(*now);
    if (isOther) // transactions are counted anew: another server stands in for the one of before
        m_horizon = {};
    const auto places = ranges(*now);
    if (!places)
        return std::unexpected(places.error());
    answered();
    std::vector<std::int64_t> visible;
    NewFeedback found{.tookBack = isOther};
    if (!places->empty()) {
        ArrayLiteral first, last;
        for (const IdRange& range : *places) {
            first.add(range.first);
            last.add(range.last);
        }
        std::vector<SqlValue> place{now->next, m_horizon.horizon(*now), first.value(), last.value()};
        const auto seen =
            m_sql.run("tail_transactions", place, [&](const SqlRow& row) { visible.push_back(row.integer(0)); });
        if (!seen)
            return std::unexpected(seen.error());
        answered();
        if (const auto unseen = m_horizon.unseen(visible); !unseen.empty()) {
            ArrayLiteral transactions;
            for (const std::int64_t transaction : unseen)
                transactions.add(transaction);
            place.push_back(transactions.value());
            auto read = readNewFeedback(m_sql, place, most, answered);
            if (!read)
                return read;
            found = std::move(*read);
        }
    }
    if (auto ended = snapshot->commit(); !ended)
        return std::unexpected(ended.error());
    answered();
    m_horizon.advance(*now, visible);
    return found;
}

Result<SnapshotHorizon::Look> PostgresTail::look()
{
    SnapshotHorizon::Look look;
    const auto ran = m_sql.run("tail_moment", {}, [&](const SqlRow& row) {
        look = {.xmin = row.integer(0), .next = row.integer(1), .maxId = row.integer(2)};
    });
    if (!ran)
        return std::unexpected(ran.error());
    return look;
}

Result<std::vector<IdRange>> PostgresTail::ranges(const SnapshotHorizon::Look& look)
{
    if (!*m_notesArrivals)
        return std::vector<IdRange>{{m_horizon.floor(look) + 1, std::numeric_limits<std::int64_t>::max()}};
    std::vector<IdRange> arrived;
    const auto ran = m_sql.run("tail_arrivals", {look.next, m_horizon.horizon(look)},
                               [&](const SqlRow& row) { arrived.push_back({row.integer(0), row.integer(1)}); });
    if (!ran)
        return std::unexpected(ran.error());
    return merged(arrived);
}

} // namespace loopscope
