#include "tests/benchmarks/stall_probe.h"

#include <algorithm>

namespace loopscope::benchmarks {

StallProbe::StallProbe()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(2);
    m_timer.callOnTimeout([this] {
        const qint64 now = m_clock.nsecsElapsed();
        m_gapsNs.push_back(now - m_lastNs);
        m_lastNs = now;
    });
}

void StallProbe::start()
{
    m_clock.start();
    m_lastNs = 0;
    m_timer.start();
}

double StallProbe::gapMs(double share) const
{
    if (m_gapsNs.empty())
        return 0;
    std::vector<qint64> sorted = m_gapsNs;
    std::sort(sorted.begin(), sorted.end());
    const auto last = static_cast<double>(sorted.size() - 1);
    return static_cast<double>(sorted[static_cast<std::size_t>(share * last)]) / 1e6;
}

} // namespace loopscope::benchmarks
