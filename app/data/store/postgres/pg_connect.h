#pragma once

#include "app/data/store/connection_spec.h"
#include "app/data/store/postgres/tls_rule.h"
#include "app/engine/result.h"

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace loopscope {

/// What is given to libpq for one host, without the password, and the TLS that it asks for.
struct ConnectAttempt {
    PgKeywords keywords;
    TlsRule tls;
};

/// What to try, in this order: one attempt for each host. `prefer-standby` asks every host for a standby first.
/// @param resolved of @p given
[[nodiscard]] std::vector<ConnectAttempt> connectAttempts(const Conninfo& given, const Conninfo& resolved,
                                                          const std::string& applicationName);
/// The attempts of a connection with everything that it says: read only, the consent to a weaker TLS.
/// @return InvalidArgument, CannotConnect (no such service), WeakTls.
[[nodiscard]] Result<std::vector<ConnectAttempt>> connectAttempts(const ConnectionSpec& spec,
                                                                  const std::string& applicationName);

/// What one who waits for a connection wants to know of it, and how to end it.
struct ConnectWatch {
    std::stop_token stop = {};
    std::function<void(PGconn*)> moved = {}; ///< after each step of libpq
};

/// One attempt within a deadline that holds for everything but the look-up of the host's name.
/// @param password null: libpq looks where it always does
/// @return CannotConnect with what the server or the system said; PasswordNeeded when the server asks for a password and there
/// is none (no detail), or refuses it (with its words); Cancelled.
[[nodiscard]] Result<PgConnHandle> connectWithin(const PgKeywords& keywords, const SharedSecret& password,
                                                 std::chrono::milliseconds timeout, const std::string& subject,
                                                 const ConnectWatch& watch = {});

} // namespace loopscope
