#include "app/data/replay/persistent_store.h"

#include "app/data/store/wall_clock.h"

#include <algorithm>
#include <random>

namespace loopscope {

namespace {

using namespace std::chrono_literals;

constexpr auto connectWithin = 4s; ///< a packet that was lost is not sent again for longer and longer
constexpr auto cancelWithin = 600ms; ///< then the connection is broken off
constexpr auto silentAfter = 2000ms; ///< of a server in the middle of a chunk
constexpr auto lookEvery = 100ms;
constexpr auto firstWait = 500ms, longestWait = 1500ms;

/// It goes away by itself, or by what an administrator does.
bool isPassing(ErrorCode code)
{
    return code == ErrorCode::CannotConnect || code == ErrorCode::Busy || code == ErrorCode::Interrupted;
}

} // namespace

PersistentStore::PersistentStore(Settings settings, ReplayObserver& observer, ProgressMeter& meter, std::stop_token stop)
    : m_settings(std::move(settings)),
      m_observer(observer),
      m_meter(meter),
      m_stop(std::move(stop)),
      m_watch([this](const std::stop_token& ended) { watch(ended); })
{
    m_settings.options.stop = m_stop;
}

PersistentStore::~PersistentStore()
{
    m_watch.request_stop();
    m_watch.join();
}

Result<void> PersistentStore::open()
{
    return connect(false);
}

Result<void> PersistentStore::run(const Work& work, const IsDone& isDone)
{
    std::optional<std::int64_t> failedAtUs;
    std::optional<Clock::time_point> end;
    for (int failures = 0;;) {
        auto done = attempt(work, failures > 0 ? isDone : IsDone());
        if (!done && m_stop.stop_requested())
            return failure(ErrorCode::Cancelled, m_settings.target.displayName());
        if (done || (!isPassing(done.error().code) && done.error().code != ErrorCode::DiskFull)) {
            m_meter.goOn();
            return done;
        }
        if (done.error().code == ErrorCode::DiskFull) {
            m_meter.wait(ReplayPhase::Paused, wallClockUs(), done.error());
            if (!m_observer.paused(done.error(), m_stop))
                return done;
            m_meter.goOn();
            continue;
        }
        if (!failedAtUs) {
            failedAtUs = wallClockUs();
            if (m_settings.patience)
                end = Clock::now() + *m_settings.patience;
        }
        m_meter.wait(ReplayPhase::Waiting, *failedAtUs, done.error());
        if (!waitBefore(++failures, end))
            return m_stop.stop_requested() ? failure(ErrorCode::Cancelled, m_settings.target.displayName()) : done;
    }
}

Result<void> PersistentStore::connect(bool again)
{
    FeedbackStore::OpenOptions options = m_settings.options;
    if (again) {
        options.create = false;
        options.connectWithin = connectWithin;
    }
    auto store = FeedbackStore::open(m_settings.target, options);
    if (!store)
        return std::unexpected(store.error());
    replace(std::move(*store));
    return {};
}

Result<void> PersistentStore::attempt(const Work& work, const IsDone& isDone)
{
    if (!m_store)
        if (auto connected = connect(true); !connected)
            return connected;
    {
        const std::scoped_lock lock(m_mutex);
        m_isBusy = true;
    }
    auto done = [&]() -> Result<void> {
        if (isDone) {
            const auto is = isDone(*m_store);
            if (!is)
                return std::unexpected(is.error());
            if (*is)
                return {};
        }
        return work(*m_store);
    }();
    {
        const std::scoped_lock lock(m_mutex);
        m_isBusy = false;
        if (std::exchange(m_isSilent, false))
            m_meter.goOn();
    }
    if (!done && done.error().code == ErrorCode::CannotConnect)
        replace(nullptr);
    return done;
}

bool PersistentStore::waitBefore(int attempt, std::optional<Clock::time_point> end)
{
    if (end && Clock::now() >= *end)
        return false;
    if (attempt == 1) // at once: a server that only ended our session takes us again
        return !m_stop.stop_requested();
    static thread_local std::minstd_rand random(std::random_device{}());
    const auto longest = std::min<std::chrono::milliseconds>(firstWait * (1 << std::min(attempt - 2, 4)), longestWait);
    const auto wait = longest * std::uniform_int_distribution(75, 100)(random) / 100; // not all clients in one moment
    const auto until = end ? std::min(*end, Clock::now() + wait) : Clock::now() + wait;
    std::unique_lock lock(m_mutex);
    m_changed.wait_until(lock, m_stop, until, [] { return false; });
    return !m_stop.stop_requested();
}

void PersistentStore::replace(std::unique_ptr<FeedbackStore> store)
{
    {
        const std::scoped_lock lock(m_mutex);
        std::swap(m_store, store);
    }
    store.reset(); // the old one is closed in its own thread, without the lock
}

void PersistentStore::watch(const std::stop_token& ended)
{
    while (!ended.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, ended, lookEvery, [] { return false; });
        }
        look();
    }
}

/// Ends what runs when the replay is to stop, and says when the server keeps silent.
void PersistentStore::look()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_isBusy)
        return;
    if (m_stop.stop_requested()) {
        const auto now = Clock::now();
        m_stoppedAt = m_stoppedAt.value_or(now);
        if (now - *m_stoppedAt < cancelWithin)
            m_store->cancel();
        else
            m_store->breakOff();
        return;
    }
    const auto silence = m_store->silence();
    if (m_isSilent && silence < silentAfter)
        m_meter.goOn();
    else if (!m_isSilent && silence >= silentAfter && m_meter.phase() == ReplayPhase::Replaying)
        m_meter.wait(ReplayPhase::Waiting, wallClockUs() - std::chrono::microseconds(silence).count(), {});
    else
        return;
    m_isSilent = !m_isSilent;
}

} // namespace loopscope
