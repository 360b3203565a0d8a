#pragma once

#include "app/engine/result.h"

#include <libpq-fe.h>

#include <string>
#include <string_view>

namespace loopscope {

/// What an SQLSTATE means to Loopscope: DiskFull, ReadOnly, Busy, Cancelled, CannotConnect, else QueryFailed.
/// Source: PostgreSQL documentation, appendix A.
[[nodiscard]] ErrorCode errorCodeOf(std::string_view sqlState);

/// The server's answer as an error about @p subject. A statement that ended without our asking (statement_timeout) has the
/// state of a cancelled one; @p cancelRequested tells them apart.
[[nodiscard]] Error errorOfResult(const PGresult* result, const std::string& subject, bool cancelRequested);

/// What libpq says about a connection, on one line. It never holds a password.
[[nodiscard]] std::string connectionMessage(const PGconn* connection);

} // namespace loopscope
