#include "app/data/replay/progress_meter.h"

namespace loopscope {

namespace {
constexpr std::chrono::milliseconds tellingInterval{100};
}

ProgressMeter::ProgressMeter(ReplayObserver& observer, std::uint64_t bytesTotal) : m_observer(observer)
{
    m_progress.bytesTotal = bytesTotal;
}

void ProgressMeter::enter(ReplayPhase phase)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.phase = phase;
    m_progress.waitingSinceUs.reset();
    m_progress.waitingFor = {};
    tell();
}

void ProgressMeter::wait(ReplayPhase phase, std::int64_t sinceUs, const Error& reason)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_progress.waitingSinceUs)
        m_before = m_progress.phase;
    m_progress.phase = phase;
    m_progress.waitingSinceUs = sinceUs;
    m_progress.waitingFor = reason;
    tell();
}

void ProgressMeter::goOn()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_progress.waitingSinceUs)
        return;
    m_progress.phase = m_before;
    m_progress.waitingSinceUs.reset();
    m_progress.waitingFor = {};
    tell();
}

ReplayPhase ProgressMeter::phase()
{
    const std::scoped_lock lock(m_mutex);
    return m_progress.phase;
}

void ProgressMeter::read(std::uint64_t bytesDone, std::uint64_t accepted, std::uint64_t rejected)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.bytesDone = bytesDone;
    m_progress.accepted += accepted;
    m_progress.rejected += rejected;
    tellIfDue();
}

void ProgressMeter::stored(std::uint64_t rows)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.stored += rows;
    tellIfDue();
}

void ProgressMeter::summarised(std::shared_ptr<const Summary> summary)
{
    const std::scoped_lock lock(m_mutex);
    m_observer.summarised(std::move(summary));
}

void ProgressMeter::setBytesTotal(std::uint64_t bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.bytesTotal = bytes;
}

double ProgressMeter::seconds() const
{
    return std::chrono::duration<double>(Clock::now() - m_start).count();
}

void ProgressMeter::tellIfDue()
{
    if (Clock::now() - m_lastTold >= tellingInterval)
        tell();
}

void ProgressMeter::tell()
{
    m_lastTold = Clock::now();
    m_progress.seconds = seconds();
    m_observer.progressed(m_progress);
}

} // namespace loopscope
