#include "app/data/store/postgres/pg_session.h"

#include "app/data/store/fill_place.h"
#include "app/data/store/postgres/pg_row.h"

#include <array>
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
    return executeAlone(sql, values, visit, nullptr);
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
    if (auto done = executeAlone(sql, values, keep, &result.columns); !done)
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

Result<std::string> PgSession::text(std::string_view id) const
{
    const auto found = m_catalog.statement(id);
    if (!found)
        return std::unexpected(found.error());
    return (*found)->sql();
}

Result<void> PgSession::start()
{
    // A pooler gives its clients process numbers of its own making, with which it knows whom they want to cancel.
    const int told = PQbackendPID(m_connection->handle());
    const auto asked = text("session_backend");
    if (!asked)
        return std::unexpected(asked.error());
    std::int64_t process = 0;
    if (auto ran = run(*asked, {}, [&process](const SqlRow& row) { process = row.integer(0); }); !ran)
        return std::unexpected(ran.error());
    m_isPooled = told != 0 && told != process;
    return {};
}

Result<void> PgSession::keep(std::string_view id, std::string_view schema)
{
    const auto found = m_catalog.statement(id);
    if (!found)
        return std::unexpected(found.error());
    for (std::string setting : (*found)->statements) {
        fillPlace(setting, "{scope}", m_isPooled ? "LOCAL" : "SESSION");
        if (!schema.empty())
            fillPlace(setting, "{schema}", m_connection->quotedIdentifier(schema));
        if (m_isPooled)
            m_settings += ";\n" + setting;
        else if (auto set = run(setting); !set)
            return std::unexpected(set.error());
    }
    return {};
}

Result<void> PgSession::keepReading()
{
    return keep(m_isPooled ? "session_reader_local" : "session_reader");
}

void PgSession::writeInTurns(std::string_view schema)
{
    if (m_isPooled)
        m_turnOf = m_connection->quotedLiteral(schema);
}

/// The BEGIN of a text with all that every transaction sets for itself. @param isTurn waits for other writers
Result<std::string> PgSession::beginning(std::string_view id, bool isTurn)
{
    auto begin = text(id);
    if (!begin)
        return begin;
    begin->append(m_settings);
    if (!isTurn)
        return begin;
    const auto exists = text("table_exists"), ledger = text("writer_turn_ledger"), turn = text("writer_turn");
    for (const auto* const found : {&exists, &ledger, &turn}) {
        if (!*found)
            return *found;
    }
    bool isThere = false; // before the schema is made there is nothing to lock
    const std::array<SqlValue, 1> name{std::string("replay_import")};
    if (auto asked = run(*exists, name, [&](const SqlRow& row) { isThere = row.integer(0) != 0; }); !asked)
        return std::unexpected(asked.error());
    if (isThere)
        begin->append(";\n").append(*ledger);
    begin->append(";\n").append(*turn);
    fillPlace(*begin, "{name}", m_turnOf);
    return begin;
}

/// Sends several statements at once; what they return is not read.
Result<void> PgSession::executeAll(const std::string& statements)
{
    if (PQsendQuery(m_connection->handle(), statements.c_str()) == 0)
        return std::unexpected(m_connection->errorOf(nullptr));
    if (auto done = readResults({}, nullptr); !done) {
        rollback();
        return std::unexpected(done.error());
    }
    return {};
}

Result<void> PgSession::beginWith(std::string_view id, bool isTurn)
{
    if (!m_isPooled)
        return runText(id);
    const auto begin = beginning(id, isTurn);
    if (!begin)
        return std::unexpected(begin.error());
    const PgRunningStatement running(m_connection->canceller());
    if (m_connection->canceller().isCancelled())
        return failure(ErrorCode::Cancelled);
    return executeAll(*begin);
}

Result<std::int64_t> PgSession::executeAlone(std::string_view sql, std::span<const SqlValue> values,
                                             const RowVisitor& visit, std::vector<ResultColumn>* columns)
{
    if (!m_isPooled || isInTransaction())
        return execute(sql, values, visit, columns);
    const auto begin = beginning("session_begin", false), commit = text("session_commit");
    if (!begin || !commit)
        return std::unexpected(!begin ? begin.error() : commit.error());
    if (auto begun = executeAll(*begin); !begun)
        return std::unexpected(begun.error());
    auto done = execute(sql, values, visit, columns);
    if (!done) {
        rollback();
        return done;
    }
    if (auto committed = execute(*commit, {}, {}, nullptr); !committed)
        return committed;
    return done;
}

Result<void> PgSession::begin()
{
    return beginWith("session_begin", !m_turnOf.empty());
}

Result<void> PgSession::beginStable()
{
    return beginWith("session_begin_stable", !m_turnOf.empty());
}

Result<void> PgSession::beginSnapshot()
{
    return beginWith("session_begin_snapshot", false);
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
