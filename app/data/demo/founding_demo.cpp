#include "app/data/demo/founding_demo.h"

#include "app/data/demo/founding_fleet.h"
#include "app/data/store/backends/sqlite_session.h"
#include "app/data/store/postgres/pg_session.h"
#include "app/data/store/statement_runner.h"
#include "app/data/store/wall_clock.h"
#include "app/engine/feedback/json_writer.h"

#include <QFile>
#include <QtConcurrentRun>

namespace loopscope {

namespace {

constexpr std::int64_t hourUs = 3'600'000'000;
/// The writer's machine tells the time of a place two hours east, without saying so.
constexpr std::int64_t naiveOffsetUs = 2 * hourUs;
constexpr const char* demoSchema = "loopscope_demo_founding";

Result<void> runFor(const StatementRunner& sql, std::string_view id, std::initializer_list<SqlValue> values)
{
    if (auto ran = sql.run(id, values); !ran)
        return std::unexpected(ran.error());
    return {};
}

/// Every statement for itself, as psql does: one that the database refuses is left out, and the next one follows.
Result<void> paste(const StatementRunner& sql, std::string_view id)
{
    const auto text = sql.catalog().statement(id);
    if (!text)
        return std::unexpected(text.error());
    for (const std::string& statement : (*text)->statements) {
        const auto ran = sql.session().run(statement);
        if (!ran && ran.error().code != ErrorCode::QueryFailed)
            return std::unexpected(ran.error());
    }
    return {};
}

Result<void> inTransaction(const StatementRunner& sql, const std::function<Result<void>()>& work)
{
    auto transaction = SqlTransaction::begin(sql.session());
    if (!transaction)
        return std::unexpected(transaction.error());
    if (auto done = work(); !done)
        return done;
    return transaction->commit();
}

Result<void> addFeedback(const StatementRunner& sql, const FoundingRound& round)
{
    const auto rows = foundingRows(round.evaluations);
    if (!rows) // the job logs a line and goes on
        return {};
    for (const FoundingRow& row : *rows) {
        const SqlValue confidence = row.confidence ? SqlValue(*row.confidence) : SqlValue();
        const auto added = runFor(sql, "demo_feedback_add",
                                  {row.modelVersion, row.deviceId, row.prediction, row.actual, row.error,
                                   row.absoluteError, row.isCorrect, confidence, row.feedbackType,
                                   round.evaluatedAtUs + naiveOffsetUs, round.evaluatedAtUs});
        if (!added)
            return added;
    }
    return {};
}

std::string evaluationData(const FoundingRound& round)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject()
        .member("model_version", round.version)
        .member("method", "global_model")
        .member("model_accuracy", round.accuracy)
        .endObject();
    return text;
}

Result<void> addRound(const StatementRunner& sql, const FoundingRound& round)
{
    if (auto added = runFor(sql, "demo_federated_add", {round.version, round.devices, round.accuracy, round.atUs});
        !added)
        return added;
    for (const FoundingRound::Update& update : round.updates) {
        const auto added = runFor(
            sql, "demo_local_add",
            {update.deviceId, update.localVersion, round.version - 1, update.accuracy, update.samples, update.atUs});
        if (!added)
            return added;
    }
    if (auto added = runFor(sql, "demo_evaluation_add",
                            {round.version, evaluationData(round), round.accuracy, round.evaluatedAtUs});
        !added)
        return added;
    // What the dashboard showed: figures that somebody wrote into the code.
    for (const auto& [name, value] :
         {std::pair{"stream_anomalies_detected", 42.0}, std::pair{"average_processing_latency", 2.5},
          std::pair{"spark_batch_jobs_completed", 1.0}}) {
        if (auto added = runFor(sql, "demo_metric_add", {std::string(name), value, round.evaluatedAtUs}); !added)
            return added;
    }
    return addFeedback(sql, round);
}

Result<void> fill(const StatementRunner& sql, std::int64_t nowUs)
{
    for (const char* const tables : {"demo_system_tables", "demo_founding_tables"}) {
        if (auto made = paste(sql, tables); !made)
            return made;
    }
    for (const FoundingRound& round : foundingFleet(nowUs)) {
        if (auto added = inTransaction(sql, [&] { return addRound(sql, round); }); !added)
            return added;
    }
    return {};
}

Result<ConnectionSpec> buildInSqlite(const ConnectionSpec& spec, std::int64_t nowUs)
{
    const auto catalog = SqlCatalog::of(SqlDialect::Sqlite);
    if (!catalog)
        return std::unexpected(catalog.error());
    for (const char* const suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(QString::fromStdString(spec.path + suffix));
    const auto session = SqliteSession::open(spec.path, **catalog, {.create = true, .forWriting = true});
    if (!session)
        return std::unexpected(session.error());
    if (auto filled = fill(StatementRunner(**session, **catalog), nowUs); !filled)
        return std::unexpected(filled.error());
    return spec;
}

/// A text of the catalogue that names a schema.
Result<void> runForSchema(PgSession& session, const StatementRunner& sql, std::string_view id, const std::string& schema)
{
    const auto text = sql.catalog().statement(id);
    if (!text)
        return std::unexpected(text.error());
    constexpr std::string_view place = "{schema}";
    std::string statement = (*text)->sql();
    statement.replace(statement.find(place), place.size(), session.connection().quotedIdentifier(schema));
    if (auto ran = session.run(statement); !ran)
        return std::unexpected(ran.error());
    return {};
}

/// Makes the schema anew, where it is ours or not there.
Result<void> takeSchema(PgSession& session, const StatementRunner& sql, const ConnectionSpec& spec)
{
    constexpr std::int64_t demo = 2;
    const auto kind = sql.integer("demo_schema_kind", {spec.schema});
    if (!kind)
        return std::unexpected(kind.error());
    if (*kind != 0 && *kind != demo)
        return failure(ErrorCode::ForeignRows, spec.displayName());
    return inTransaction(sql, [&]() -> Result<void> {
        if (*kind == demo) {
            if (auto dropped = runForSchema(session, sql, "demo_schema_drop", spec.schema); !dropped)
                return dropped;
        }
        for (const char* const step : {"schema_create", "demo_schema_mark"}) {
            if (auto done = runForSchema(session, sql, step, spec.schema); !done)
                return done;
        }
        return {};
    });
}

Result<ConnectionSpec> buildInPostgres(ConnectionSpec spec, std::int64_t nowUs)
{
    const auto catalog = SqlCatalog::of(SqlDialect::Postgres);
    if (!catalog)
        return std::unexpected(catalog.error());
    if (spec.schema.empty())
        spec.schema = demoSchema;
    auto connection = PgConnection::open(spec, {.purpose = "demo"});
    if (!connection)
        return std::unexpected(connection.error());
    PgSession session(std::move(*connection), **catalog);
    const StatementRunner sql(session, **catalog);
    if (auto started = session.start(); !started)
        return std::unexpected(started.error());
    if (auto taken = takeSchema(session, sql, spec); !taken)
        return std::unexpected(taken.error());
    if (auto pinned = session.keep("session_search_path", spec.schema); !pinned)
        return std::unexpected(pinned.error());
    if (auto filled = fill(sql, nowUs); !filled)
        return std::unexpected(filled.error());
    return spec;
}

} // namespace

Result<ConnectionSpec> buildFoundingDemo(const ConnectionSpec& spec, std::int64_t nowUs)
{
    if (spec.readOnly)
        return failure(ErrorCode::ReadOnly, spec.displayName());
    return spec.kind == StoreKind::Postgres ? buildInPostgres(spec, nowUs) : buildInSqlite(spec, nowUs);
}

QFuture<Result<ConnectionSpec>> startFoundingDemo(const ConnectionSpec& spec)
{
    return QtConcurrent::run([spec] { return buildFoundingDemo(spec, wallClockUs()); });
}

} // namespace loopscope
