#include "app/data/store/feedback_databases.h"

#include "app/data/store/backends/postgres_schema.h"
#include "app/data/store/fill_place.h"
#include "app/data/store/import_ledger.h"
#include "app/data/store/schema_keeper.h"

#include <QtConcurrentRun>

#include <memory>

namespace loopscope {

namespace {

/// A session with a server, and the texts for it.
struct ServerSession {
    std::unique_ptr<PgSession> session;
    const SqlCatalog* catalog = nullptr;

    [[nodiscard]] StatementRunner sql() const { return {*session, *catalog}; }
};

Result<ServerSession> openSession(const ConnectionSpec& spec, const std::string& purpose)
{
    const auto catalog = SqlCatalog::of(SqlDialect::Postgres);
    if (!catalog)
        return std::unexpected(catalog.error());
    auto connection = PgConnection::open(spec, {.purpose = purpose});
    if (!connection)
        return std::unexpected(connection.error());
    return ServerSession{.session = std::make_unique<PgSession>(std::move(*connection), **catalog), .catalog = *catalog};
}

bool isOfTheSchema(const Error& error)
{
    return error.code == ErrorCode::QueryFailed || error.code == ErrorCode::Busy;
}

/// What the rollups of one of ours say. One that is older or newer than this program keeps the server's estimate.
Result<void> addFacts(const ServerSession& server, FeedbackDatabase& database)
{
    const StatementRunner sql = server.sql();
    if (auto pinned = server.session->keep("session_search_path", database.schema); !pinned)
        return pinned;
    const auto told = sql.run("facts", {}, [&](const SqlRow& row) {
        database.rows = row.integer(0);
        database.rowsEstimated = false;
        database.versions = row.integer(1);
        if (!row.isNull(3))
            database.newestCreatedAtUs = row.integer(3);
    });
    if (!told)
        return isOfTheSchema(told.error()) ? Result<void>{} : std::unexpected(told.error());
    const auto foreign = ImportLedger(sql).hasForeignRows();
    if (!foreign)
        return isOfTheSchema(foreign.error()) ? Result<void>{} : std::unexpected(foreign.error());
    database.hasRowsOfOthers = *foreign;
    return {};
}

/// Runs a text of the catalogue that names a schema.
Result<void> runForSchema(const ServerSession& server, std::string_view id, const std::string& schema)
{
    const auto text = server.catalog->statement(id);
    if (!text)
        return std::unexpected(text.error());
    std::string statement = (*text)->sql();
    fillPlace(statement, "{schema}", server.session->connection().quotedIdentifier(schema));
    if (auto ran = server.session->run(statement); !ran)
        return std::unexpected(ran.error());
    return {};
}

Result<void> dropContent(const ServerSession& server, const ConnectionSpec& database, bool inUse)
{
    const StatementRunner sql = server.sql();
    auto transaction = SqlTransaction::begin(*server.session);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (auto locked = sql.run("rows_lock_all"); !locked) // nobody adds rows behind the look at them
        return std::unexpected(locked.error());
    const auto foreign = ImportLedger(sql).hasForeignRows();
    if (!foreign)
        return std::unexpected(foreign.error());
    if (*foreign && !inUse)
        return failure(ErrorCode::ForeignRows, database.displayName());
    if (auto dropped = SchemaKeeper(sql, database.displayName()).drop(); !dropped)
        return dropped;
    const auto isEmpty = sql.integer("schema_is_empty", {database.schema});
    if (!isEmpty)
        return std::unexpected(isEmpty.error());
    if (*isEmpty != 0) {
        if (auto removed = runForSchema(server, "schema_remove", database.schema); !removed)
            return removed;
    }
    return transaction->commit();
}

} // namespace

Result<std::vector<FeedbackDatabase>> feedbackDatabases(const ConnectionSpec& server)
{
    const auto open = openSession(server, "databases");
    if (!open)
        return std::unexpected(open.error());
    const StatementRunner sql = open->sql();
    PgSession& session = *open->session;
    for (auto set : {session.start(), session.keep("session_settings"), session.keepReading()}) {
        if (!set)
            return std::unexpected(set.error());
    }
    std::vector<FeedbackDatabase> found;
    const auto listed = sql.run("feedback_databases", {}, [&](const SqlRow& row) {
        FeedbackDatabase database{.schema = std::string(row.text(0)),
                                  .isOurs = row.integer(1) != 0,
                                  .isReadable = row.integer(2) != 0,
                                  .isBeingWritten = row.integer(6) != 0,
                                  .rowsEstimated = true,
                                  .bytes = row.integer(5)};
        database.mayBeDeleted = database.isOurs && row.integer(3) != 0;
        if (!row.isNull(4))
            database.rows = row.integer(4);
        found.push_back(std::move(database));
    });
    if (!listed)
        return std::unexpected(listed.error());
    for (FeedbackDatabase& database : found) {
        if (!database.isOurs || !database.isReadable)
            continue;
        if (auto added = addFacts(*open, database); !added)
            return std::unexpected(added.error());
    }
    return found;
}

Result<void> addFeedbackDatabase(const ConnectionSpec& database)
{
    {
        const auto open = openSession(database, "databases");
        if (!open)
            return std::unexpected(open.error());
        bool exists = false;
        const auto looked = open->sql().run("session_schema", {database.schema},
                                            [&](const SqlRow& row) { exists = row.integer(1) != 0; });
        if (!looked)
            return std::unexpected(looked.error());
        if (exists)
            return failure(ErrorCode::InvalidArgument, database.schema,
                           "a schema of that name is there already, choose another name");
    }
    const auto store = FeedbackStore::open(
        database, {.create = true, .policyOnCreate = Policy{}, .forWriting = true, .purpose = "create"});
    return store ? Result<void>{} : std::unexpected(store.error());
}

Result<void> deleteFeedbackDatabase(const ConnectionSpec& database, bool inUse)
{
    if (database.readOnly)
        return failure(ErrorCode::ReadOnly, database.displayName());
    const auto open = openSession(database, "delete");
    if (!open)
        return std::unexpected(open.error());
    const StatementRunner sql = open->sql();
    const auto entered = enterSchema(database, *open->session, sql, {.anySchema = true, .forWriting = true});
    if (!entered)
        return std::unexpected(entered.error());
    const auto status = SchemaKeeper(sql, database.displayName()).status();
    if (!status)
        return std::unexpected(status.error());
    if (!status->isOurs)
        return failure(ErrorCode::CannotChange, database.displayName(), "Loopscope did not make them");
    if (status->version > status->newestVersion)
        return failure(ErrorCode::SchemaTooNew, database.displayName(), std::to_string(status->version));
    if (!status->hasFeedbackTable)
        return failure(ErrorCode::NoFeedbackDatabase, database.displayName());
    ConnectionSpec named = database;
    named.schema = *entered;
    return dropContent(*open, named, inUse);
}

QFuture<Result<std::vector<FeedbackDatabase>>> listFeedbackDatabases(const ConnectionSpec& server)
{
    return QtConcurrent::run([server] { return feedbackDatabases(server); });
}

QFuture<Result<void>> startAdding(const ConnectionSpec& database)
{
    return QtConcurrent::run([database] { return addFeedbackDatabase(database); });
}

QFuture<Result<void>> startDeleting(const ConnectionSpec& database, bool inUse)
{
    return QtConcurrent::run([database, inUse] { return deleteFeedbackDatabase(database, inUse); });
}

} // namespace loopscope
