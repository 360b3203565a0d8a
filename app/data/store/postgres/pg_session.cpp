#include "app/data/store/postgres/pg_session.h"

#include "app/data/store/postgres/pg_row.h"

#include <charconv>
#include <chrono>
#include <cstring>

namespace loopscope {

namespace {

std::int64_t changedRows(PGresult* result)
{
    const char* text = PQcmdTuples(result);
    std::int64_t rows = 0;
    std::from_chars(text, text + std::strlen(text), rows);
    return rows;
}

bool isRows(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE;
}

} // namespace

Result<std::int64_t> PgSession::execute(std::string_view sql, std::span<const SqlValue> values, const RowVisitor& visit,
                                        std::vector<ResultColumn>* columns)
{
    PGconn* handle = m_connection->handle();
    const PgParameters parameters(values);
    if (parameters.withNul() != 0)
        return failure(ErrorCode::QueryFailed, m_connection->name(),
                       "parameter " + std::to_string(parameters.withNul()) + " holds the character U+0000");
    const std::string text(sql);
    if (PQsendQueryParams(handle, text.c_str(), parameters.count(), parameters.types(), parameters.values(), nullptr,
                          nullptr, 1) == 0)
        return std::unexpected(m_connection->errorOf(nullptr));
    if (visit)
        PQsetSingleRowMode(handle);
    return readResults(visit, columns);
}

Result<std::int64_t> PgSession::readResults(const RowVisitor& visit, std::vector<ResultColumn>* columns)
{
    std::int64_t count = 0;
    std::optional<Error> error;
    std::vector<PgKind> kinds;
    PgRow row(kinds);
    // The results are read to their end whatever happens, else the connection could not be used again.
    const auto next = [this] {
        m_connection->waitForAnswer();
        return PgResultHandle(PQgetResult(m_connection->handle()));
    };
    while (const PgResultHandle result = next()) {
        if (error)
            continue;
        if (!isRows(result.get()) && PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
            error = m_connection->errorOf(result.get());
            continue;
        }
        if (!visit) {
            count = changedRows(result.get());
            continue;
        }
        if (kinds.empty()) {
            auto readable = readableColumns(result.get(), columns);
            if (!readable) {
                error = readable.error();
                continue;
            }
            kinds = std::move(*readable);
        }
        for (int i = 0; i < PQntuples(result.get()); ++i) {
            row.pointTo(result.get(), i);
            visit(row);
        }
        count += kinds.empty() ? changedRows(result.get()) : PQntuples(result.get());
    }
    if (!error && m_connection->isLost())
        error = m_connection->errorOf(nullptr);
    if (error)
        return std::unexpected(*error);
    return count;
}

Result<std::vector<PgKind>> PgSession::readableColumns(const PGresult* result, std::vector<ResultColumn>* columns) const
{
    std::vector<PgKind> kinds;
    for (int i = 0; i < PQnfields(result); ++i) {
        kinds.push_back(pgKindOf(PQftype(result, i)));
        if (kinds.back() == PgKind::Unreadable)
            return failure(ErrorCode::QueryFailed, m_connection->name(),
                           std::string("the column ") + PQfname(result, i) + " has a type that is not read");
        if (columns != nullptr)
            columns->push_back({PQfname(result, i), std::string(resultTypeName(kinds.back()))});
    }
    return kinds;
}

Result<std::int64_t> PgSession::run(std::string_view sql, std::span<const SqlValue> values, const RowVisitor& visit)
{
    const PgRunningStatement running(m_connection->canceller());
    if (m_connection->canceller().isCancelled())
        return failure(ErrorCode::Cancelled);
    return execute(sql, values, visit, nullptr);
}

Result<QueryResult> PgSession::fetch(std::string_view sql, std::span<const SqlValue> values)
{
    const PgRunningStatement running(m_connection->canceller());
    if (m_connection->canceller().isCancelled())
        return failure(ErrorCode::Cancelled);
    const auto start = std::chrono::steady_clock::now();
    QueryResult result;
    result.sql = sql;
    const auto keep = [&result](const SqlRow& row) {
        auto& kept = result.rows.emplace_back();
        for (int i = 0; i < static_cast<int>(result.columns.size()); ++i)
            kept.push_back(static_cast<const PgRow&>(row).value(i));
    };
    if (auto done = execute(sql, values, keep, &result.columns); !done)
        return std::unexpected(done.error());
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

Result<void> PgSession::runText(std::string_view id)
{
    const auto text = m_catalog.statement(id);
    if (!text)
        return std::unexpected(text.error());
    if (auto done = run((*text)->sql()); !done)
        return std::unexpected(done.error());
    return {};
}

Result<void> PgSession::begin()
{
    return runText("session_begin");
}

Result<void> PgSession::beginStable()
{
    return runText("session_begin_stable");
}

Result<void> PgSession::beginSnapshot()
{
    return runText("session_begin_snapshot");
}

Result<void> PgSession::commit()
{
    // A server answers the COMMIT of a failed transaction with success, and rolls back.
    if (PQtransactionStatus(m_connection->handle()) == PQTRANS_INERROR)
        return failure(ErrorCode::QueryFailed, m_connection->name(), "a statement of the transaction has failed");
    return runText("session_commit");
}

void PgSession::rollback()
{
    // Also after a cancel, which stays in force. Without a connection the server undoes it by itself.
    if (const auto text = m_catalog.statement("session_rollback"))
        static_cast<void>(execute((*text)->sql(), {}, {}, nullptr));
}

} // namespace loopscope
