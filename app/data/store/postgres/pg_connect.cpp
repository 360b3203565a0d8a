#include "app/data/store/postgres/pg_connect.h"

#include "app/data/store/postgres/pg_error.h"
#include "app/data/store/postgres/socket_wait.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr std::chrono::milliseconds patience{50}; ///< between two looks at whether to stop

std::vector<std::string> entries(const std::string& list)
{
    std::vector<std::string> found;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        found.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return found;
}

void setUnlessEmpty(PgKeywords& keywords, const char* name, const std::string& value)
{
    if (value.empty())
        keywords.erase(name);
    else
        keywords[name] = value;
}

PgKeywords ours(const Conninfo& conninfo, const std::string& applicationName)
{
    // A dead network ends a wait for the server within seconds instead of two hours.
    PgKeywords keywords{{"keepalives", "1"},
                        {"keepalives_idle", "5"},
                        {"keepalives_interval", "2"},
                        {"keepalives_count", "3"},
                        {"tcp_user_timeout", "6000"}};
    for (const auto& [keyword, value] : conninfo.options())
        keywords[keyword] = value;
    keywords["application_name"] = applicationName;
    keywords["client_encoding"] = "UTF8";
    return keywords;
}

/// What is said of a failed attempt, as it reads without PQERRORS_VERBOSE, and behind it the SQLSTATE, where the server gave
/// one: libpq tells it of an attempt in no other way.
std::string messageWithState(const PGconn* connection)
{
    std::string message = connectionMessage(connection);
    constexpr std::size_t stateLength = 5;
    for (std::size_t at = message.find(": "); at != std::string::npos; at = message.find(": ", at + 1)) {
        const std::size_t begin = message.find_first_not_of(' ', at + 1);
        if (begin == std::string::npos || begin + stateLength > message.size() ||
            message.compare(begin + stateLength, 2, ": ") != 0)
            continue;
        const std::string state = message.substr(begin, stateLength);
        constexpr std::string_view digits = "0123456789";
        if (state.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos ||
            state.find_first_of(digits) == std::string::npos) // "FATAL" has five letters too
            continue;
        message.erase(begin, stateLength + 2);
        if (const auto location = message.rfind(" LOCATION: "); location != std::string::npos)
            message.erase(location);
        return message + " (" + state + ")";
    }
    return message;
}

/// Why a server ended an attempt.
Error refusal(const PGconn* connection, const std::string& subject)
{
    if (PQconnectionNeedsPassword(connection) != 0)
        return {.code = ErrorCode::PasswordNeeded, .subject = subject};
    const std::string message = messageWithState(connection);
    constexpr std::string_view invalidAuthorization = "(28";
    const bool isLogin =
        message.find(invalidAuthorization) != std::string::npos && PQconnectionUsedPassword(connection) != 0;
    return {
        .code = isLogin ? ErrorCode::PasswordNeeded : ErrorCode::CannotConnect, .subject = subject, .detail = message};
}

} // namespace

std::vector<ConnectAttempt> connectAttempts(const Conninfo& given, const Conninfo& resolved,
                                            const std::string& applicationName)
{
    const PgKeywords base = ours(given, applicationName);
    const auto hosts = entries(std::string(resolved.value("host")));
    const auto addresses = entries(std::string(resolved.value("hostaddr")));
    const auto ports = entries(std::string(resolved.value("port")));
    const std::size_t count = std::max(hosts.size(), addresses.size());
    // Lists that do not fit together are for libpq to refuse, with its own words.
    const auto fits = [&](const auto& list) { return list.size() == 1 || list.size() == count; };
    if (count == 1 || !fits(hosts) || !fits(addresses) || !fits(ports))
        return {{.keywords = base, .tls = TlsRule::of(base, resolved)}};

    std::vector<std::string> sessions{std::string(resolved.value("target_session_attrs"))};
    if (sessions.front() == "prefer-standby")
        sessions = {"standby", "any"};
    std::vector<ConnectAttempt> attempts;
    for (const std::string& session : sessions) {
        for (std::size_t i = 0; i < count; ++i) {
            PgKeywords attempt = base;
            setUnlessEmpty(attempt, "host", hosts[hosts.size() == 1 ? 0 : i]);
            setUnlessEmpty(attempt, "hostaddr", addresses[addresses.size() == 1 ? 0 : i]);
            setUnlessEmpty(attempt, "port", ports[ports.size() == 1 ? 0 : i]);
            setUnlessEmpty(attempt, "target_session_attrs", session);
            attempts.push_back({.keywords = attempt, .tls = TlsRule::of(attempt, resolved)});
        }
    }
    return attempts;
}

Result<std::vector<ConnectAttempt>> connectAttempts(const ConnectionSpec& spec, const std::string& applicationName)
{
    const auto given = Conninfo::parse(spec.conninfo);
    if (!given)
        return std::unexpected(given.error());
    const auto resolved = given->resolved();
    if (!resolved)
        return std::unexpected(resolved.error());
    auto attempts = connectAttempts(*given, *resolved, applicationName);
    for (ConnectAttempt& attempt : attempts) {
        if (attempt.tls.isWeak() && !spec.weakTls)
            return failure(ErrorCode::WeakTls, spec.displayName(), attempt.tls.mode());
        attempt.tls.applyTo(attempt.keywords);
    }
    return attempts;
}

Result<PgConnHandle> connectWithin(const PgKeywords& keywords, const SharedSecret& password,
                                   std::chrono::milliseconds timeout, const std::string& subject,
                                   const ConnectWatch& watch)
{
    using namespace std::chrono;
    std::vector<const char*> names, values;
    for (const auto& [name, value] : keywords) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    if (password != nullptr) { // after one of the keywords, over which it counts; never an empty one
        names.push_back("password");
        values.push_back(password->text());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);

    const auto deadline = steady_clock::now() + timeout;
    PgConnHandle connection(PQconnectStartParams(names.data(), values.data(), 0));
    if (!connection)
        return failure(ErrorCode::CannotConnect, subject, "out of memory");
    if (PQstatus(connection.get()) == CONNECTION_BAD)
        return failure(ErrorCode::CannotConnect, subject, connectionMessage(connection.get()));
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    for (PostgresPollingStatusType next = PGRES_POLLING_WRITING; next != PGRES_POLLING_OK;) {
        if (watch.stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        const auto slice = watch.stop.stop_possible() ? std::min(deadline, steady_clock::now() + patience) : deadline;
        const auto ready = waitForSocket(PQsocket(connection.get()), next == PGRES_POLLING_READING,
                                         next == PGRES_POLLING_WRITING, slice);
        if (ready.timedOut && steady_clock::now() < deadline)
            continue;
        if (ready.timedOut)
            return failure(ErrorCode::CannotConnect, subject,
                           "no answer within " + std::to_string(timeout.count() / 1000) + " s");
        next = PQconnectPoll(connection.get());
        if (next == PGRES_POLLING_FAILED)
            return std::unexpected(refusal(connection.get(), subject));
        if (watch.moved)
            watch.moved(connection.get());
    }
    PQsetErrorVerbosity(connection.get(), PQERRORS_DEFAULT);
    return connection;
}

} // namespace loopscope
