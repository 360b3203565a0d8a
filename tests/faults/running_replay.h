#pragma once

#include "app/data/replay/replay_job.h"

#include <atomic>
#include <functional>
#include <optional>
#include <thread>

namespace loopscope::test {

/// A replay in a thread of its own, and what it tells.
class RunningReplay : public ReplayObserver {
public:
    /// @param before is called in the replay's thread before it begins
    explicit RunningReplay(
        ReplayRequest request, std::function<void()> before = [] {})
        : m_thread([this, request = std::move(request), before = std::move(before)](std::stop_token stop) {
              before();
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
    /// Goes on as soon as goOn() was called.
    bool paused(const Error& error, std::stop_token stop) override
    {
        m_pausedFor = error.code;
        while (!m_goesOn && !stop.stop_requested())
            std::this_thread::yield();
        return m_goesOn;
    }
    void goOn() { m_goesOn = true; }
    void stop() { m_thread.request_stop(); }
    [[nodiscard]] std::optional<ErrorCode> pausedFor() const { return m_pausedFor; }
    [[nodiscard]] std::uint64_t stored() const { return m_stored; }
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }
    [[nodiscard]] bool hasWaited() const { return m_hasWaited; }
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    [[nodiscard]] const Result<ReplayOutcome>& result() const { return m_result; } ///< once it has ended

private:
    std::atomic<std::uint64_t> m_stored = 0;
    std::atomic<std::optional<ErrorCode>> m_pausedFor;
    std::atomic<bool> m_goesOn = false;
    std::atomic<bool> m_isWaiting = false, m_hasWaited = false, m_ended = false;
    Result<ReplayOutcome> m_result = failure(ErrorCode::Internal);
    std::jthread m_thread;
};

} // namespace loopscope::test
