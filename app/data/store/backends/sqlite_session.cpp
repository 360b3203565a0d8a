#include "app/data/store/backends/sqlite_session.h"

#include "app/engine/files/timestamp_text.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include <chrono>
#include <cstdlib>

namespace loopscope {

namespace {

constexpr int busyTimeoutMs = 1000;

class SqliteRow : public SqlRow {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : m_statement(statement) {}
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    /// Other programs write times as text; read as a number, that would be a year.
    std::int64_t integer(int column) const override
    {
        if (sqlite3_column_type(m_statement, column) == SQLITE_TEXT) {
            if (const auto time = parseTimestamp(text(column)))
                return *time;
        }
        return sqlite3_column_int64(m_statement, column);
    }
    double real(int column) const override { return sqlite3_column_double(m_statement, column); }
    std::string_view text(int column) const override
    {
        const void* const bytes = sqlite3_column_blob(m_statement, column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
        return size == 0 ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
    }

private:
    sqlite3_stmt* m_statement;
};

struct Binder {
    sqlite3_stmt* statement;
    int position;
    int operator()(std::monostate) const { return sqlite3_bind_null(statement, position); }
    int operator()(bool value) const { return sqlite3_bind_int(statement, position, value ? 1 : 0); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, position, value); }
    int operator()(double value) const { return sqlite3_bind_double(statement, position, value); }
    int operator()(const std::string& value) const
    {
        return sqlite3_bind_text64(statement, position, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
};

/// Resets the statement and lets go of what is bound, whatever happens in between.
class Execution {
public:
    explicit Execution(sqlite3_stmt* statement) : m_statement(statement) {}
    ~Execution()
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    Execution(const Execution&) = delete;
    Execution& operator=(const Execution&) = delete;

private:
    sqlite3_stmt* m_statement;
};

SqlValue valueAt(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_NULL:
        return {};
    default:
        return std::string(SqliteRow(statement).text(column));
    }
}

/// SQLite counts its memory under a lock that every allocation takes; nobody here asks for the count. Only the first
/// connection of the program can still choose.
void leaveMemoryUncounted()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once);
}

} // namespace

void SqliteSession::StatementDeleter::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

SqliteSession::SqliteSession(std::string path, const SqlCatalog& catalog)
    : m_path(std::move(path)),
      m_name(m_path.substr(m_path.find_last_of('/') + 1)),
      m_catalog(catalog),
      m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString())
{}

Result<std::unique_ptr<SqliteSession>> SqliteSession::open(const std::string& path, const SqlCatalog& catalog,
                                                           const OpenOptions& options)
{
    leaveMemoryUncounted();
    const QString file = QString::fromStdString(path);
    if (!options.create && !QFile::exists(file))
        return failure(ErrorCode::CannotConnect, path, "there is no such file");
    std::unique_ptr<SqliteSession> session(new SqliteSession(path, catalog));
    auto connected = session->connect(options, false);
    // A database in WAL mode wants to make two files beside it even to be read. Where it may not, and nobody writes, the
    // file alone is the whole truth.
    if (!connected && !options.forWriting && !QFile::exists(file + QStringLiteral("-wal")))
        connected = session->connect(options, true);
    if (!connected)
        return std::unexpected(connected.error());
    return session;
}

void SqliteSession::loadDriver()
{
    leaveMemoryUncounted();
    const QString name = QUuid::createUuid().toString();
    QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    QSqlDatabase::removeDatabase(name);
}

Result<void> SqliteSession::connect(const OpenOptions& options, bool immutable)
{
    m_last = {};
    m_prepared.clear();
    const QString name = QString::fromStdString(m_connection);
    QSqlDatabase database = QSqlDatabase::contains(name) ? QSqlDatabase::database(name, false)
                                                         : QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.close();
    QUrl url = QUrl::fromLocalFile(QString::fromStdString(m_path));
    if (immutable)
        url.setQuery(QStringLiteral("immutable=1"));
    QString connectOptions = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    if (!options.forWriting && !options.create)
        connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(connectOptions);
    database.setDatabaseName(url.isRelative() ? QString::fromStdString(m_path) : url.toString(QUrl::FullyEncoded));
    if (!database.open())
        return failure(ErrorCode::CannotConnect, m_path, database.lastError().databaseText().toStdString());
    const QVariant handle = database.driver()->handle();
    m_handle = *static_cast<sqlite3* const*>(handle.constData());
    sqlite3_extended_result_codes(m_handle, 1);
    if (auto set = runText(options.forWriting ? "session_open_writer" : "session_open_reader"); !set)
        return set;
    // The first look into the file: whether it is a database at all, and can be read.
    const auto looked = m_catalog.statement("table_exists");
    if (!looked)
        return std::unexpected(looked.error());
    const SqlValue anything = std::string();
    if (auto ran = run((*looked)->sql(), {&anything, 1}, {}); !ran)
        return std::unexpected(ran.error());
    return {};
}

SqliteSession::~SqliteSession()
{
    m_last = {};
    m_prepared.clear();
    const QString name = QString::fromStdString(m_connection);
    QSqlDatabase::database(name, false).close();
    QSqlDatabase::removeDatabase(name);
}

std::unexpected<Error> SqliteSession::failureOf(int resultCode) const
{
    const char* const message = sqlite3_errmsg(m_handle);
    switch (resultCode & 0xff) {
    case SQLITE_INTERRUPT:
        return failure(ErrorCode::Cancelled, m_name);
    case SQLITE_FULL:
        return failure(ErrorCode::DiskFull, m_name, message);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return failure(ErrorCode::Busy, m_name, message);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return failure(ErrorCode::ReadOnly, m_name, message);
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
        return failure(ErrorCode::CannotConnect, m_name, message);
    default:
        return failure(ErrorCode::QueryFailed, m_name, message);
    }
}

Result<const SqliteSession::Statement*> SqliteSession::find(std::string_view sql)
{
    if (m_last.second != nullptr && m_last.first == sql)
        return m_last.second;
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        sqlite3_stmt* handle = nullptr;
        const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
        if (code != SQLITE_OK)
            return failureOf(code);
        if (handle == nullptr)
            return failure(ErrorCode::Internal, m_name, "a statement without content");
        Statement statement{.handle = std::unique_ptr<sqlite3_stmt, StatementDeleter>(handle), .values = {}};
        // $1 is a name to SQLite, numbered by first appearance.
        for (int position = 1; position <= sqlite3_bind_parameter_count(handle); ++position)
            statement.values.push_back(
                static_cast<std::size_t>(std::atoi(sqlite3_bind_parameter_name(handle, position) + 1) - 1));
        found = m_prepared.emplace(std::string(sql), std::move(statement)).first;
    }
    m_last = {found->first, &found->second};
    return m_last.second;
}

Result<sqlite3_stmt*> SqliteSession::prepared(std::string_view sql)
{
    const auto statement = find(sql);
    if (!statement)
        return std::unexpected(statement.error());
    return (*statement)->handle.get();
}

Result<std::int64_t> SqliteSession::run(std::string_view sql, std::span<const SqlValue> values, const RowVisitor& visit)
{
    if (m_cancelled)
        return failure(ErrorCode::Cancelled, m_name);
    const auto found = find(sql);
    if (!found)
        return std::unexpected(found.error());
    sqlite3_stmt* const statement = (*found)->handle.get();
    const Execution execution(statement);
    int position = 0;
    for (const std::size_t index : (*found)->values) {
        if (index >= values.size())
            return failure(ErrorCode::Internal, m_name, "a placeholder without value");
        if (const int code = std::visit(Binder{statement, ++position}, values[index]); code != SQLITE_OK)
            return failureOf(code);
    }
    std::int64_t rows = 0;
    const SqliteRow row(statement);
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        ++rows;
        if (visit)
            visit(row);
    }
    if (code != SQLITE_DONE)
        return failureOf(code);
    return sqlite3_column_count(statement) > 0 ? rows : sqlite3_changes64(m_handle);
}

Result<QueryResult> SqliteSession::fetch(std::string_view sql, std::span<const SqlValue> values)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto statement = prepared(sql);
    if (!statement)
        return std::unexpected(statement.error());
    QueryResult result{.sql = std::string(sql)};
    const int columns = sqlite3_column_count(*statement);
    for (int column = 0; column < columns; ++column)
        result.columns.push_back({sqlite3_column_name(*statement, column), {}});
    const auto ran = run(sql, values, [&](const SqlRow&) {
        std::vector<SqlValue> cells;
        for (int column = 0; column < columns; ++column)
            cells.push_back(valueAt(*statement, column));
        result.rows.push_back(std::move(cells));
    });
    if (!ran)
        return std::unexpected(ran.error());
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

Result<void> SqliteSession::runText(std::string_view id)
{
    const auto text = m_catalog.statement(id);
    if (!text)
        return std::unexpected(text.error());
    for (const std::string& statement : (*text)->statements) {
        if (auto ran = run(statement, {}, {}); !ran)
            return std::unexpected(ran.error());
    }
    return {};
}

/// For tests: LOOPSCOPE_SQLITE_MAX_PAGES makes the disk full at that many pages. Read at each transaction, so that a test
/// can free the disk again.
Result<void> SqliteSession::applyPageLimit()
{
    const char* const limit = std::getenv("LOOPSCOPE_SQLITE_MAX_PAGES");
    static constexpr std::int64_t sqliteMaximum = 1'073'741'823;
    const std::int64_t pages = limit == nullptr ? sqliteMaximum : std::atoll(limit);
    if (limit == nullptr && !m_pagesAreLimited)
        return {};
    m_pagesAreLimited = limit != nullptr;
    const auto text = m_catalog.statement("session_limit_pages");
    if (!text)
        return std::unexpected(text.error());
    QString sql = QString::fromStdString((*text)->sql());
    sql.replace(QStringLiteral("{pages}"), QString::number(pages));
    if (auto ran = run(sql.toStdString(), {}, {}); !ran)
        return std::unexpected(ran.error());
    return {};
}

Result<void> SqliteSession::begin()
{
    if (auto limited = applyPageLimit(); !limited)
        return limited;
    return runText("session_begin");
}

Result<void> SqliteSession::beginSnapshot()
{
    return runText("session_begin_snapshot");
}

Result<void> SqliteSession::commit()
{
    return runText("session_commit");
}

void SqliteSession::rollback()
{
    if (!isInTransaction())
        return; // SQLite has done so already, after a full disk for one
    // A cancel that comes now is meant for what is being taken back, not for the taking back.
    const auto text = m_catalog.statement("session_rollback");
    for (int code = SQLITE_INTERRUPT; text && code == SQLITE_INTERRUPT && isInTransaction();) {
        const auto statement = prepared((*text)->sql());
        if (!statement && statement.error().code != ErrorCode::Cancelled)
            return;
        if (!statement)
            continue;
        code = sqlite3_step(*statement);
        sqlite3_reset(*statement);
    }
}

void SqliteSession::cancel()
{
    m_cancelled = true;
    sqlite3_interrupt(m_handle);
}

void SqliteSession::arm()
{
    m_cancelled = false;
}

bool SqliteSession::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

} // namespace loopscope
