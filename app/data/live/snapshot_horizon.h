#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <vector>

namespace loopscope {

/// Tells, from what one snapshot after the other of a PostgreSQL server sees, which transactions have become visible since the
/// one before. Transaction ids are 64 bits wide.
///
/// A row that the snapshot before did not see was written by a transaction at or above that snapshot's xmin: its horizon.
/// So the rows at or above the horizon are looked at, and those of transactions that were seen already are left out. What
/// lies in between is not asked of the server (pg_visible_in_snapshot), since its snapshots do not list subtransactions: rows
/// that were written behind a savepoint, or inside a PL/pgSQL block that catches exceptions, would pass for seen.
///
/// Where nothing tells the id ranges of the new rows, they are looked for above a floor. A transaction at or above the
/// horizon h had no id of its own at a look at which h was still to be given out; what it inserted later drew ids from the
/// sequence later, hence above the highest id seen at that look. The slack covers ids that were drawn a moment before the
/// transaction got its id, and the caches of sequences. Transactions that were under way at the first look are looked for
/// among the last million ids.
/// Thread: one at a time.
class SnapshotHorizon {
public:
    struct Look {
        std::int64_t xmin = 0; ///< oldest transaction under way
        std::int64_t next = 0; ///< transaction id to be given out next
        std::int64_t maxId = 0; ///< highest visible id of model_feedback
    };
    static constexpr std::int64_t slack = 20'000;
    static constexpr std::int64_t firstReach = 1'000'000;

    [[nodiscard]] bool hasBegun() const { return m_begun; }
    /// From which transaction on rows are to be looked at. @pre a first look(), unless @p look is that one
    [[nodiscard]] std::int64_t horizon(const Look& look) const { return m_begun ? m_horizon : look.xmin; }
    /// Rows with ids above this are to be looked at.
    [[nodiscard]] std::int64_t floor(const Look& look) const;
    /// Which of the transactions that the look saw at or above horizon() are new. Changes nothing.
    [[nodiscard]] std::vector<std::int64_t> unseen(const std::vector<std::int64_t>& visible) const;
    /// The look is done and reported.
    void advance(const Look& look, const std::vector<std::int64_t>& visible);

private:
    bool m_begun = false;
    std::int64_t m_horizon = 0;
    std::int64_t m_firstFloor = 0;
    std::set<std::int64_t> m_seen; ///< transactions at or above the horizon whose rows were reported
    std::deque<Look> m_looks; ///< the newest whose next lies at or below the horizon comes first
};

} // namespace loopscope
