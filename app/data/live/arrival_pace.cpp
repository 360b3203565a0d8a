#include "app/data/live/arrival_pace.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr std::size_t kept = 20;
constexpr std::int64_t shortestSilenceUs = 60'000'000;
constexpr std::int64_t timesThePause = 10;

} // namespace

void ArrivalPace::arrived(std::int64_t timeUs)
{
    m_times.push_back(timeUs);
    if (m_times.size() > kept)
        m_times.pop_front();
}

bool ArrivalPace::isStale(std::int64_t nowUs) const
{
    if (m_times.size() < 3)
        return false;
    std::int64_t longest = 0;
    for (std::size_t i = 1; i < m_times.size(); ++i)
        longest = std::max(longest, m_times[i] - m_times[i - 1]);
    return nowUs - m_times.back() > std::max(shortestSilenceUs, timesThePause * longest);
}

} // namespace loopscope
