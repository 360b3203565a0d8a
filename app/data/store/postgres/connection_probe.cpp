#include "app/data/store/postgres/connection_probe.h"

#include "app/data/store/postgres/host_reach.h"
#include "app/data/store/postgres/pg_connect.h"
#include "app/data/store/postgres/pg_session.h"
#include "app/data/store/schema_keeper.h"
#include "app/data/store/wall_clock.h"

#include <chrono>
#include <optional>

namespace loopscope {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto stepTimeout = 5'000ms;
constexpr auto loginTimeout = 10'000ms;
constexpr double notableOffset = 2; ///< seconds: less is what two well kept clocks may differ in, and is seen by nobody

std::string attribute(PGconn* connection, const char* name)
{
    const char* const value = PQsslAttribute(connection, name);
    return value == nullptr ? std::string() : std::string(value);
}

class Probe {
public:
    Probe(const ConnectionSpec& spec, std::stop_token stop,
          const std::function<void(const ProbeReport&, const ProbeFacts&)>& report)
        : m_spec(spec), m_stop(std::move(stop)), m_report(report)
    {}

    void run();

private:
    [[nodiscard]] bool tell(ProbeStep step, ProbeState state = ProbeState::Done);
    void tellFailure(ProbeStep step, const Error& error);
    [[nodiscard]] std::optional<ProbeReport> tryHost(const ConnectAttempt& attempt, const Conninfo& resolved);
    [[nodiscard]] std::optional<ProbeReport> reach(const std::string& host, const std::string& address);
    [[nodiscard]] std::optional<ProbeReport> logIn(const ConnectAttempt& attempt);
    void watchTls(PGconn* connection, const ConnectAttempt& attempt);
    void ask(const StatementRunner& sql);
    [[nodiscard]] Result<void> settle();
    [[nodiscard]] Result<ProbeState> rights(const StatementRunner& sql);
    [[nodiscard]] Result<ProbeState> timescale(const StatementRunner& sql);
    [[nodiscard]] Result<ProbeState> schema(const StatementRunner& sql);
    [[nodiscard]] Result<ProbeState> clock(const StatementRunner& sql);
    [[nodiscard]] ProbeReport failed(ProbeStep step, const Error& error) const
    {
        return {.step = step, .state = ProbeState::Failed, .seconds = seconds(), .error = error};
    }
    [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - m_begin).count(); }

    const ConnectionSpec& m_spec;
    std::stop_token m_stop;
    const std::function<void(const ProbeReport&, const ProbeFacts&)>& m_report;
    ProbeFacts m_facts;
    Clock::time_point m_begin = Clock::now();
    bool m_toldTls = false;
    ConnStatusType m_reached = CONNECTION_NEEDED;
    PgConnHandle m_connection;
    std::unique_ptr<PgSession> m_session; ///< once logged in
    LinkSecurity m_security = LinkSecurity::ThisMachine;
};

bool Probe::tell(ProbeStep step, ProbeState state)
{
    if (m_stop.stop_requested())
        return false;
    m_report({.step = step, .state = state, .seconds = state == ProbeState::Skipped ? 0 : seconds()}, m_facts);
    m_begin = Clock::now();
    return true;
}

void Probe::tellFailure(ProbeStep step, const Error& error)
{
    if (!m_stop.stop_requested() && error.code != ErrorCode::Cancelled)
        m_report(failed(step, error), m_facts);
}

void Probe::run()
{
    const auto given = Conninfo::parse(m_spec.conninfo);
    const auto resolved = given ? given->resolved() : given;
    const auto attempts = connectAttempts(m_spec, "loopscope/" LOOPSCOPE_VERSION " test");
    if (!attempts) {
        tellFailure(attempts.error().code == ErrorCode::WeakTls ? ProbeStep::Tls : ProbeStep::Name, attempts.error());
        return;
    }
    std::optional<ProbeReport> problem;
    for (const ConnectAttempt& attempt : *attempts) {
        problem = tryHost(attempt, *resolved);
        if (!problem || m_stop.stop_requested() || problem->error.code == ErrorCode::PasswordNeeded)
            break;
    }
    if (problem) {
        tellFailure(problem->step, problem->error);
        return;
    }
    const auto catalog = SqlCatalog::of(SqlDialect::Postgres);
    if (!catalog) {
        tellFailure(ProbeStep::Server, catalog.error());
        return;
    }
    m_session = std::make_unique<PgSession>(PgConnection::of(std::move(m_connection), m_spec.displayName(), m_security),
                                            **catalog);
    const std::stop_callback cancel(m_stop, [&session = *m_session] { session.cancel(); });
    ask(StatementRunner(*m_session, **catalog));
}

std::optional<ProbeReport> Probe::tryHost(const ConnectAttempt& attempt, const Conninfo& resolved)
{
    const auto value = [&](std::string_view keyword) {
        const auto given = attempt.keywords.find(keyword);
        return given != attempt.keywords.end() ? given->second : std::string(resolved.value(keyword));
    };
    m_begin = Clock::now();
    m_toldTls = false;
    m_facts.host = value("host");
    m_facts.port = value("port");
    m_facts.tlsMode = attempt.tls.mode();
    m_facts.rootCertificates = attempt.tls.rootCertificates();
    if (auto problem = reach(m_facts.host, value("hostaddr")))
        return problem;
    return logIn(attempt);
}

std::optional<ProbeReport> Probe::reach(const std::string& host, const std::string& address)
{
    m_facts.addresses.clear();
    if (!address.empty() || host.empty() || host.starts_with('/') || host.starts_with('@')) {
        if (!tell(ProbeStep::Name, ProbeState::Skipped))
            return failed(ProbeStep::Name, {.code = ErrorCode::Cancelled});
        m_facts.addresses = {address.empty() ? host : address};
    } else {
        auto found = lookUpHost(host, stepTimeout, m_stop);
        if (!found)
            return failed(ProbeStep::Name, found.error());
        m_facts.addresses = std::move(*found);
        static_cast<void>(tell(ProbeStep::Name));
    }
    if (host.starts_with('@') || (host.empty() && address.empty())) { // where the socket is, only libpq knows
        static_cast<void>(tell(ProbeStep::Reach, ProbeState::Skipped));
        return std::nullopt;
    }
    auto reached = reachHost(m_facts.addresses, m_facts.port, stepTimeout, m_stop);
    if (!reached)
        return failed(ProbeStep::Reach, reached.error());
    m_facts.address = std::move(*reached);
    static_cast<void>(tell(ProbeStep::Reach));
    return std::nullopt;
}

void Probe::watchTls(PGconn* connection, const ConnectAttempt& attempt)
{
    m_reached = PQstatus(connection);
    const bool isEncrypted = PQsslInUse(connection) != 0 || PQgssEncInUse(connection) != 0;
    if (m_toldTls || (!isEncrypted && m_reached != CONNECTION_AWAITING_RESPONSE && m_reached != CONNECTION_OK))
        return;
    m_toldTls = true;
    m_facts.security = attempt.tls.securityOf(connection);
    m_facts.tlsProtocol = PQgssEncInUse(connection) != 0 ? "GSSAPI" : attribute(connection, "protocol");
    m_facts.cipher = attribute(connection, "cipher");
    ProbeState state = isEncrypted ? ProbeState::Done : ProbeState::Skipped;
    if (m_facts.security == LinkSecurity::NameUnverified || m_facts.security == LinkSecurity::Unverified ||
        m_facts.security == LinkSecurity::NotEncrypted)
        state = ProbeState::Note;
    static_cast<void>(tell(ProbeStep::Tls, state));
}

std::optional<ProbeReport> Probe::logIn(const ConnectAttempt& attempt)
{
    m_reached = CONNECTION_NEEDED;
    auto connection = connectWithin(attempt.keywords, m_spec.password, loginTimeout, m_spec.displayName(),
                                    {.stop = m_stop, .moved = [&](PGconn* moved) { watchTls(moved, attempt); }});
    if (!connection) {
        const bool isTls = !m_toldTls && m_reached == CONNECTION_SSL_STARTUP;
        return failed(isTls ? ProbeStep::Tls : ProbeStep::Login, connection.error());
    }
    m_facts.user = PQuser(connection->get());
    m_facts.database = PQdb(connection->get());
    m_facts.usedPassword = PQconnectionUsedPassword(connection->get()) != 0;
    static_cast<void>(tell(ProbeStep::Login));
    m_facts.serverVersion = PQserverVersion(connection->get());
    const char* const version = PQparameterStatus(connection->get(), "server_version");
    m_facts.server = version == nullptr ? "" : version;
    constexpr int oldestServer = 130000;
    static_cast<void>(
        tell(ProbeStep::Server, m_facts.serverVersion < oldestServer ? ProbeState::Note : ProbeState::Done));
    m_security = m_facts.security;
    m_connection = std::move(*connection);
    return std::nullopt;
}

Result<void> Probe::settle()
{
    if (auto started = m_session->start(); !started)
        return started;
    for (const char* const settings : {"session_settings", "probe_settings"}) {
        if (auto kept = m_session->keep(settings); !kept)
            return kept;
    }
    return m_session->keepReading();
}

void Probe::ask(const StatementRunner& sql)
{
    if (auto settled = settle(); !settled) {
        tellFailure(ProbeStep::Rights, settled.error());
        return;
    }
    m_facts.isPooled = m_session->isPooled();
    using Question = Result<ProbeState> (Probe::*)(const StatementRunner&);
    for (const auto& [step, question] : {std::pair<ProbeStep, Question>{ProbeStep::Rights, &Probe::rights},
                                         {ProbeStep::Timescale, &Probe::timescale},
                                         {ProbeStep::Schema, &Probe::schema},
                                         {ProbeStep::Clock, &Probe::clock}}) {
        const auto answer = (this->*question)(sql);
        if (!answer) {
            tellFailure(step, answer.error());
            return;
        }
        if (!tell(step, *answer))
            return;
    }
}

Result<ProbeState> Probe::rights(const StatementRunner& sql)
{
    const SqlValue asked = m_spec.schema.empty() ? SqlValue() : SqlValue(m_spec.schema);
    bool canUse = false;
    const auto answered = sql.run("probe_rights", {asked}, [&](const SqlRow& row) {
        m_facts.schema = row.text(0);
        m_facts.schemaExists = row.integer(1) != 0;
        canUse = row.integer(2) != 0;
        m_facts.canCreate = row.integer(3) != 0;
        m_facts.canRead = canUse && row.integer(4) != 0;
        m_facts.canInsert = canUse && row.integer(5) != 0;
        m_facts.isSuperuser = row.integer(6) != 0;
        m_facts.readOnly = row.integer(7) != 0                      ? ReadOnlyReason::Standby
                           : m_spec.readOnly                        ? ReadOnlyReason::Asked
                           : row.integer(8) != 0                    ? ReadOnlyReason::ServerSetting
                           : m_facts.canInsert || m_facts.canCreate ? ReadOnlyReason::None
                                                                    : ReadOnlyReason::NoRight;
    });
    if (!answered)
        return std::unexpected(answered.error());
    if (m_facts.schemaExists && !m_facts.canRead && !m_facts.canCreate)
        return failure(ErrorCode::ReadOnly, m_facts.schema);
    return m_facts.readOnly == ReadOnlyReason::None ? ProbeState::Done : ProbeState::Note;
}

Result<ProbeState> Probe::timescale(const StatementRunner& sql)
{
    const auto answered = sql.run("probe_timescale", {}, [&](const SqlRow& row) {
        m_facts.timescale = row.isNull(0) ? std::string() : std::string(row.text(0));
        m_facts.timescaleOffered = row.integer(1) != 0;
    });
    if (!answered)
        return std::unexpected(answered.error());
    return ProbeState::Done;
}

Result<ProbeState> Probe::schema(const StatementRunner& sql)
{
    if (!m_facts.schemaExists)
        return ProbeState::Note;
    if (auto entered = m_session->keep("session_search_path", m_facts.schema); !entered)
        return std::unexpected(entered.error());
    const auto status = SchemaKeeper(sql, m_spec.displayName()).status();
    if (!status)
        return std::unexpected(status.error());
    m_facts.status = *status;
    return status->hasFeedbackTable && status->isOurs && status->version == status->newestVersion ? ProbeState::Done
                                                                                                  : ProbeState::Note;
}

Result<ProbeState> Probe::clock(const StatementRunner& sql)
{
    constexpr double usPerSecond = 1e6;
    const std::int64_t before = wallClockUs();
    const auto there = sql.integer("probe_clock");
    const std::int64_t after = wallClockUs();
    if (!there)
        return std::unexpected(there.error());
    m_facts.clockOffsetSeconds = (static_cast<double>(*there) - (static_cast<double>(before + after) / 2)) / usPerSecond;
    m_facts.clockErrorSeconds = static_cast<double>(after - before) / 2 / usPerSecond;
    return std::abs(m_facts.clockOffsetSeconds) > notableOffset + m_facts.clockErrorSeconds ? ProbeState::Note
                                                                                            : ProbeState::Done;
}

} // namespace

void probeConnection(const ConnectionSpec& spec, const std::stop_token& stop,
                     const std::function<void(const ProbeReport&, const ProbeFacts&)>& report)
{
    Probe(spec, stop, report).run();
}

} // namespace loopscope
