#pragma once

#include "app/data/store/postgres/conninfo.h"
#include "app/data/store/postgres/pg_handles.h"
#include "app/engine/result.h"

#include <chrono>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace loopscope {

/// Keywords of libpq with their values, for one attempt to connect.
using PgKeywords = std::map<std::string, std::string, std::less<>>;

/// What to try, in this order: one attempt for each host. `prefer-standby` asks every host for a standby first.
[[nodiscard]] std::vector<PgKeywords> connectAttempts(const Conninfo& conninfo, const std::string& applicationName);

/// One attempt within a deadline that holds for everything but the look-up of the host's name.
/// @return CannotConnect with what the server or the system said; Cancelled when told to stop.
[[nodiscard]] Result<PgConnHandle> connectWithin(const PgKeywords& keywords, std::chrono::milliseconds timeout,
                                                 const std::string& subject, std::stop_token stop = {});

} // namespace loopscope
