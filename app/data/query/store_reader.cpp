#include "app/data/query/store_reader.h"

#include <algorithm>
#include <utility>

namespace loopscope {

StoreReader::StoreReader(Opener opener)
    : m_opener(std::move(opener)), m_thread([this](std::stop_token stop) { loop(std::move(stop)); })
{}

StoreReader::~StoreReader()
{
    m_thread.request_stop();
    cancel();
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

void StoreReader::loop(std::stop_token stop)
{
    std::uint64_t number = 0;
    while (true) {
        Request request;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); });
            if (stop.stop_requested())
                break;
            request = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_runningKind = request.kind;
            m_running = ++number;
        }
        Result<void> result = carryOut(request, number);
        {
            const std::scoped_lock lock(m_mutex);
            m_running = 0;
            if (m_cancelled == number) // also when it finished before the cancel arrived: a newer one is wanted
                result = failure(ErrorCode::Cancelled);
        }
        request.done(result);
    }
    const std::scoped_lock lock(m_storeMutex);
    m_store.reset(); // in the thread that made it
}

Result<void> StoreReader::carryOut(const Request& request, std::uint64_t number)
{
    if (m_store == nullptr) {
        auto opened = m_opener();
        if (!opened)
            return std::unexpected(opened.error());
        const std::scoped_lock lock(m_storeMutex);
        m_store = std::move(*opened);
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
