#include "app/data/store/postgres/pg_connection.h"

#include "app/data/store/postgres/conninfo.h"
#include "app/data/store/postgres/pg_connect.h"
#include "app/data/store/postgres/pg_error.h"

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
            return std::unique_ptr<PgConnection>(new PgConnection(std::move(*handle), name, security));
        }
        last = handle.error();
        if (last.code == ErrorCode::PasswordNeeded || last.code == ErrorCode::Cancelled)
            break; // the next host would get the same password: one try, so that no account is locked
    }
    return std::unexpected(last);
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

void PgConnection::countNotice(void* connection, const PGresult*)
{
    ++static_cast<PgConnection*>(connection)->m_notices;
}

std::string PgConnection::quotedIdentifier(std::string_view identifier) const
{
    const PgText quoted(PQescapeIdentifier(m_handle.get(), identifier.data(), identifier.size()));
    return quoted ? std::string(quoted.get()) : std::string();
}

Error PgConnection::errorOf(const PGresult* result) const
{
    if (isLost())
        return Error{.code = ErrorCode::CannotConnect, .subject = m_name, .detail = connectionMessage(m_handle.get())};
    return errorOfResult(result, m_name, m_canceller->isCancelled());
}

} // namespace loopscope
