#pragma once

#include "app/engine/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace loopscope {

/// A libpq connection string or URI, taken apart by libpq's own parser. What is left out in it (environment, service
/// file, ~/.pgpass) is filled in by libpq when it connects.
/// Thread: any (immutable once parsed). Source: PostgreSQL documentation, "Connection Strings".
class Conninfo {
public:
    /// @return InvalidArgument; its detail repeats nothing of the text when that could hold a password.
    [[nodiscard]] static Result<Conninfo> parse(std::string_view text);

    /// The value of a keyword of libpq (`host`, `dbname`, …) as given; empty when left out.
    [[nodiscard]] std::string_view value(std::string_view keyword) const;
    /// The value as given or, when the text names no service, from libpq's environment variables and defaults.
    [[nodiscard]] std::string valueOrDefault(std::string_view keyword) const;

    /// With everything that libpq fills in from the service, the environment and its defaults (but not from ~/.pgpass, and
    /// without any password). Reads files; makes no connection.
    /// @return CannotConnect with libpq's words, for instance when there is no such service.
    [[nodiscard]] Result<Conninfo> resolved() const;

    /// What stands in the environment and counts because the text leaves it out.
    struct FromEnvironment {
        std::string keyword, variable; ///< `host`, `PGHOST`
        std::string value; ///< empty for secrets
    };
    [[nodiscard]] std::vector<FromEnvironment> fromEnvironment() const;

    [[nodiscard]] bool hasPassword() const;
    [[nodiscard]] std::string takePassword(); ///< the password, which is then no longer part of it
    /// Every host it names, by name and by address, is this machine: a Unix socket, localhost, 127.0.0.0/8 or ::1.
    [[nodiscard]] bool isLoopback() const;
    /// `database · schema at host`; the schema is left out when empty.
    [[nodiscard]] std::string displayName(std::string_view schema) const;
    /// As parse() takes it, in the form key='value', without any password.
    [[nodiscard]] std::string redacted() const;
    /// As parse() takes it, in the form key='value', whole. Not to be shown or stored.
    [[nodiscard]] std::string text() const;
    void set(std::string_view keyword, std::string value); ///< empty: leaves it out

    /// Keywords and values as given, in libpq's order.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& options() const { return m_options; }

private:
    std::vector<std::pair<std::string, std::string>> m_options;
};

/// A host's name, socket or address that leaves no room for a network in between; the empty one is a Unix socket.
[[nodiscard]] bool isThisMachine(std::string_view host);

} // namespace loopscope
