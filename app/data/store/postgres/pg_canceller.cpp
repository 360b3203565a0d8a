#include "app/data/store/postgres/pg_canceller.h"

#include <array>
#include <system_error>
#include <thread>

namespace loopscope {

void PgCanceller::cancel()
{
    std::uint64_t statement = 0;
    {
        const std::scoped_lock lock(m_state);
        const bool isNew = !m_isCancelled;
        m_isCancelled = true;
        if (!m_isRunning || !isNew)
            return;
        statement = m_statement;
    }
    try {
        std::thread([self = shared_from_this(), statement] { self->send(statement); }).detach();
    } catch (const std::system_error&) {
        send(statement);
    }
}

void PgCanceller::giveUp()
{
    {
        const std::scoped_lock lock(m_state);
        m_isGivenUp = true;
    }
    m_changed.notify_all();
}

void PgCanceller::arm()
{
    const std::scoped_lock lock(m_state);
    m_isCancelled = false;
}

bool PgCanceller::isCancelled()
{
    const std::scoped_lock lock(m_state);
    return m_isCancelled;
}

void PgCanceller::begin()
{
    const std::scoped_lock lock(m_state);
    ++m_statement;
    m_isRunning = true;
}

void PgCanceller::end()
{
    std::unique_lock lock(m_state);
    m_changed.wait(lock, [this] { return !m_isSending || m_isGivenUp; });
    m_isRunning = false;
}

void PgCanceller::send(std::uint64_t statement)
{
    {
        const std::scoped_lock lock(m_state);
        if (!m_isRunning || m_statement != statement || m_isSending || m_isGivenUp)
            return;
        m_isSending = true;
    }
    std::array<char, 256> message{};
    // A request that fails leaves the statement running: it ends by itself, or with its connection.
    PQcancel(m_handle.get(), message.data(), static_cast<int>(message.size()));
    {
        const std::scoped_lock lock(m_state);
        m_isSending = false;
    }
    m_changed.notify_all();
}

} // namespace loopscope
