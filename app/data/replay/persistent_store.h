#pragma once

#include "app/data/replay/progress_meter.h"
#include "app/data/store/feedback_store.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace loopscope {

/// The store of one replay, which outlives its connection: when the server or the network fails it waits, connects again,
/// takes the writer's place again, and asks the ledger what became of the work in doubt before it does it once more.
/// Thread: the one that made it; cancel() from any. A stop ends every call within a second, whatever the server does.
class PersistentStore {
public:
    struct Settings {
        ConnectionSpec target;
        FeedbackStore::OpenOptions options;
        std::optional<std::chrono::milliseconds> patience; ///< for one fault; none: without end
    };
    /// One step of the replay. What it returns may be asked for again by another try.
    using Work = std::function<Result<void>(FeedbackStore&)>;
    /// Whether the work is stored already, of a connection made after the fault.
    using IsDone = std::function<Result<bool>(FeedbackStore&)>;

    PersistentStore(Settings settings, ReplayObserver& observer, ProgressMeter& meter, std::stop_token stop);
    PersistentStore(const PersistentStore&) = delete;
    PersistentStore& operator=(const PersistentStore&) = delete;
    ~PersistentStore();

    /// The first connection: a fault ends it, since the address may be wrong. @return what FeedbackStore::open() returns.
    [[nodiscard]] Result<void> open();
    /// Does @p work until it is done. @return an error that waiting does not mend, the last one when the patience is at its
    /// end, Cancelled.
    [[nodiscard]] Result<void> run(const Work& work, const IsDone& isDone = {});

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] Result<void> connect(bool again);
    [[nodiscard]] Result<void> attempt(const Work& work, const IsDone& isDone);
    [[nodiscard]] bool waitBefore(int attempt, std::optional<Clock::time_point> end);
    void replace(std::unique_ptr<FeedbackStore> store);
    void watch(const std::stop_token& ended);
    void look();

    Settings m_settings;
    ReplayObserver& m_observer;
    ProgressMeter& m_meter;
    std::stop_token m_stop;

    std::mutex m_mutex; ///< guards what is below, but not the store while it works
    std::condition_variable_any m_changed;
    std::unique_ptr<FeedbackStore> m_store; ///< none while there is no connection
    bool m_isBusy = false; ///< the store works
    bool m_isSilent = false; ///< the observer knows that the server does not answer
    std::optional<Clock::time_point> m_stoppedAt;
    std::jthread m_watch;
};

} // namespace loopscope
