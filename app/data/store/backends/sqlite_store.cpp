#include "app/data/store/backends/sqlite_store.h"

#include "app/data/live/sqlite_tail.h"
#include "app/data/store/row_order.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cmath>

namespace loopscope {

namespace {

/// The file, and the folder for the journal beside it.
bool isWritableFile(const std::string& path)
{
    const std::size_t slash = path.find_last_of('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0 &&
           faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

} // namespace

SqliteStore::SqliteStore(ConnectionSpec spec, std::unique_ptr<SqliteSession> session, const SqlCatalog& catalog,
                         std::unique_ptr<WriterLock> lock)
    : SqlStore(std::move(spec), std::move(session), catalog),
      m_lock(std::move(lock)),
      m_sqlite(static_cast<SqliteSession&>(SqlStore::session()))
{}

Result<std::unique_ptr<FeedbackStore>> SqliteStore::open(const ConnectionSpec& spec, const OpenOptions& options)
{
    const auto catalog = SqlCatalog::of(SqlDialect::Sqlite);
    if (!catalog)
        return std::unexpected(catalog.error());
    const bool writes = options.forWriting || options.create;
    if (writes && spec.readOnly)
        return failure(ErrorCode::ReadOnly, spec.displayName());
    std::unique_ptr<WriterLock> lock;
    if (writes) {
        auto acquired = WriterLock::acquire(spec.path);
        if (!acquired)
            return std::unexpected(acquired.error());
        lock = std::move(*acquired);
    }
    auto session = SqliteSession::open(spec.path, **catalog, {.create = options.create, .forWriting = writes});
    if (!session)
        return std::unexpected(session.error());
    std::unique_ptr<SqliteStore> store(new SqliteStore(spec, std::move(*session), **catalog, std::move(lock)));
    if (auto started = store->start(options); !started)
        return std::unexpected(started.error());
    return store;
}

Result<ReadOnlyReason> SqliteStore::whyReadOnly()
{
    return isWritableFile(spec().path) ? ReadOnlyReason::None : ReadOnlyReason::NoRight;
}

std::unique_ptr<FeedbackTail> SqliteStore::tail()
{
    return std::make_unique<SqliteTail>(sql());
}

std::string SqliteStore::backendName()
{
    return std::string("SQLite ") + sqlite3_libversion();
}

Result<std::int64_t> SqliteStore::drawIds(std::int64_t)
{
    return sql().integer("row_next_id"); // nobody else can draw: the transaction is the file's only writer
}

Result<void> SqliteStore::prepareLoad(bool tableIsEmpty)
{
    if (auto prepared = SqlStore::prepareLoad(tableIsEmpty); !prepared)
        return prepared;
    return tableIsEmpty ? setJournal("journal_rollback") : Result<void>{};
}

Result<void> SqliteStore::finishLoad()
{
    if (auto finished = SqlStore::finishLoad(); !finished)
        return finished;
    return m_sqlite.isInTransaction() ? Result<void>{} : setJournal("journal_wal");
}

Result<void> SqliteStore::setJournal(std::string_view id)
{
    auto set = runAll(id);
    // Somebody else has the file open: it stays as it is, which is slower and as safe, and the next writer sets it.
    if (!set && set.error().code == ErrorCode::Busy)
        return {};
    return set;
}

Result<void> SqliteStore::appendRows(const Chunk& chunk, std::int64_t firstId, std::int64_t createdAtUs)
{
    const auto text = sql().catalog().statement("row_add");
    if (!text)
        return std::unexpected(text.error());
    const auto prepared = m_sqlite.prepared((*text)->sql());
    if (!prepared)
        return std::unexpected(prepared.error());
    sqlite3_stmt* const insert = *prepared;
    const auto bindText = [&](int position, std::string_view value) {
        sqlite3_bind_text64(insert, position, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
    };
    std::int64_t id = firstId;
    int code = SQLITE_DONE;
    sqlite3_bind_int64(insert, 13, createdAtUs);
    const RowOrder rows(chunk);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const StoredRow& row = rows.row(place);
        sqlite3_bind_int64(insert, 1, id++);
        sqlite3_bind_int(insert, 2, row.version);
        if (row.round == absentRound)
            sqlite3_bind_null(insert, 3);
        else
            sqlite3_bind_int(insert, 3, row.round);
        bindText(4, chunk.devices[row.device]);
        sqlite3_bind_double(insert, 5, row.prediction);
        sqlite3_bind_double(insert, 6, row.actual);
        sqlite3_bind_double(insert, 7, row.error);
        sqlite3_bind_double(insert, 8, std::abs(row.error));
        sqlite3_bind_int(insert, 9, row.isCorrect ? 1 : 0);
        sqlite3_bind_double(insert, 10, row.confidence); // NaN becomes NULL
        bindText(11, feedbackTypeName(row.type));
        if (row.timestamp == absentTimestamp)
            sqlite3_bind_null(insert, 12);
        else
            sqlite3_bind_int64(insert, 12, row.timestamp);
        code = sqlite3_step(insert);
        sqlite3_reset(insert);
        if (code == SQLITE_DONE && m_sqlite.isCancelled())
            code = SQLITE_INTERRUPT;
        if (code != SQLITE_DONE)
            break;
    }
    sqlite3_clear_bindings(insert);
    if (code != SQLITE_DONE)
        return m_sqlite.failureOf(code);
    return {};
}

} // namespace loopscope
