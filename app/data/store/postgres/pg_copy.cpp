#include "app/data/store/postgres/pg_copy.h"

#include "app/data/store/postgres/socket_wait.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>
#include <optional>
#include <string>

namespace loopscope {

namespace {

constexpr std::size_t lookEveryBytes = 64 * 1024;

using Clock = std::chrono::steady_clock;

} // namespace

Result<std::unique_ptr<PgCopyIn>> PgCopyIn::begin(PgConnection& connection, std::string_view statement)
{
    PGconn* handle = connection.handle();
    std::unique_ptr<PgCopyIn> copy(new PgCopyIn(connection));
    copy->m_isOpen = false;
    if (connection.canceller().isCancelled())
        return failure(ErrorCode::Cancelled);
    if (PQsendQuery(handle, std::string(statement).c_str()) == 0)
        return std::unexpected(connection.errorOf(nullptr));
    connection.waitForAnswer();
    const PgResultHandle begun(PQgetResult(handle));
    if (PQresultStatus(begun.get()) != PGRES_COPY_IN) {
        const Error error = connection.errorOf(begun.get());
        while (const PgResultHandle rest{PQgetResult(handle)}) {
        }
        return std::unexpected(error);
    }
    copy->m_isOpen = true;
    PQsetnonblocking(handle, 1);
    return copy;
}

PgCopyIn::~PgCopyIn()
{
    if (m_isOpen)
        static_cast<void>(end("the load was given up"));
}

Result<void> PgCopyIn::write(std::string_view bytes)
{
    while (!bytes.empty() && !m_serverObjects) {
        const std::string_view block = bytes.substr(0, lookEveryBytes);
        bytes.remove_prefix(block.size());
        if (!send(block))
            m_serverObjects = true;
        else if (waitForSocket(PQsocket(m_connection.handle()), true, false, Clock::now()).readable)
            listen();
    }
    if (!m_serverObjects)
        return {};
    // Its reason comes with the end of the COPY.
    auto ended = end("the load was given up");
    return std::unexpected(ended ? m_connection.errorOf(nullptr) : ended.error());
}

bool PgCopyIn::send(std::string_view block)
{
    PGconn* handle = m_connection.handle();
    const PgTurn turn(m_connection);
    for (int queued = 0; queued == 0;) {
        queued = PQputCopyData(handle, block.data(), static_cast<int>(block.size()));
        if (queued < 0)
            return false;
        for (int left = PQflush(handle); left != 0; left = PQflush(handle)) {
            if (left < 0)
                return false;
            // Both directions, since a server that cannot get rid of its notices does not read either.
            if (waitForSocket(PQsocket(handle), true, true, Clock::now() + std::chrono::hours(1)).readable)
                listen();
            m_connection.awaits();
        }
    }
    return true;
}

void PgCopyIn::listen()
{
    // While a COPY runs, libpq takes notices out of its input and leaves everything else there, unseen: an error.
    PGconn* handle = m_connection.handle();
    const std::uint64_t notices = m_connection.notices();
    if (PQconsumeInput(handle) != 0)
        static_cast<void>(PQisBusy(handle));
    m_serverObjects = m_serverObjects || m_connection.notices() == notices;
}

Result<std::int64_t> PgCopyIn::finish()
{
    return end(nullptr);
}

Result<std::int64_t> PgCopyIn::end(const char* reason)
{
    PGconn* handle = m_connection.handle();
    m_isOpen = false;
    PQsetnonblocking(handle, 0);
    std::optional<Error> error;
    if (PQputCopyEnd(handle, reason) < 0)
        error = m_connection.errorOf(nullptr);
    std::int64_t rows = 0;
    const auto next = [&] {
        m_connection.waitForAnswer();
        return PgResultHandle(PQgetResult(handle));
    };
    while (const PgResultHandle result = next()) {
        if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) {
            const char* text = PQcmdTuples(result.get());
            std::from_chars(text, text + std::strlen(text), rows);
        } else if (!error) {
            error = m_connection.errorOf(result.get());
        }
        if (PQresultStatus(result.get()) == PGRES_COPY_IN)
            break; // the end could not be sent: the connection is gone
    }
    if (error)
        return std::unexpected(*error);
    return rows;
}

} // namespace loopscope
