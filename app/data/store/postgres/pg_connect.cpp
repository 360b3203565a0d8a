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
    // A dead network ends a wait for the server within ten seconds instead of two hours: probes tell when nothing is on its
    // way, the time limit when something is.
    PgKeywords keywords{{"keepalives", "1"},
                        {"keepalives_idle", "5"},
                        {"keepalives_interval", "2"},
                        {"keepalives_count", "2"},
                        {"tcp_user_timeout", "9000"}};
    for (const auto& [keyword, value] : conninfo.options())
        keywords[keyword] = value;
    keywords["application_name"] = applicationName;
    keywords["client_encoding"] = "UTF8";
    return keywords;
}

} // namespace

std::vector<PgKeywords> connectAttempts(const Conninfo& conninfo, const std::string& applicationName)
{
    const PgKeywords base = ours(conninfo, applicationName);
    const auto hosts = entries(conninfo.valueOrDefault("host"));
    const auto addresses = entries(conninfo.valueOrDefault("hostaddr"));
    const auto ports = entries(conninfo.valueOrDefault("port"));
    const std::size_t count = std::max(hosts.size(), addresses.size());
    // Lists that do not fit together are for libpq to refuse, with its own words.
    const auto fits = [&](const auto& list) { return list.size() == 1 || list.size() == count; };
    if (count == 1 || !fits(hosts) || !fits(addresses) || !fits(ports))
        return {base};

    std::vector<std::string> sessions{conninfo.valueOrDefault("target_session_attrs")};
    if (sessions.front() == "prefer-standby")
        sessions = {"standby", "any"};
    std::vector<PgKeywords> attempts;
    for (const std::string& session : sessions) {
        for (std::size_t i = 0; i < count; ++i) {
            PgKeywords attempt = base;
            setUnlessEmpty(attempt, "host", hosts[hosts.size() == 1 ? 0 : i]);
            setUnlessEmpty(attempt, "hostaddr", addresses[addresses.size() == 1 ? 0 : i]);
            setUnlessEmpty(attempt, "port", ports[ports.size() == 1 ? 0 : i]);
            setUnlessEmpty(attempt, "target_session_attrs", session);
            attempts.push_back(std::move(attempt));
        }
    }
    return attempts;
}

Result<PgConnHandle> connectWithin(const PgKeywords& keywords, std::chrono::milliseconds timeout,
                                   const std::string& subject, std::stop_token stop)
{
    std::vector<const char*> names, values;
    for (const auto& [name, value] : keywords) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);

    const auto deadline = std::chrono::steady_clock::now() + timeout;
    PgConnHandle connection(PQconnectStartParams(names.data(), values.data(), 0));
    if (!connection)
        return failure(ErrorCode::CannotConnect, subject, "out of memory");
    if (PQstatus(connection.get()) == CONNECTION_BAD)
        return failure(ErrorCode::CannotConnect, subject, connectionMessage(connection.get()));
    for (PostgresPollingStatusType next = PGRES_POLLING_WRITING; next != PGRES_POLLING_OK;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        const auto slice =
            stop.stop_possible() ? std::min(deadline, std::chrono::steady_clock::now() + patience) : deadline;
        const auto ready = waitForSocket(PQsocket(connection.get()), next == PGRES_POLLING_READING,
                                         next == PGRES_POLLING_WRITING, slice);
        if (ready.timedOut && std::chrono::steady_clock::now() < deadline)
            continue;
        if (ready.timedOut)
            return failure(ErrorCode::CannotConnect, subject,
                           "no answer within " + std::to_string(timeout.count() / 1000) + " s");
        next = PQconnectPoll(connection.get());
        if (next == PGRES_POLLING_FAILED)
            return failure(ErrorCode::CannotConnect, subject, connectionMessage(connection.get()));
    }
    return connection;
}

} // namespace loopscope
