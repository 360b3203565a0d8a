#include "app/data/store/feedback_databases.h"
#include "app/data/store/feedback_store.h"
#include "tests/store/chunk_maker.h"
#include "tests/support/postgres_server.h"

#include <algorithm>

using namespace loopscope;

namespace {

void run(const std::string& sql)
{
    if (const auto done = test::postgresSession()->run(sql); !done)
        qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
}

std::int64_t number(const std::string& sql)
{
    std::int64_t value = -1;
    if (!test::postgresSession()->run(sql, {}, [&](const SqlRow& row) { value = row.integer(0); }))
        qFatal("%s", sql.c_str());
    return value;
}

const ConnectionSpec server()
{
    return {.kind = StoreKind::Postgres, .conninfo = test::postgresConninfo()};
}

std::optional<FeedbackDatabase> listed(const std::string& schema)
{
    const auto all = feedbackDatabases(server());
    if (!all)
        qFatal("%s", all.error().detail.c_str());
    const auto found = std::ranges::find(*all, schema, &FeedbackDatabase::schema);
    return found == all->end() ? std::nullopt : std::optional(*found);
}

/// Five rows of two versions, as a replay stores them.
void replayInto(const ConnectionSpec& spec)
{
    const auto store = FeedbackStore::open(spec, {.create = true, .policyOnCreate = Policy{}, .forWriting = true});
    if (!store)
        qFatal("%s", store.error().detail.c_str());
    ChunkMaker maker;
    const auto id = (*store)->beginImport("a.csv", {.size = 10, .hash = "h"}, {});
    if (!id || !(*store)->storeChunk(*id, maker.chunk({{1}, {1}, {2}, {2}, {2}})) || !(*store)->finishImport(*id))
        qFatal("not stored");
}

void addForeignRow(const std::string& schema)
{
    run("INSERT INTO " + schema +
        ".model_feedback (model_version, device_id, prediction, actual_value, error, absolute_error, is_correct, "
        "feedback_type) VALUES (3, 'd', 0.5, 0.5, 0, 0, true, 'normal')");
}

} // namespace

class FeedbackDatabasesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { LOOPSCOPE_NEEDS_POSTGRES(); }

    void listsOneOfOursWithItsNumbers()
    {
        const test::PostgresSchema schema;
        replayInto(schema.spec());
        const auto found = listed(schema.name());
        QVERIFY(found.has_value());
        QVERIFY(found->isOurs && found->isReadable && found->mayBeDeleted && !found->isInUse());
        QCOMPARE(found->rows, std::optional<std::int64_t>(5));
        QVERIFY(!found->rowsEstimated);
        QCOMPARE(found->versions, std::optional<std::int64_t>(2));
        QCOMPARE(*found->newestCreatedAtUs,
                 number("SELECT (extract(epoch FROM max(created_at)) * 1000000)::bigint FROM " + schema.name() +
                        ".model_feedback"));
        QVERIFY(found->bytes > 8192 * 10); // more than ten tables and indexes with a page each
    }

    void listsAnEmptyOneAndNoOtherSchemas()
    {
        const test::PostgresSchema ours, another(true);
        QVERIFY(addFeedbackDatabase(ours.spec()));
        run("CREATE TABLE " + another.name() + ".something (id INT)");
        const auto found = listed(ours.name());
        QVERIFY(found.has_value());
        QCOMPARE(found->rows, std::optional<std::int64_t>(0));
        QVERIFY(!found->newestCreatedAtUs);
        QVERIFY(!listed(another.name()));
    }

    void tableOfSomebodyElseIsListedAndCannotBeDeleted()
    {
        const test::PostgresSchema schema(true);
        run("CREATE TABLE " + schema.name() + ".model_feedback (id BIGSERIAL PRIMARY KEY, model_version INT NOT NULL)");
        run("INSERT INTO " + schema.name() + ".model_feedback (model_version) SELECT 1 FROM generate_series(1, 700)");
        run("ANALYZE " + schema.name() + ".model_feedback");
        const auto found = listed(schema.name());
        QVERIFY(found.has_value());
        QVERIFY(!found->isOurs && !found->mayBeDeleted && found->isReadable);
        QCOMPARE(found->rows, std::optional<std::int64_t>(700));
        QVERIFY(found->rowsEstimated);
        QVERIFY(!found->versions);
        for (const bool inUse : {false, true}) {
            const auto deleted = deleteFeedbackDatabase(schema.spec(), inUse);
            QVERIFY(!deleted);
            QCOMPARE(int(deleted.error().code), int(ErrorCode::CannotChange));
        }
        QCOMPARE(number("SELECT count(*) FROM " + schema.name() + ".model_feedback"), 700);
    }

    void roleWithoutRightsSeesThatItHasNone()
    {
        const test::PostgresSchema schema;
        replayInto(schema.spec());
        const std::string role = "rightless_" + schema.name();
        run("CREATE ROLE " + role + " LOGIN PASSWORD 'p'");
        ConnectionSpec spec = server();
        spec.conninfo += " user=" + role + " password=p";
        const auto all = feedbackDatabases(spec);
        const auto deleted = deleteFeedbackDatabase(
            {.kind = StoreKind::Postgres, .conninfo = spec.conninfo, .schema = schema.name()}, true);
        run("DROP ROLE " + role);
        QVERIFY2(all.has_value(), all ? "" : all.error().detail.c_str());
        const auto found = std::ranges::find(*all, schema.name(), &FeedbackDatabase::schema);
        QVERIFY(found != all->end());
        QVERIFY(!found->isReadable && !found->mayBeDeleted && found->isOurs);
        QVERIFY(!deleted);
        QVERIFY(listed(schema.name()));
    }

    void schemaGoesWithItsFeedback()
    {
        const test::PostgresSchema schema;
        replayInto(schema.spec());
        QVERIFY(deleteFeedbackDatabase(schema.spec(), false));
        QVERIFY(!listed(schema.name()));
        QCOMPARE(number("SELECT count(*) FROM pg_namespace WHERE nspname = '" + schema.name() + "'"), 0);
    }

    void tablesOfOthersInTheSchemaStay()
    {
        const test::PostgresSchema schema;
        replayInto(schema.spec());
        run("CREATE TABLE " + schema.name() + ".federated_models AS SELECT 7 AS version");
        QVERIFY(deleteFeedbackDatabase(schema.spec(), false));
        QVERIFY(!listed(schema.name()));
        QCOMPARE(number("SELECT version FROM " + schema.name() + ".federated_models"), 7);
        QCOMPARE(number("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = '" + schema.name() +
                        "'::regnamespace"),
                 1);
    }

    void rowsOfOthersGoOnlyWithConsent()
    {
        const test::PostgresSchema schema;
        replayInto(schema.spec());
        addForeignRow(schema.name());
        const auto found = listed(schema.name());
        QVERIFY(found->hasRowsOfOthers && found->isInUse());
        QCOMPARE(found->rows, std::optional<std::int64_t>(6));
        const auto refused = deleteFeedbackDatabase(schema.spec(), false);
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), int(ErrorCode::ForeignRows));
        QCOMPARE(number("SELECT count(*) FROM " + schema.name() + ".model_feedback"), 6);
        QVERIFY(deleteFeedbackDatabase(schema.spec(), true));
        QVERIFY(!listed(schema.name()));
    }

    void whileSomebodyWritesItStays()
    {
        const test::PostgresSchema schema;
        replayInto(schema.spec());
        const auto writer = test::postgresSession();
        QVERIFY(writer->begin());
        QVERIFY(writer->run("INSERT INTO " + schema.name() + ".model_feedback (model_version) VALUES (9)"));
        QVERIFY(listed(schema.name())->isBeingWritten);
        const auto refused = deleteFeedbackDatabase(schema.spec(), true);
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), int(ErrorCode::Busy));
        writer->rollback();
        QCOMPARE(number("SELECT count(*) FROM " + schema.name() + ".model_feedback"), 5);
    }

    void readOnlyConnectionDeletesNothing()
    {
        const test::PostgresSchema schema;
        replayInto(schema.spec());
        ConnectionSpec spec = schema.spec();
        spec.readOnly = true;
        QCOMPARE(int(deleteFeedbackDatabase(spec, true).error().code), int(ErrorCode::ReadOnly));
        QVERIFY(listed(schema.name()));
    }

    void newOneTakesNoSchemaThatIsThere()
    {
        const test::PostgresSchema schema(true);
        const auto refused = addFeedbackDatabase(schema.spec());
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), int(ErrorCode::InvalidArgument));
        QVERIFY(!listed(schema.name()));
    }

    void namesAreTakenAsTheyAre()
    {
        ConnectionSpec spec = server();
        spec.schema = "Odd \"name\"; DROP SCHEMA public --";
        QVERIFY(addFeedbackDatabase(spec));
        QVERIFY(listed(spec.schema).has_value());
        QVERIFY(deleteFeedbackDatabase(spec, false));
        QVERIFY(!listed(spec.schema));
    }
};

QTEST_GUILESS_MAIN(FeedbackDatabasesTest)
#include "feedback_databases_test.moc"
