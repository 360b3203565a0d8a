#pragma once

#include "app/data/store/connection_spec.h"
#include "app/data/store/link_security.h"
#include "app/data/store/postgres/pg_canceller.h"
#include "app/data/store/postgres/pg_handles.h"
#include "app/engine/result.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace loopscope {

struct PgConnectOptions {
    std::string purpose = "read"; ///< the application name is `loopscope/<version> <purpose>`
    /// For each host, unless the connection string has a connect_timeout of its own. Looking up a host's name is the
    /// resolver's and may take longer.
    std::chrono::milliseconds timeoutPerHost{10'000};
    std::stop_token stop = {}; ///< gives the connection up, also while it is being made
    std::chrono::milliseconds answerWithin{0}; ///< see waitForAnswer(); zero: no limit
};

/// A session with a PostgreSQL server: text in UTF-8, keepalives, notices counted instead of printed.
/// Thread: the one that made it; canceller().cancel() from any.
class PgConnection {
public:
    /// Tries the hosts in their order. @return CannotConnect with what the server or the system said; PasswordNeeded;
    /// WeakTls (the connection says a weaker TLS than another machine needs, without spec.weakTls); InvalidArgument.
    [[nodiscard]] static Result<std::unique_ptr<PgConnection>> open(const ConnectionSpec& spec,
                                                                    const PgConnectOptions& options);
    /// A connection that was made step by step. @param name ConnectionSpec::displayName()
    [[nodiscard]] static std::unique_ptr<PgConnection> of(PgConnHandle handle, std::string name, LinkSecurity security);
    PgConnection(const PgConnection&) = delete;
    PgConnection& operator=(const PgConnection&) = delete;

    ~PgConnection();

    /// Shuts the socket down: whoever waits for the server gets CannotConnect at once. Thread: any.
    void breakOff();

    /// Waits until PQgetResult() has something to give without waiting itself. Gives the connection up when it is told to
    /// stop, or when the server says nothing for longer than PgConnectOptions::answerWithin.
    void waitForAnswer();
    /// Marks that the server's turn begins, or that something has come from it or gone to it; and that it is ours again.
    void awaits() { m_awaitsSince = Clock::now().time_since_epoch().count(); }
    void awaitsNothing() { m_awaitsSince = 0; }
    /// For how long nothing has come from the server or gone to it that is waited for. Thread: any.
    [[nodiscard]] std::chrono::milliseconds silence() const;

    [[nodiscard]] PGconn* handle() const { return m_handle.get(); }
    [[nodiscard]] PgCanceller& canceller() const { return *m_canceller; }
    [[nodiscard]] const std::string& name() const { return m_name; } ///< ConnectionSpec::displayName()
    [[nodiscard]] LinkSecurity security() const { return m_security; }
    [[nodiscard]] bool isLost() const { return PQstatus(m_handle.get()) != CONNECTION_OK; }
    [[nodiscard]] std::uint64_t notices() const { return m_notices; } ///< received so far
    /// `"my schema"`: as an identifier in an SQL text.
    [[nodiscard]] std::string quotedIdentifier(std::string_view identifier) const;
    [[nodiscard]] std::string quotedLiteral(std::string_view text) const; ///< `'it''s'`

    /// Why the call that gave @p result failed; null when libpq gave none.
    [[nodiscard]] Error errorOf(const PGresult* result) const;

private:
    using Clock = std::chrono::steady_clock;
    PgConnection(PgConnHandle handle, std::string name, LinkSecurity security);
    static void countNotice(void* connection, const PGresult* notice);

    PgConnHandle m_handle;
    int m_socket = -1; ///< of its own, so that breakOff() never meets a number that was given to another file
    std::shared_ptr<PgCanceller> m_canceller;
    std::stop_token m_stop;
    std::chrono::milliseconds m_answerWithin{0};
    std::atomic<Clock::rep> m_awaitsSince = 0; ///< of Clock; 0: nothing
    bool m_keptSilent = false; ///< given up because nothing came in time
    std::string m_name;
    LinkSecurity m_security;
    std::uint64_t m_notices = 0;
};

/// The stretch in which something is waited for (PgConnection::silence()).
class PgTurn {
public:
    explicit PgTurn(PgConnection& connection) : m_connection(connection) { m_connection.awaits(); }
    PgTurn(const PgTurn&) = delete;
    PgTurn& operator=(const PgTurn&) = delete;
    ~PgTurn() { m_connection.awaitsNothing(); }

private:
    PgConnection& m_connection;
};

} // namespace loopscope
