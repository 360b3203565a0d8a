#pragma once

#include "app/data/store/link_security.h"
#include "app/data/store/postgres/conninfo.h"
#include "app/data/store/postgres/pg_handles.h"

#include <map>
#include <string>

namespace loopscope {

/// Keywords of libpq with their values, for one attempt to connect.
using PgKeywords = std::map<std::string, std::string, std::less<>>;

/// Which TLS one attempt to connect asks for. Another machine is verified, its certificate and its name, against the system's
/// certificates, unless the connection string, its service or the environment says otherwise; libpq alone would take whoever
/// answers ("prefer"). This machine keeps libpq's own ways.
/// Source: PostgreSQL documentation, "SSL Support", tables 34.1 and 34.2.
class TlsRule {
public:
    /// @param attempt  what would be given to libpq for one host
    /// @param resolved Conninfo::resolved() of the same connection
    [[nodiscard]] static TlsRule of(const PgKeywords& attempt, const Conninfo& resolved);

    [[nodiscard]] bool isRemote() const { return m_remote; }
    /// Another machine, and less than its certificate and its name would be verified: needs consent.
    [[nodiscard]] bool isWeak() const { return m_remote && m_mode != "verify-full"; }
    [[nodiscard]] const std::string& mode() const
    {
        return m_mode;
    } ///< sslmode; empty on this machine when nothing says
    /// The file that certificates are verified against; empty: libpq's own choice.
    [[nodiscard]] const std::string& rootCertificates() const { return m_rootCertificates; }

    void applyTo(PgKeywords& attempt) const;
    /// What came of it.
    [[nodiscard]] LinkSecurity securityOf(PGconn* connection) const;

private:
    bool m_remote = false;
    std::string m_mode;
    std::string m_rootCertificates;
};

/// The file of certificates that this system trusts: SSL_CERT_FILE, else where distributions put it; empty: none found.
/// (libpq's own `sslrootcert=system` needs version 16.)
[[nodiscard]] std::string systemCertificates();

} // namespace loopscope
