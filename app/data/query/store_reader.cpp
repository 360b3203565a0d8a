#include "app/data/query/store_reader.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace loopscope {

StoreReader::StoreReader(Opener opener)
    : m_opener(std::move(opener)), m_thread([this](std::stop_token stop) { loop(std::move(stop)); })
{}

StoreReader::~StoreReader()
{
    cancel();
    {
        std::unique_lock lock(m_mutex);
        m_idle.wait_for(lock, std::chrono::milliseconds(300), [this] { return m_running == 0; });
    }
    m_thread.request_stop();
    m_thread.join();
    m_cancellers.waitForDone();
}

void StoreReader::post(std::string kind, Work work, Done done)
{
    std::deque<Request> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        dropped = drop(kind);
        m_waiting.push_back({std::move(kind), std::move(work), std::move(done)});
    }
    m_wake.notify_one();
    for (const Request& request : dropped)
        request.done(failure(ErrorCode::Cancelled));
}

std::deque<StoreReader::Request> StoreReader::drop(const std::string& kind)
{
    std::deque<Request> dropped;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (it->kind == kind) {
            dropped.push_back(std::move(*it));
            it = m_waiting.erase(it);
        } else {
            ++it;
        }
    }
    if (m_running != 0 && m_runningKind == kind)
        cancelRunning();
    return dropped;
}

void StoreReader::cancel(const std::string& kind)
{
    std::deque<Request> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        dropped = drop(kind);
    }
    for (const Request& request : dropped)
        request.done(failure(ErrorCode::Cancelled));
}

void StoreReader::cancel()
{
    std::deque<Request> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        dropped = std::exchange(m_waiting, {});
        if (m_running != 0)
            cancelRunning();
    }
    for (const Request& request : dropped)
        request.done(failure(ErrorCode::Cancelled));
}

void StoreReader::cancelRunning()
{
    m_cancelled = m_running;
    m_cancellers.start([this, number = m_running] {
        const std::scoped_lock lock(m_storeMutex);
        if (m_store != nullptr && m_inStore == number)
            m_store->cancel();
    });
}

bool StoreReader::isWaiting(const std::string& kind) const
{
    return std::ranges::find(m_waiting, kind, &Request::kind) != m_waiting.end();
}

bool StoreReader::isToBeRepeated(const Request& request, const Result<void>& result) const
{
    // Not for ever: a query that ends its connection each time would do so with every repetition.
    constexpr int mostRepeats = 2;
    return m_lost && m_hasOpened && !result && result.error().code == ErrorCode::CannotConnect &&
           request.repeats < mostRepeats && !isWaiting(request.kind);
}

void StoreReader::holdOnLoss(std::function<void()> lost)
{
    const std::scoped_lock lock(m_mutex);
    m_lost = std::move(lost);
}

void StoreReader::hold()
{
    const std::scoped_lock lock(m_mutex);
    m_isHeld = true;
    if (m_running == 0)
        return;
    m_cancellers.start([this, number = m_running] {
        const std::scoped_lock storeLock(m_storeMutex);
        if (m_store != nullptr && m_inStore == number)
            m_store->breakOff();
    });
}

void StoreReader::release()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isHeld = false;
    }
    m_wake.notify_one();
}

void StoreReader::loop(std::stop_token stop)
{
    std::uint64_t number = 0;
    while (true) {
        Request request;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_waiting.empty() && !m_isHeld; });
            if (stop.stop_requested())
                break;
            request = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_runningKind = request.kind;
            m_running = ++number;
        }
        Result<void> result = carryOut(request, number, stop);
        std::function<void()> lost;
        {
            const std::scoped_lock lock(m_mutex);
            m_running = 0;
            if (m_cancelled == number) { // also when it finished before the cancel arrived: a newer one is wanted
                result = failure(ErrorCode::Cancelled);
            } else if (isToBeRepeated(request, result)) {
                m_isHeld = true;
                lost = m_lost;
                ++request.repeats;
                m_waiting.push_front(std::move(request));
            }
        }
        m_idle.notify_all();
        if (lost)
            lost();
        else
            request.done(result);
    }
    const std::scoped_lock lock(m_storeMutex);
    m_store.reset(); // in the thread that made it
}

Result<void> StoreReader::carryOut(const Request& request, std::uint64_t number, const std::stop_token& stop)
{
    if (m_store == nullptr) {
        auto opened = m_opener(stop);
        if (!opened)
            return std::unexpected(opened.error());
        const std::scoped_lock lock(m_storeMutex);
        m_store = std::move(*opened);
        m_hasOpened = true;
    }
    {
        const std::scoped_lock lock(m_storeMutex);
        m_inStore = number;
    }
    {
        // A cancel that came while the store was being opened found nothing to cancel.
        const std::scoped_lock lock(m_mutex);
        if (m_cancelled == number)
            return failure(ErrorCode::Cancelled);
    }
    Result<void> result = request.work(*m_store);
    const std::scoped_lock lock(m_storeMutex);
    m_inStore = 0;
    if (!result && result.error().code == ErrorCode::CannotConnect)
        m_store.reset();
    return result;
}

} // namespace loopscope
