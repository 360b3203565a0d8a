#include "app/data/store/postgres/pg_connection.h"

#include "app/data/store/postgres/conninfo.h"
#include "app/data/store/postgres/pg_connect.h"
#include "app/data/store/postgres/pg_error.h"
#include "app/data/store/postgres/socket_wait.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>

namespace loopscope {

namespace {

/// The connection string's own connect_timeout in seconds, as libpq reads it; 0 and negative mean none.
std::chrono::milliseconds timeoutOf(const Conninfo& conninfo, std::chrono::milliseconds otherwise)
{
    const std::string text = conninfo.valueOrDefault("connect_timeout");
    int seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return seconds > 0 ? std::chrono::seconds(seconds) : otherwise;
}

} // namespace

Result<std::unique_ptr<PgConnection>> PgConnection::open(const ConnectionSpec& spec, const PgConnectOptions& options)
{
    const auto conninfo = Conninfo::parse(spec.conninfo);
    if (!conninfo)
        return std::unexpected(conninfo.error());
    const auto attempts = connectAttempts(spec, "loopscope/" LOOPSCOPE_VERSION " " + options.purpose);
    if (!attempts)
        return std::unexpected(attempts.error());
    const std::string name = spec.displayName();
    const auto timeout = timeoutOf(*conninfo, options.timeoutPerHost);
    Error last{.code = ErrorCode::CannotConnect, .subject = name};
    for (const ConnectAttempt& attempt : *attempts) {
        auto handle = connectWithin(attempt.keywords, spec.password, timeout, name, {.stop = options.stop});
        if (handle) {
            const LinkSecurity security = attempt.tls.securityOf(handle->get());
            auto connection = of(std::move(*handle), name, security);
            connection->m_stop = options.stop;
            connection->m_answerWithin = options.answerWithin;
            return connection;
        }
        last = handle.error();
        if (last.code == ErrorCode::PasswordNeeded || last.code == ErrorCode::Cancelled)
            break; // the next host would get the same password: one try, so that no account is locked
    }
    return std::unexpected(last);
}

std::unique_ptr<PgConnection> PgConnection::of(PgConnHandle handle, std::string name, LinkSecurity security)
{
    return std::unique_ptr<PgConnection>(new PgConnection(std::move(handle), std::move(name), security));
}

PgConnection::PgConnection(PgConnHandle handle, std::string name, LinkSecurity security)
    : m_handle(std::move(handle)),
      m_socket(fcntl(PQsocket(m_handle.get()), F_DUPFD_CLOEXEC, 0)),
      m_canceller(std::make_shared<PgCanceller>(PgCancelHandle(PQgetCancel(m_handle.get())))),
      m_name(std::move(name)),
      m_security(security)
{
    PQsetNoticeReceiver(m_handle.get(), &PgConnection::countNotice, this);
}

PgConnection::~PgConnection()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void PgConnection::breakOff()
{
    m_canceller->giveUp();
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

void PgConnection::waitForAnswer()
{
    using namespace std::chrono;
    constexpr milliseconds patience{50}; // between two looks at whether to stop
    PGconn* const handle = m_handle.get();
    auto deadline = steady_clock::now() + m_answerWithin;
    const PgTurn turn(*this);
    while (PQisBusy(handle) != 0 && !isLost()) {
        // Looks again before it waits: under TLS, bytes may be there that the socket does not tell of.
        if (PQconsumeInput(handle) == 0 || PQisBusy(handle) == 0)
            return; // PQgetResult() tells what is wrong
        const auto ready = waitForSocket(PQsocket(handle), true, false, steady_clock::now() + patience);
        if (!ready.timedOut) {
            deadline = steady_clock::now() + m_answerWithin;
            awaits();
        }
        m_keptSilent = m_answerWithin > 0ms && steady_clock::now() >= deadline;
        if (m_stop.stop_requested() || m_keptSilent)
            breakOff();
        if (PQconsumeInput(handle) == 0)
            return;
    }
}

std::chrono::milliseconds PgConnection::silence() const
{
    const Clock::rep since = m_awaitsSince;
    if (since == 0)
        return {};
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() -
                                                                 Clock::time_point(Clock::duration(since)));
}

void PgConnection::countNotice(void* connection, const PGresult*)
{
    ++static_cast<PgConnection*>(connection)->m_notices;
}

std::string PgConnection::quotedIdentifier(std::string_view identifier) const
{
    const PgText quoted(PQescapeIdentifier(m_handle.get(), identifier.data(), identifier.size()));
    return quoted ? std::string(quoted.get()) : std::string();
}

std::string PgConnection::quotedLiteral(std::string_view text) const
{
    const PgText quoted(PQescapeLiteral(m_handle.get(), text.data(), text.size()));
    return quoted ? std::string(quoted.get()) : std::string();
}

Error PgConnection::errorOf(const PGresult* result) const
{
    if (isLost() && m_keptSilent)
        return Error{.code = ErrorCode::CannotConnect,
                     .subject = m_name,
                     .detail = "no answer within " + std::to_string(m_answerWithin.count() / 1000) + " s"};
    if (isLost())
        return Error{.code = ErrorCode::CannotConnect, .subject = m_name, .detail = connectionMessage(m_handle.get())};
    return errorOfResult(result, m_name, m_canceller->isCancelled());
}

} // namespace loopscope
