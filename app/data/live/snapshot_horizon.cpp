#include "app/data/live/snapshot_horizon.h"

#include <algorithm>

namespace loopscope {

std::int64_t SnapshotHorizon::floor(const Look& look) const
{
    if (!m_begun)
        return look.maxId - firstReach;
    if (m_looks.front().next > m_horizon)
        return m_firstFloor;
    return std::max(m_firstFloor, m_looks.front().maxId - slack);
}

std::vector<std::int64_t> SnapshotHorizon::unseen(const std::vector<std::int64_t>& visible) const
{
    std::vector<std::int64_t> found;
    if (m_begun)
        std::ranges::copy_if(visible, std::back_inserter(found),
                             [this](std::int64_t transaction) { return !m_seen.contains(transaction); });
    return found;
}

void SnapshotHorizon::advance(const Look& look, const std::vector<std::int64_t>& visible)
{
    if (!m_begun)
        m_firstFloor = look.maxId - firstReach;
    m_begun = true;
    m_horizon = look.xmin;
    m_seen.clear();
    for (const std::int64_t transaction : visible)
        if (transaction >= m_horizon)
            m_seen.insert(transaction);
    m_looks.push_back(look);
    while (m_looks.size() > 1 && m_looks[1].next <= m_horizon)
        m_looks.pop_front();
}

} // namespace loopscope
