#pragma once

#include "app/data/replay/replay_job.h"

#include <atomic>
#include <thread>

namespace loopscope::test {

/// A replay in a thread of its own, and what it tells.
class RunningReplay : public ReplayObserver {
public:
    explicit RunningReplay(ReplayRequest request)
        : m_thread([this, request = std::move(request)](std::stop_token stop) {
              m_result = runReplay(request, *this, std::move(stop));
              m_ended = true;
          })
    {}
    void progressed(const ReplayProgress& progress) override
    {
        m_stored = progress.stored;
        m_isWaiting = progress.phase == ReplayPhase::Waiting;
        m_hasWaited = m_hasWaited || m_isWaiting;
    }
    void stop() { m_thread.request_stop(); }
    [[nodiscard]] std::uint64_t stored() const { return m_stored; }
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }
    [[nodiscard]] bool hasWaited() const { return m_hasWaited; }
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    [[nodiscard]] const Result<ReplayOutcome>& result() const { return m_result; } ///< once it has ended

private:
    std::atomic<std::uint64_t> m_stored = 0;
    std::atomic<bool> m_isWaiting = false, m_hasWaited = false, m_ended = false;
    Result<ReplayOutcome> m_result = failure(ErrorCode::Internal);
    std::jthread m_thread;
};

} // namespace loopscope::test
