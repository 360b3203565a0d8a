#include "app/data/store/postgres/tls_rule.h"

#include <array>
#include <cstdlib>
#include <filesystem>

namespace loopscope {

namespace {

constexpr std::string_view libpqDefault = "prefer";

bool isFile(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

std::string environment(const char* name)
{
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::string valueOf(const PgKeywords& attempt, std::string_view keyword, const Conninfo& resolved)
{
    const auto given = attempt.find(keyword);
    return given != attempt.end() ? given->second : std::string(resolved.value(keyword));
}

/// The sslmode that somebody wrote down; empty: nobody did. libpq does not tell its own default from a service that says the
/// same: such a service is held to say nothing, which is the safe way.
std::string writtenMode(const PgKeywords& attempt, const Conninfo& resolved)
{
    if (const auto given = attempt.find("sslmode"); given != attempt.end() && !given->second.empty())
        return given->second;
    const std::string mode(resolved.value("sslmode"));
    return mode == libpqDefault && environment("PGSSLMODE") != mode ? std::string() : mode;
}

bool hasOwnRootCertificates()
{
    const std::string home = environment("HOME");
    return !home.empty() && isFile(home + "/.postgresql/root.crt");
}

} // namespace

std::string systemCertificates()
{
    if (std::string chosen = environment("SSL_CERT_FILE"); !chosen.empty())
        return chosen;
    constexpr std::array places{"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                                "/etc/ssl/ca-bundle.pem", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                                "/etc/ssl/cert.pem"};
    for (const char* const place : places) {
        if (isFile(place))
            return place;
    }
    return {};
}

TlsRule TlsRule::of(const PgKeywords& attempt, const Conninfo& resolved)
{
    TlsRule rule;
    const std::string host = valueOf(attempt, "host", resolved);
    const std::string address = valueOf(attempt, "hostaddr", resolved);
    rule.m_remote = !isThisMachine(host) || !isThisMachine(address);
    rule.m_mode = writtenMode(attempt, resolved);
    if (rule.m_mode.empty() && rule.m_remote)
        rule.m_mode = "verify-full";
    rule.m_rootCertificates = valueOf(attempt, "sslrootcert", resolved);
    const bool verifies = rule.m_mode == "verify-full" || rule.m_mode == "verify-ca";
    if (verifies && rule.m_rootCertificates.empty() && !hasOwnRootCertificates())
        rule.m_rootCertificates = systemCertificates();
    return rule;
}

void TlsRule::applyTo(PgKeywords& attempt) const
{
    if (!m_mode.empty())
        attempt["sslmode"] = m_mode;
    if (!m_rootCertificates.empty())
        attempt["sslrootcert"] = m_rootCertificates;
}

LinkSecurity TlsRule::securityOf(PGconn* connection) const
{
    if (!m_remote)
        return LinkSecurity::ThisMachine;
    if (PQgssEncInUse(connection) != 0)
        return LinkSecurity::Verified;
    if (PQsslInUse(connection) == 0)
        return LinkSecurity::NotEncrypted;
    if (m_mode == "verify-full")
        return LinkSecurity::Verified;
    return m_mode == "verify-ca" ? LinkSecurity::NameUnverified : LinkSecurity::Unverified;
}

} // namespace loopscope
