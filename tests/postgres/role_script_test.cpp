#include "app/data/replay/replay_job.h"
#include "app/data/store/feedback_store.h"
#include "app/data/store/role_script.h"
#include "tests/store/chunk_maker.h"
#include "tests/store/result_checks.h"
#include "tests/support/postgres_server.h"

using namespace loopscope;

/// What the roles of the script may do with a feedback database, and what not.
class RoleScriptTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::PostgresSchema> m_schema;
    std::unique_ptr<PgSession> m_owner;

    void ask(const std::string& sql)
    {
        if (const auto done = m_owner->run(sql); !done)
            qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
    }
    std::int64_t number(const std::string& sql)
    {
        std::int64_t value = -1;
        if (const auto done = m_owner->run(sql, {}, [&](const SqlRow& row) { value = row.integer(0); }); !done)
            qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
        return value;
    }
    /// Runs a script as psql does, statement after statement.
    void runScript(const std::string& script)
    {
        PGconn* const handle = m_owner->connection().handle();
        PGresult* const result = PQexec(handle, script.c_str());
        const std::string fault = PQresultStatus(result) == PGRES_COMMAND_OK ? "" : PQresultErrorMessage(result);
        PQclear(result);
        QCOMPARE(fault, std::string());
    }
    ConnectionSpec specOf(const std::string& role)
    {
        ConnectionSpec spec = m_schema->spec();
        spec.conninfo += " user=" + role + " password=secret_of_the_test";
        return spec;
    }
    std::unique_ptr<FeedbackStore> open(const std::string& role, const FeedbackStore::OpenOptions& options)
    {
        return valueOf(FeedbackStore::open(specOf(role), options));
    }

private slots:
    void init()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        m_owner = test::postgresSession("owner");
        if (number("SELECT count(*) FROM pg_roles WHERE rolname IN ('loopscope_monitor', 'loopscope_replay')") > 0)
            QSKIP("the server has roles of these names, which this test would drop");
        m_schema = std::make_unique<test::PostgresSchema>(true);
        auto store = valueOf(FeedbackStore::open(m_schema->spec(), {.create = true, .forWriting = true}));
        const std::int64_t id = valueOf(store->beginImport("file.csv", {.size = 1, .hash = "h"}, {}));
        ChunkMaker maker;
        LOOPSCOPE_VERIFY_OK(store->storeChunk(id, maker.chunk(ChunkMaker::manyRows(100, 3, 4))));
        LOOPSCOPE_VERIFY_OK(store->finishImport(id));
        store.reset();
        runScript(roleScript(m_schema->name()));
        ask("INSERT INTO model_feedback (model_version, device_id) VALUES (2, 'spark')");
        for (const char* const role : {"loopscope_monitor", "loopscope_replay"})
            ask("ALTER ROLE " + std::string(role) + " PASSWORD 'secret_of_the_test'");
    }
    void cleanup()
    {
        if (m_schema == nullptr)
            return;
        for (const char* const role : {"loopscope_monitor", "loopscope_replay"}) {
            ask("DROP OWNED BY " + std::string(role));
            ask("DROP ROLE " + std::string(role));
        }
        m_owner.reset();
        m_schema.reset();
    }

    void canBeRunAgain()
    {
        runScript(roleScript(m_schema->name()));
        QCOMPARE(
            number("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'loopscope\\_%' AND rolcanlogin AND NOT rolsuper "
                   "AND NOT rolcreaterole AND NOT rolcreatedb AND rolconnlimit = 4"),
            2);
    }

    void refusesASchemaWithoutFeedback()
    {
        PGresult* const result = PQexec(m_owner->connection().handle(), roleScript("information_schema").c_str());
        QVERIFY(std::string(PQresultErrorMessage(result)).find("holds no feedback database") != std::string::npos);
        PQclear(result);
        ask("ROLLBACK");
    }

    void quotesTheSchema()
    {
        QVERIFY(roleScript("a\"; DROP TABLE x; --").find("SET search_path = \"a\"\"; DROP TABLE x; --\", pg_temp;") !=
                std::string::npos);
        QVERIFY(roleScript("").find("search_path") == std::string::npos);
    }

    void theMonitorReadsEverything()
    {
        auto store = open("loopscope_monitor", {});
        QVERIFY(valueOf(store->schemaStatus()).isOurs);
        QCOMPARE(valueOf(store->facts()).rows, 101);
        QVERIFY(!valueOf(store->facts()).fromRows);
        QCOMPARE(
            valueOf(store->summary({.cells = true, .histograms = true}, FeedbackWindow{.afterUs = 0, .endUs = 1})).rows(),
            101);
        QCOMPARE(valueOf(store->summaryUnder({.correctBelow = 0.2}, {.cells = true})).rows(), 101);
        LOOPSCOPE_VERIFY_OK(store->policy());
        QCOMPARE(valueOf(store->imports()).size(), 1U);
        QCOMPARE(valueOf(store->chunks(1)).size(), 1U);
        LOOPSCOPE_VERIFY_OK(store->rejects(1, 10));
        QVERIFY(valueOf(store->hasForeignRows()));
        QCOMPARE(valueOf(store->feedbackPage({.count = 500})).size(), 101U);
        QCOMPARE(valueOf(store->countFeedback({.device = "spark"})), 1);
        for (const char* const query : {"feedback_count", "recent_feedback", "accuracy_by_version", "panel_24h",
                                        "improvement_trend", "expected_results", "stored_recently"})
            LOOPSCOPE_VERIFY_OK(store->run(query, {}));
        auto session = postgresAs("loopscope_monitor");
        LOOPSCOPE_VERIFY_OK(
            session->run("SELECT real_accuracy('device_1', 3), (real_accuracy_detail('device_1', 3)).*"));
    }

    void theMonitorWritesNothing()
    {
        auto session = postgresAs("loopscope_monitor");
        LOOPSCOPE_VERIFY_OK(session->run("SET default_transaction_read_only = off")); // only a habit, no boundary
        for (const char* const sql :
             {"INSERT INTO model_feedback (model_version) VALUES (1)", "DELETE FROM model_feedback",
              "UPDATE model_feedback SET id = 1", "TRUNCATE model_feedback", "DROP TABLE model_feedback",
              "UPDATE feedback_policy SET policy = '{}'", "INSERT INTO feedback_stale (reason) VALUES ('')",
              "DELETE FROM rollup_version", "CREATE TABLE mine (a INT)",
              "SELECT record_feedback(1, 1, 'd', 0.5, 0.5, NULL, NULL)", "SELECT loopscope_watch_feedback()",
              "ALTER TABLE model_feedback DISABLE TRIGGER USER"})
            QVERIFY2(!session->run(sql), sql);
        QCOMPARE(number("SELECT count(*) FROM model_feedback"), 101);
    }

    void theReplayRoleReplaysAndTakesBack()
    {
        auto store = open("loopscope_replay", {.forWriting = true});
        const std::int64_t id = valueOf(store->beginImport("second.csv", {.size = 2, .hash = "i"}, {}));
        ChunkMaker maker;
        LOOPSCOPE_VERIFY_OK(
            store->storeChunk(id, maker.chunk(ChunkMaker::manyRows(200, 4, 6, 2),
                                              {{.line = 9, .reason = {.code = RejectCode::FieldCount}, .raw = "x"}})));
        LOOPSCOPE_VERIFY_OK(store->finishImport(id));
        QCOMPARE(valueOf(store->summary({})).rows(), 301);
        QCOMPARE(number("SELECT count(*) FROM feedback_delta"), 0); // it folds, too
        LOOPSCOPE_VERIFY_OK(store->undoImport(id));
        QCOMPARE(valueOf(store->facts()).rows, 101);
        ask("UPDATE model_feedback SET is_correct = true WHERE device_id = 'spark'");
        QVERIFY(valueOf(store->facts()).fromRows);
        LOOPSCOPE_VERIFY_OK(store->foldRollups());
        QVERIFY(!valueOf(store->facts()).fromRows);
        auto session = postgresAs("loopscope_replay");
        LOOPSCOPE_VERIFY_OK(session->run("SELECT record_feedback(1, 1, 'd', 0.5, 0.5, NULL, NULL)"));
        LOOPSCOPE_VERIFY_OK(session->run("SELECT real_accuracy('d', 2)"));
    }

    void theReplayRoleChangesNoTable()
    {
        {
            auto store = open("loopscope_replay", {.anySchema = true, .forWriting = true});
            QVERIFY(!store->dropSchema());
            QVERIFY(!store->setPolicy({.correctBelow = 0.5}));
        }
        auto session = postgresAs("loopscope_replay");
        for (const char* const sql :
             {"TRUNCATE model_feedback", "DROP TABLE model_feedback", "UPDATE model_feedback SET id = 1",
              "UPDATE feedback_policy SET policy = '{}'", "DROP INDEX idx_model_feedback_version",
              "ALTER TABLE model_feedback DISABLE TRIGGER USER", "CREATE TABLE mine (a INT)",
              "DELETE FROM replay_import", "SELECT loopscope_watch_feedback()"})
            QVERIFY2(!session->run(sql), sql);
        QCOMPARE(number("SELECT count(*) FROM model_feedback"), 101);
        QCOMPARE(
            number(
                "SELECT count(*) FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'model_feedback'"),
            4);
    }

private:
    std::unique_ptr<PgSession> postgresAs(const std::string& role)
    {
        auto connection = PgConnection::open(specOf(role), {.purpose = "role"});
        if (!connection)
            qFatal("%s", connection.error().detail.c_str());
        auto session =
            std::make_unique<PgSession>(std::move(*connection), *SqlCatalog::of(SqlDialect::Postgres).value());
        if (!session->run("SET search_path = " + m_schema->name()))
            qFatal("no schema");
        return session;
    }
};

QTEST_GUILESS_MAIN(RoleScriptTest)
#include "role_script_test.moc"
