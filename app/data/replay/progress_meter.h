#pragma once

#include "app/data/replay/replay_job.h"

#include <chrono>
#include <mutex>

namespace loopscope {

/// Collects what the threads of a replay count and passes it to the observer: one call at a time, about every 100 ms,
/// and at every change of phase. Thread: any.
class ProgressMeter {
public:
    ProgressMeter(ReplayObserver& observer, std::uint64_t bytesTotal);

    void enter(ReplayPhase phase);
    /// Enters Paused or Waiting, until goOn(). @param sinceUs microseconds UTC @param reason may be empty
    void wait(ReplayPhase phase, std::int64_t sinceUs, const Error& reason);
    void goOn(); ///< back to the phase before wait(); nothing without one
    [[nodiscard]] ReplayPhase phase();
    void read(std::uint64_t bytesDone, std::uint64_t accepted, std::uint64_t rejected);
    void stored(std::uint64_t rows);
    void summarised(std::shared_ptr<const Summary> summary);
    void setBytesTotal(std::uint64_t bytes);

    [[nodiscard]] double seconds() const;

private:
    using Clock = std::chrono::steady_clock;
    void tellIfDue();
    void tell();

    ReplayObserver& m_observer;
    const Clock::time_point m_start = Clock::now();
    std::mutex m_mutex;
    ReplayProgress m_progress;
    ReplayPhase m_before = ReplayPhase::Opening; ///< the phase that waits
    Clock::time_point m_lastTold{};
};

} // namespace loopscope
