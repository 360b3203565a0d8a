#pragma once

#include "app/data/store/secret.h"
#include "app/engine/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace loopscope {

enum class StoreKind : std::uint8_t { Memory, Sqlite, Postgres };

/// Which feedback database is meant: one SQLite file, or one schema of a PostgreSQL database (SPEC 1, 7).
struct ConnectionSpec {
    StoreKind kind = StoreKind::Memory;
    std::string path;     ///< SQLite: the file
    std::string conninfo; ///< PostgreSQL: a libpq string or URI
    std::string schema;   ///< PostgreSQL: the feedback database; empty: first existing schema of the search_path
    bool readOnly = false;
    /// PostgreSQL: consent to a TLS that is written down and verifies less than another machine's certificate and name.
    bool weakTls = false;
    /// PostgreSQL: apart from conninfo, so that nothing that shows or stores the one can hold the other. Null: libpq looks
    /// where it always does (~/.pgpass, service, environment).
    SharedSecret password = {};

    /// Reads what --store takes: `memory:`, `sqlite:PATH`, or any libpq connection string or URI.
    /// @param trusted false for a command line: a password for a host that is not loopback is then refused.
    /// A sslmode that is written down is meant: weakTls is set.
    /// @return InvalidArgument, PasswordInUrl.
    [[nodiscard]] static Result<ConnectionSpec> parse(std::string_view url, bool trusted);

    /// For people: the file's name, or `database · schema at host`. Never a password.
    [[nodiscard]] std::string displayName() const;
    /// For settings and error texts: as parse() takes it, without a password.
    [[nodiscard]] std::string redacted() const;
};

} // namespace loopscope
