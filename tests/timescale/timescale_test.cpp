#include "app/data/live/feedback_tail.h"
#include "app/data/store/feedback_store.h"
#include "tests/store/chunk_maker.h"
#include "tests/store/result_checks.h"
#include "tests/store/summary_comparison.h"
#include "tests/support/postgres_server.h"

namespace loopscope {

namespace {
constexpr SummaryParts everything{.cells = true, .histograms = true};
}

/// What is TimescaleDB's alone: hypertables of ours, compressed parts, parts that are dropped, ids that are there twice.
/// Run by on_timescale.sh, for which the server of the tests is the one with TimescaleDB.
class TimescaleTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::PostgresSchema> m_schema;
    std::unique_ptr<PgSession> m_other;

    std::unique_ptr<FeedbackStore> writer()
    {
        return valueOf(FeedbackStore::open(m_schema->spec(), {.create = true, .forWriting = true, .purpose = "test"}));
    }
    std::unique_ptr<FeedbackStore> reader() { return valueOf(FeedbackStore::open(m_schema->spec(), {})); }
    void ask(const std::string& sql)
    {
        if (const auto done = m_other->run(sql); !done)
            qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
    }
    std::int64_t number(const std::string& sql)
    {
        std::int64_t value = -1;
        if (const auto done = m_other->run(sql, {}, [&](const SqlRow& row) { value = row.integer(0); }); !done)
            qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
        return value;
    }
    std::string text(const std::string& sql)
    {
        std::string value;
        if (const auto done = m_other->run(sql, {}, [&](const SqlRow& row) { value = row.text(0); }); !done)
            qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
        return value;
    }
    std::int64_t import(FeedbackStore& store, ChunkMaker& maker, const std::vector<TestRow>& rows)
    {
        const std::int64_t id = valueOf(store.beginImport("file.csv", {.size = 1, .hash = "h"}, {}));
        if (const auto stored = store.storeChunk(id, maker.chunk(rows)); !stored)
            qFatal("%s", qPrintable(errorText(stored.error())));
        if (const auto finished = store.finishImport(id); !finished)
            qFatal("%s", qPrintable(errorText(finished.error())));
        return id;
    }
    /// Rows of another writer, each stored on a day of its own, the first @p days ago: version 1 … 2, error 0.25.
    void addPerDay(int days, int count)
    {
        ask("INSERT INTO model_feedback (model_version, device_id, prediction, actual_value, error, absolute_error, "
            "is_correct, feedback_type, created_at) SELECT 1 + n % 2, 'spark', 0, 0.25, 0.25, 0.25, false, 'anomaly', "
            "now() - n * interval '1 day' FROM generate_series(" +
            std::to_string(days - count + 1) + ", " + std::to_string(days) + ") n");
    }
    void runJob(const std::string& procedure)
    {
        const auto job = number("SELECT job_id FROM timescaledb_information.jobs WHERE proc_name = '" + procedure +
                                "' AND hypertable_schema = '" + m_schema->name() + "'");
        ask("CALL run_job(" + std::to_string(job) + ")");
    }
    /// The first row of an import, a second time under its id, stored by somebody else at another time.
    void addTwin(std::int64_t importId)
    {
        ask("INSERT INTO model_feedback (id, model_version, device_id, prediction, actual_value, error, "
            "absolute_error, "
            "is_correct, feedback_type, created_at) SELECT first_id, 1, 'twin', 0, 0.5, 0.5, 0.5, false, 'edge_case', "
            "created_at - interval '30 days' FROM replay_chunk WHERE import_id = " +
            std::to_string(importId));
    }

private slots:
    void init();
    void tellsTheServersTimescale();
    void newTablesAreHypertablesByWeek();
    void offersCompressionAndRetentionOnly();
    void compressedPartsAnswerAsBefore();
    void compressedRowsAreUndoneAndJudgedAnew();
    void othersWriteIntoCompressedParts();
    void newRowsAreFollowedBesideCompressedParts();
    void retentionTakesItsRowsOutOfTheSums();
    void undoLeavesARowOfTheSameId();
    void policyChangeLeavesARowOfTheSameId();
    void dropRefusesARowOfTheSameId();
    void pagesHoldRowsOfTheSameId_data();
    void pagesHoldRowsOfTheSameId();
    void aHypertableWithoutKeyIsRepaired();
};

void TimescaleTest::init()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    m_schema = std::make_unique<test::PostgresSchema>(true);
    m_other = test::postgresSession("somebody");
    ask("SET search_path = " + m_schema->name() + ", public");
}

void TimescaleTest::tellsTheServersTimescale()
{
    auto store = writer();
    const std::string version = text("SELECT extversion FROM pg_extension WHERE extname = 'timescaledb'");
    const std::string backend = valueOf(store->facts()).backend;
    QVERIFY2(backend.ends_with(", TimescaleDB " + version), backend.c_str());
}

void TimescaleTest::newTablesAreHypertablesByWeek()
{
    writer().reset();
    QCOMPARE(text("SELECT column_name || ' ' || time_interval FROM timescaledb_information.dimensions WHERE "
                  "hypertable_name = 'model_feedback' AND hypertable_schema = current_schema()"),
             std::string("created_at 7 days"));
    QCOMPARE(text("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'model_feedback'::regclass AND "
                  "contype = 'p'"),
             std::string("PRIMARY KEY (id, created_at)"));
    QCOMPARE(number("SELECT count(*) FROM pg_trigger WHERE tgrelid = 'model_feedback'::regclass AND tgname LIKE "
                    "'loopscope%'"),
             4);
    QVERIFY(number("SELECT loopscope_feedback_is_watched()::int") == 1);
}

void TimescaleTest::offersCompressionAndRetentionOnly()
{
    const auto store = writer();
    const SchemaPlan plan = valueOf(store->schemaPlan());
    QCOMPARE(plan.steps.size(), std::size_t{0});
    QCOMPARE(plan.offers.size(), std::size_t{2});
    QCOMPARE(plan.offers[0].id, std::string("compression"));
    QCOMPARE(plan.offers[1].id, std::string("retention"));
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps({"compression", "retention"}));
    QCOMPARE(valueOf(store->schemaPlan()).offers.size(), std::size_t{0});
    QCOMPARE(number("SELECT count(*) FROM timescaledb_information.jobs WHERE hypertable_schema = current_schema() AND "
                    "((proc_name = 'policy_compression' AND config ->> 'compress_after' = '14 days') OR "
                    "(proc_name = 'policy_retention' AND config ->> 'drop_after' = '90 days'))"),
             2);
    QCOMPARE(text("SELECT attname FROM timescaledb_information.compression_settings WHERE hypertable_schema = "
                  "current_schema() AND hypertable_name = 'model_feedback' AND segmentby_column_index = 1"),
             std::string("device_id"));
}

void TimescaleTest::compressedPartsAnswerAsBefore()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, ChunkMaker::manyRows(500, 3, 7));
    addPerDay(60, 50);
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps({"compression"}));
    const Summary before = valueOf(store->summary(everything));
    QCOMPARE(before.rows(), 550);
    runJob("policy_compression");
    QVERIFY(number("SELECT count(*) FROM timescaledb_information.chunks WHERE hypertable_schema = current_schema() AND "
                   "is_compressed") >= 5);
    QCOMPARE(difference(valueOf(store->summary(everything)), before), QString());
    QVERIFY(!valueOf(store->facts()).fromRows);
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), 550);
    QCOMPARE(valueOf(store->countFeedback({.device = "spark"})), 50);
    QCOMPARE(valueOf(store->feedbackPage({.filter = {.device = "spark"}, .count = 100})).size(), std::size_t{50});
    QCOMPARE(valueOf(store->schemaPlan()).steps.size(), std::size_t{0});
}

void TimescaleTest::compressedRowsAreUndoneAndJudgedAnew()
{
    auto store = writer();
    ChunkMaker kept, undone;
    import(*store, kept, ChunkMaker::manyRows(500, 3, 7));
    const std::int64_t second = import(*store, undone, ChunkMaker::manyRows(400, 3, 7, 2));
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps({"compression"}));
    ask("SELECT compress_chunk(c) FROM show_chunks('model_feedback') c");
    LOOPSCOPE_VERIFY_OK(store->undoImport(second));
    QCOMPARE(difference(valueOf(store->summary(everything)), kept.total()), QString());
    const Policy loose{.correctBelow = 0.25};
    LOOPSCOPE_VERIFY_OK(store->setPolicy(loose));
    ChunkMaker judged(loose);
    static_cast<void>(judged.chunk(ChunkMaker::manyRows(500, 3, 7)));
    QCOMPARE(difference(valueOf(store->summary(everything)), judged.total()), QString());
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), 500);
}

void TimescaleTest::othersWriteIntoCompressedParts()
{
    auto store = writer();
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps({"compression"}));
    addPerDay(60, 10);
    runJob("policy_compression");
    addPerDay(60, 10);
    QCOMPARE(valueOf(store->facts()).rows, 20);
    QCOMPARE(valueOf(store->summary(everything)).rows(), 20);
    ask("DELETE FROM model_feedback WHERE model_version = 2");
    QCOMPARE(valueOf(store->summary(everything)).rows(), 10);
    LOOPSCOPE_VERIFY_OK(store->foldRollups());
    QVERIFY(!valueOf(store->facts()).fromRows);
    QCOMPARE(valueOf(store->summary(everything)).rows(), 10);
}

void TimescaleTest::newRowsAreFollowedBesideCompressedParts()
{
    auto store = writer();
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps({"compression"}));
    addPerDay(60, 10);
    runJob("policy_compression");
    const auto live = reader();
    const auto tail = live->tail();
    QCOMPARE(valueOf(tail->poll(100, [] {})).rows, 0);
    addPerDay(2, 3);
    const NewFeedback now = valueOf(tail->poll(100, [] {}));
    QCOMPARE(now.rows, 3);
    QCOMPARE(now.newest.size(), std::size_t{3});
    QCOMPARE(valueOf(tail->poll(100, [] {})).rows, 0);
    addPerDay(58, 2); // into a compressed part
    QCOMPARE(valueOf(tail->poll(100, [] {})).rows, 2);
}

/// Parts are dropped without a trigger.
void TimescaleTest::retentionTakesItsRowsOutOfTheSums()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, ChunkMaker::manyRows(100, 2, 3));
    addPerDay(200, 200);
    LOOPSCOPE_VERIFY_OK(store->foldRollups());
    QCOMPARE(valueOf(store->facts()).rows, 300);
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps({"retention"}));
    runJob("policy_retention");
    const std::int64_t left = number("SELECT count(*) FROM model_feedback");
    QVERIFY(left >= 100 + 90 && left < 100 + 98); // whole weeks go
    QVERIFY(valueOf(reader()->facts()).fromRows);
    QCOMPARE(valueOf(reader()->summary(everything)).rows(), left);
    LOOPSCOPE_VERIFY_OK(store->foldRollups());
    QVERIFY(!valueOf(reader()->facts()).fromRows);
    QCOMPARE(valueOf(reader()->facts()).rows, left);
    QCOMPARE(valueOf(reader()->summary(everything)).rows(), left);
}

void TimescaleTest::undoLeavesARowOfTheSameId()
{
    auto store = writer();
    ChunkMaker maker;
    const std::int64_t id = import(*store, maker, ChunkMaker::manyRows(50, 2, 3));
    addTwin(id);
    LOOPSCOPE_VERIFY_OK(store->undoImport(id));
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), 1);
    QCOMPARE(text("SELECT device_id FROM model_feedback"), std::string("twin"));
    QCOMPARE(valueOf(store->summary(everything)).rows(), 1);
}

void TimescaleTest::policyChangeLeavesARowOfTheSameId()
{
    auto store = writer();
    ChunkMaker maker;
    const std::int64_t id = import(*store, maker, {{.device = "ours", .prediction = 0, .actual = 0.5}});
    addTwin(id);
    const Policy loose{.correctBelow = 0.75, .edgeAbove = 0.75};
    const Summary summary = valueOf(store->summaryUnder(loose, everything));
    QCOMPARE(summary.devices, (std::vector<std::string>{"ours", "twin"}));
    QCOMPARE(summary.cells.correct, (std::vector<std::uint32_t>{1, 0}));
    QCOMPARE(summary.cells.edgeCase, (std::vector<std::uint32_t>{0, 1}));
    LOOPSCOPE_VERIFY_OK(store->setPolicy(loose));
    QCOMPARE(text("SELECT string_agg(device_id, ',') FROM model_feedback WHERE is_correct"), std::string("ours"));
}

void TimescaleTest::dropRefusesARowOfTheSameId()
{
    auto store = writer();
    ChunkMaker maker;
    addTwin(import(*store, maker, {{.device = "ours", .prediction = 0, .actual = 0.5}}));
    LOOPSCOPE_VERIFY_ERROR(store->dropSchema(), ErrorCode::ForeignRows);
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), 2);
}

void TimescaleTest::pagesHoldRowsOfTheSameId_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("stored") << static_cast<int>(FeedbackOrder::Stored);
    QTest::newRow("event time") << static_cast<int>(FeedbackOrder::EventTime);
    QTest::newRow("error") << static_cast<int>(FeedbackOrder::AbsoluteError);
}

void TimescaleTest::pagesHoldRowsOfTheSameId()
{
    QFETCH(int, order);
    auto store = writer();
    // Three rows of each id.
    ask("INSERT INTO model_feedback (id, model_version, device_id, error, absolute_error, created_at) SELECT n / 3, 1, "
        "'d', 0.5, 0.5, now() - n % 3 * interval '10 days' FROM generate_series(0, 29) n");
    FeedbackPageRequest request{.order = static_cast<FeedbackOrder>(order), .count = 4};
    std::vector<std::pair<std::int64_t, std::int64_t>> all;
    for (;;) {
        const auto page = valueOf(store->feedbackPage(request));
        if (page.empty())
            break;
        for (const FeedbackRow& row : page)
            all.emplace_back(row.id, row.createdAtUs);
        request.after = FeedbackPageRequest::Place{page.back().key, page.back().id, page.back().createdAtUs};
    }
    QCOMPARE(all.size(), std::size_t{30});
    for (std::size_t i = 1; i < all.size(); ++i)
        QVERIFY(all[i] < all[i - 1]);
}

/// As somebody makes it who reads that the key is in the way.
void TimescaleTest::aHypertableWithoutKeyIsRepaired()
{
    ask("CREATE TABLE model_feedback (id BIGSERIAL, model_version INT NOT NULL, aggregation_round INT, device_id TEXT, "
        "prediction FLOAT, actual_value FLOAT, error FLOAT, absolute_error FLOAT, is_correct BOOLEAN, confidence "
        "FLOAT, "
        "feedback_type VARCHAR(50), timestamp TIMESTAMPTZ, created_at TIMESTAMPTZ DEFAULT NOW())");
    ask("SELECT create_hypertable('model_feedback', 'created_at', if_not_exists => TRUE)");
    addPerDay(20, 20);
    ask("UPDATE model_feedback SET id = 7 WHERE id IN (3, 4)"); // twice, on two days
    auto store =
        valueOf(FeedbackStore::open(m_schema->spec(), {.anySchema = true, .forWriting = true, .purpose = "test"}));
    std::vector<std::string> ids;
    for (const SchemaStep& step : valueOf(store->schemaPlan()).steps)
        ids.push_back(step.id);
    QCOMPARE(ids.front(), std::string("id_default"));
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps(ids));
    QCOMPARE(valueOf(store->schemaPlan()).steps.size(), std::size_t{0});
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), 20);
    QCOMPARE(number("SELECT count(DISTINCT id) FROM model_feedback"), 20);
    QCOMPARE(valueOf(store->facts()).rows, 20);
    addPerDay(20, 20);
    QCOMPARE(valueOf(store->facts()).rows, 40);
}

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::TimescaleTest)
#include "timescale_test.moc"
