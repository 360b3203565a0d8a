#include "app/data/store/postgres/pg_error.h"

namespace loopscope {

namespace {

std::string joinLines(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        if (c != '\n' && c != '\t')
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

std::string_view field(const PGresult* result, int code)
{
    const char* text = result == nullptr ? nullptr : PQresultErrorField(result, code);
    return text == nullptr ? std::string_view{} : std::string_view(text);
}

} // namespace

ErrorCode errorCodeOf(std::string_view sqlState)
{
    if (sqlState == "53100")
        return ErrorCode::DiskFull;
    if (sqlState == "25006")
        return ErrorCode::ReadOnly;
    if (sqlState == "57014")
        return ErrorCode::Cancelled;
    // lock_not_available, object_in_use, deadlock_detected, serialization_failure
    if (sqlState == "55P03" || sqlState == "55006" || sqlState == "40P01" || sqlState == "40001")
        return ErrorCode::Busy;
    // Class 08: connection exceptions; 57P0x: the server shuts down, or its administrator ended the session.
    if (sqlState.starts_with("08") || sqlState.starts_with("57P0") || sqlState == "53300")
        return ErrorCode::CannotConnect;
    return ErrorCode::QueryFailed;
}

Error errorOfResult(const PGresult* result, const std::string& subject, bool cancelRequested)
{
    const std::string_view state = field(result, PG_DIAG_SQLSTATE);
    ErrorCode code = errorCodeOf(state);
    if (code == ErrorCode::Cancelled && cancelRequested)
        return Error{.code = code};
    if (code == ErrorCode::Cancelled)
        code = ErrorCode::Interrupted;
    std::string detail = joinLines(field(result, PG_DIAG_MESSAGE_PRIMARY));
    if (detail.empty() && result != nullptr)
        detail = joinLines(PQresultErrorMessage(result));
    if (!state.empty())
        detail.append(" (").append(state).append(")");
    return Error{.code = code, .subject = subject, .detail = detail};
}

std::string connectionMessage(const PGconn* connection)
{
    const std::string message = joinLines(PQerrorMessage(connection));
    return message.empty() ? "the connection was lost" : message;
}

} // namespace loopscope
