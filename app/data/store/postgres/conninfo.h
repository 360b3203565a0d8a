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

    [[nodiscard]] bool hasPassword() const;
    /// Every host it names is this machine: a Unix socket, localhost, 127.0.0.0/8 or ::1.
    [[nodiscard]] bool isLoopback() const;
    /// `database · schema at host`; the schema is left out when empty.
    [[nodiscard]] std::string displayName(std::string_view schema) const;
    /// As parse() takes it, in the form key='value', without any password.
    [[nodiscard]] std::string redacted() const;

    /// Keywords and values as given, in libpq's order.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& options() const { return m_options; }

private:
    std::vector<std::pair<std::string, std::string>> m_options;
};

} // namespace loopscope
