#include "app/data/store/feedback_store.h"
#include "app/data/store/postgres/pg_copy.h"
#include "app/engine/feedback/histogram.h"
#include "tests/store/chunk_maker.h"
#include "tests/store/result_checks.h"
#include "tests/store/summary_comparison.h"
#include "tests/support/postgres_server.h"

#include <QCoreApplication>

#include <atomic>
#include <cmath>
#include <limits>
#include <random>
#include <thread>

using namespace loopscope;

namespace {

constexpr SummaryParts everything{.cells = true, .histograms = true};

/// A role that may add rows and nothing else, for as long as this lives.
class WriterRole {
public:
    explicit WriterRole(const std::string& schema)
    {
        run("CREATE ROLE " + m_name);
        run("GRANT USAGE ON SCHEMA " + schema + " TO " + m_name);
        run("GRANT INSERT ON " + schema + ".model_feedback TO " + m_name);
        run("GRANT USAGE ON SEQUENCE " + schema + ".model_feedback_id_seq TO " + m_name);
    }
    ~WriterRole()
    {
        run("DROP OWNED BY " + m_name);
        run("DROP ROLE " + m_name);
    }
    WriterRole(const WriterRole&) = delete;
    WriterRole& operator=(const WriterRole&) = delete;

    /// A session of that role, in the schema.
    [[nodiscard]] std::unique_ptr<PgSession> session(const std::string& schema) const
    {
        auto session = test::postgresSession("writer");
        for (const std::string& sql : {"SET search_path = " + schema, "SET ROLE " + m_name})
            if (!session->run(sql))
                qFatal("%s", sql.c_str());
        return session;
    }

private:
    static void run(const std::string& sql)
    {
        if (const auto done = test::postgresSession()->run(sql); !done)
            qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
    }
    std::string m_name = "writer_" + std::to_string(QCoreApplication::applicationPid());
};

/// 200 rows of 4 versions x 50 devices and two whose error cannot be summed, in one order or the other.
std::string insertOf202Rows(bool backwards)
{
    const std::string order = backwards ? "DESC" : "ASC";
    return "INSERT INTO model_feedback (model_version, device_id, prediction, actual_value, error, absolute_error,"
           " is_correct, confidence, feedback_type)"
           " SELECT v, 'd' || d, 0, 0.125, 0.125, 0.125, d % 2 = 0, 0.5, 'anomaly'"
           " FROM generate_series(1, 4) v, generate_series(1, 50) d"
           " UNION ALL SELECT 1, 'd1', 0, 'NaN', 'NaN', 'NaN', false, '-Infinity', 'anomaly'"
           " UNION ALL SELECT 1, 'd2', 0, 1e308, 1e308, 1e308, false, NULL, 'edge_case' ORDER BY 1 " +
           order + ", 2 " + order;
}

} // namespace

/// Rows that other programs add to a feedback database on a server, change or delete.
class OtherWritersTest : public QObject {
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
    /// What a database that is not ours would say of the same rows: the server's own GROUP BY.
    Summary summaryOfRows()
    {
        ask("DROP TRIGGER loopscope_feedback_added ON model_feedback");
        const auto store = reader();
        if (!valueOf(store->facts()).fromRows)
            qFatal("not from rows");
        Summary summary = valueOf(store->summary(everything));
        ask("SELECT loopscope_watch_feedback()");
        return summary;
    }
    void import(FeedbackStore& store, ChunkMaker& maker, const std::vector<TestRow>& rows)
    {
        const std::int64_t id = valueOf(store.beginImport("file.csv", {.size = 1, .hash = "h"}, {}));
        LOOPSCOPE_VERIFY_OK(store.storeChunk(id, maker.chunk(rows)));
        LOOPSCOPE_VERIFY_OK(store.finishImport(id));
    }

private slots:
    void init();
    void cleanup();
    void eightWritersWithoutRightsAllSucceedAndCount();
    void writesWithATinyLockTimeoutWhileDeltasAreFolded();
    void leavesNothingOfAnAbortedInsert();
    void countsTheRowsOfACopy();
    void foldingChangesNoNumber();
    void aReaderWritesNothing();
    void binsAreThoseOfTheEngine();
    void buildsAnewWhatOthersChanged_data();
    void buildsAnewWhatOthersChanged();
    void adoptsATableWhileOthersWriteToIt();
    void aBrokenTriggerFailsNobody();
    void aTriggerThatIsOffIsNoticed();
    void aReplayIsNotCaught();
    void undoLeavesTheRowsOfOthers();
    void arrivalsTellTheTransactionOfEveryRow();
    void upgradesADatabaseWithRowsOfOthers();
};

void OtherWritersTest::init()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    m_schema = std::make_unique<test::PostgresSchema>(true);
    m_other = test::postgresSession("other");
    ask("SET search_path = " + m_schema->name());
}

void OtherWritersTest::cleanup()
{
    m_other.reset();
    m_schema.reset();
}

void OtherWritersTest::eightWritersWithoutRightsAllSucceedAndCount()
{
    writer().reset();
    const WriterRole role(m_schema->name());
    std::atomic<int> failed = 0;
    std::vector<std::thread> writers;
    for (int i = 0; i < 8; ++i) {
        writers.emplace_back([&, i] {
            const auto session = role.session(m_schema->name());
            for (int insert = 0; insert < 20; ++insert)
                failed += session->run(insertOf202Rows(i % 2 == 0)) ? 0 : 1;
        });
    }
    for (std::thread& thread : writers)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), 32'320);
    QCOMPARE(number("SELECT count(*) FROM feedback_stale"), 0);
    for (const bool folded : {false, true}) {
        if (folded)
            LOOPSCOPE_VERIFY_OK(writer()->foldRollups());
        const auto store = reader();
        const StoreFacts facts = valueOf(store->facts());
        QVERIFY(!facts.fromRows);
        QCOMPARE(facts.rows, 32'320);
        QCOMPARE(facts.devices, 50);
        QCOMPARE(facts.oddRows, std::optional<std::int64_t>(320));
        const Summary summary = valueOf(store->summary(everything));
        QCOMPARE(summary.versions.size(), 4U);
        QCOMPARE(summary.versions[0].tally.count, 8'320);
        QCOMPARE(summary.versions[0].tally.correct, 4'000);
        QCOMPARE(summary.versions[0].tally.absoluteError.value(), 1000.0); // 8,000 x 0.125; what is odd adds nothing
        QCOMPARE(summary.versions[0].tally.maxAbsoluteError, 0.125);
        QVERIFY((summary.versions[0].errors == ErrorHistogram{{0, 320}, {125, 8'000}}));
        QVERIFY((summary.versions[0].confidences ==
                 ConfidenceHistogram{{50, {.count = 8'000, .correct = 4'000, .sum = 4'000.0}}}));
        QCOMPARE(summary.versions[3].tally.count, 8'000);
        QCOMPARE(summary.cells.size(), 200U);
        QCOMPARE(summary.versions[0].devices, 50);
    }
    QCOMPARE(number("SELECT (SELECT count(*) FROM feedback_delta) + (SELECT count(*) FROM feedback_delta_bin)"), 0);
}

void OtherWritersTest::writesWithATinyLockTimeoutWhileDeltasAreFolded()
{
    auto store = writer();
    const WriterRole role(m_schema->name());
    std::atomic<bool> stop = false;
    std::atomic<int> failed = 0;
    std::atomic<int> written = 0;
    std::thread hasty([&] {
        const auto session = role.session(m_schema->name());
        failed += session->run("SET lock_timeout = '1ms'") ? 0 : 1;
        while (!stop) {
            failed += session->run(insertOf202Rows(false)) ? 0 : 1;
            ++written;
        }
    });
    int folds = 0;
    while (folds < 20 || written < 20) {
        const auto folded = store->foldRollups();
        failed += folded ? 0 : 1;
        ++folds;
    }
    stop = true;
    hasty.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(number("SELECT count(*) FROM feedback_stale"), 0);
    QCOMPARE(valueOf(store->facts()).rows, 202 * written.load());
    LOOPSCOPE_VERIFY_OK(store->foldRollups());
    QCOMPARE(number("SELECT sum(n)::bigint FROM rollup_version_device"), 202 * written.load());
    QCOMPARE(number("SELECT sum(n)::bigint FROM rollup_version_hour"), 202 * written.load());
}

void OtherWritersTest::leavesNothingOfAnAbortedInsert()
{
    writer().reset();
    for (const char* const sql :
         {"BEGIN", "INSERT INTO model_feedback (model_version, device_id) VALUES (1, 'a')", "ROLLBACK"})
        ask(sql);
    QCOMPARE(number("SELECT (SELECT count(*) FROM feedback_delta) + (SELECT count(*) FROM feedback_delta_bin)"
                    " + (SELECT count(*) FROM feedback_arrival) + (SELECT count(*) FROM feedback_stale)"),
             0);
    QCOMPARE(valueOf(reader()->facts()).rows, 0);
    QVERIFY(valueOf(reader()->summary(everything)).versions.empty());
}

void OtherWritersTest::countsTheRowsOfACopy()
{
    writer().reset();
    const auto copy =
        valueOf(PgCopyIn::begin(m_other->connection(), "COPY model_feedback (model_version, device_id) FROM STDIN"));
    LOOPSCOPE_VERIFY_OK(copy->write("7\td0\n7\td1\n7\td2\n7\td0\n7\td1\n7\td2\n7\td0\n7\td1\n7\td2\n"));
    LOOPSCOPE_VERIFY_OK(copy->finish());
    const Summary summary = valueOf(reader()->summary(everything));
    QCOMPARE(summary.devices, (std::vector<std::string>{"d0", "d1", "d2"}));
    QVERIFY((summary.cells.count == std::vector<std::uint32_t>{3, 3, 3}));
    QVERIFY(!valueOf(reader()->facts()).fromRows);
}

void OtherWritersTest::foldingChangesNoNumber()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, ChunkMaker::manyRows(2000, 4, 20));
    // Devices and versions that are there already, and others; several statements, so that deltas of one cell repeat.
    for (int i = 0; i < 5; ++i)
        ask("INSERT INTO model_feedback (model_version, device_id, error, absolute_error, is_correct, confidence, "
            "feedback_type, timestamp, created_at) SELECT 3 + n % 4, 'device_' || n % 40, (n - 100) / 77.0, abs(n - "
            "100) / 77.0, "
            "n % 3 = 0, n / 200.0, CASE n % 3 WHEN 0 THEN 'normal' WHEN 1 THEN 'edge_case' END, "
            "'2026-01-01Z'::timestamptz + n * interval '1 s', '2026-01-01Z'::timestamptz + n * interval '1 min' "
            "FROM generate_series(1, 200) n");
    const Summary ofRows = summaryOfRows();
    QCOMPARE(difference(valueOf(reader()->summary(everything)), ofRows), QString());
    QCOMPARE(difference(valueOf(reader()->summary({.histograms = true})),
                        [&] {
                            Summary versions;
                            versions.versions = ofRows.versions;
                            return versions;
                        }()),
             QString());
    const StoreFacts before = valueOf(store->facts());
    LOOPSCOPE_VERIFY_OK(store->foldRollups());
    QCOMPARE(number("SELECT count(*) FROM feedback_delta"), 0);
    QCOMPARE(difference(valueOf(reader()->summary(everything)), ofRows), QString());
    const StoreFacts after = valueOf(store->facts());
    QCOMPARE(after.rows, 3000);
    QCOMPARE(before.rows, after.rows);
    QCOMPARE(before.versions, after.versions);
    QCOMPARE(before.devices, after.devices);
    QCOMPARE(before.newestCreatedAtUs, after.newestCreatedAtUs);
    QCOMPARE(before.firstTimestampUs, after.firstTimestampUs);
    QCOMPARE(before.lastTimestampUs, after.lastTimestampUs);
    QCOMPARE(number("SELECT count(DISTINCT hour) FROM rollup_version_hour WHERE model_version = 6"), 4); // 200 minutes
    QCOMPARE(number("SELECT sum(n)::bigint FROM rollup_version_hour"), 3000);
}

void OtherWritersTest::aReaderWritesNothing()
{
    writer().reset();
    ask(insertOf202Rows(false));
    const std::int64_t deltas = number("SELECT count(*) FROM feedback_delta");
    auto store = reader();
    QCOMPARE(valueOf(store->summary(everything)).rows(), 202);
    LOOPSCOPE_VERIFY_ERROR(store->foldRollups(), ErrorCode::ReadOnly);
    QCOMPARE(number("SELECT count(*) FROM feedback_delta"), deltas);
    QCOMPARE(number("SELECT count(*) FROM rollup_version"), 0);
}

void OtherWritersTest::binsAreThoseOfTheEngine()
{
    writer().reset();
    std::vector<double> values{0.0, -0.0, 1.0, -1.0, 5e-324, 1e150, -1e150, 0.1, 0.3, 0.30000000000000004};
    for (int k = 1; k <= 1000; ++k) {
        const double bound = k / 1000.0;
        for (const double value : {bound, std::nextafter(bound, 0.0), std::nextafter(bound, 2.0)}) {
            values.push_back(value);
            values.push_back(-value);
        }
    }
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> exponent(-20, 20);
    for (int i = 0; i < 3000; ++i)
        values.push_back(std::ldexp(1.0, static_cast<int>(exponent(random))) * (1 + exponent(random) / 41));
    for (const double value : values) {
        std::int64_t error = 0;
        std::int64_t confidence = 0;
        LOOPSCOPE_VERIFY_OK(m_other->run("SELECT loopscope_error_bin($1), loopscope_confidence_bin($1)",
                                         std::array<SqlValue, 1>{value}, [&](const SqlRow& row) {
                                             error = row.integer(0);
                                             confidence = row.integer(1);
                                         }));
        if (error != errorBin(value) || confidence != confidenceBin(value))
            QFAIL(qPrintable(QStringLiteral("%1: %2, %3").arg(value, 0, 'g', 17).arg(error).arg(confidence)));
    }
}

void OtherWritersTest::buildsAnewWhatOthersChanged_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("update")
        << "UPDATE model_feedback SET is_correct = true, error = error + 1 WHERE device_id = 'device_3'";
    QTest::newRow("another version")
        << "UPDATE model_feedback SET model_version = 9 WHERE model_version = 2 AND id % 2 = 0";
    QTest::newRow("delete") << "DELETE FROM model_feedback WHERE model_version = 1 AND id % 3 = 0";
    QTest::newRow("delete a version") << "DELETE FROM model_feedback WHERE model_version = 1";
    QTest::newRow("truncate") << "TRUNCATE model_feedback";
    QTest::newRow("upsert") << "INSERT INTO model_feedback (id, model_version, error, created_at) VALUES "
                               "(1, 4, 2, (SELECT created_at FROM model_feedback WHERE id = 1)), (99999, 5, 2, now()) "
                               "ON CONFLICT (id) DO UPDATE SET error = 3";
}

void OtherWritersTest::buildsAnewWhatOthersChanged()
{
    QFETCH(QString, change);
    if (test::hasTimescale())
        change.replace("ON CONFLICT (id)", "ON CONFLICT (id, created_at)");
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, ChunkMaker::manyRows(600, 3, 5));
    ask(insertOf202Rows(false));
    LOOPSCOPE_VERIFY_OK(store->foldRollups());
    ask(insertOf202Rows(true)); // and deltas that wait
    ask(change.toStdString());
    QVERIFY(valueOf(reader()->facts()).fromRows);
    // The error of 1e308 is summed where rows are, so it is told apart before the sums are compared.
    ask("UPDATE model_feedback SET error = 0, absolute_error = 0 WHERE error > 1e150");
    const Summary ofRows = summaryOfRows();
    QCOMPARE(difference(valueOf(reader()->summary(everything)), ofRows), QString());
    LOOPSCOPE_VERIFY_OK(store->foldRollups());
    QCOMPARE(number("SELECT count(*) FROM feedback_stale"), 0);
    QVERIFY(!valueOf(reader()->facts()).fromRows);
    QCOMPARE(valueOf(reader()->facts()).rows, number("SELECT count(*) FROM model_feedback"));
    QCOMPARE(difference(valueOf(reader()->summary(everything)), ofRows), QString());
    QCOMPARE(number("SELECT coalesce(sum(n), 0)::bigint FROM rollup_version_hour"),
             number("SELECT count(*) FROM model_feedback"));
}

void OtherWritersTest::adoptsATableWhileOthersWriteToIt()
{
    ask("CREATE TABLE model_feedback (id BIGSERIAL PRIMARY KEY, model_version INT NOT NULL, aggregation_round INT, "
        "device_id TEXT, prediction FLOAT, actual_value FLOAT, error FLOAT, absolute_error FLOAT, is_correct BOOLEAN, "
        "confidence FLOAT, feedback_type VARCHAR(50), timestamp TIMESTAMPTZ, created_at TIMESTAMPTZ DEFAULT NOW())");
    ask(insertOf202Rows(false));
    const WriterRole role(m_schema->name());
    std::atomic<bool> stop = false;
    std::atomic<int> failed = 0;
    std::atomic<int> written = 1;
    std::vector<std::thread> writers;
    for (int i = 0; i < 2; ++i) {
        writers.emplace_back([&] {
            const auto session = role.session(m_schema->name());
            while (!stop) {
                failed += session->run(insertOf202Rows(true)) ? 0 : 1;
                ++written;
            }
        });
    }
    {
        auto store = writer();
        LOOPSCOPE_VERIFY_OK(store->createSchema({}));
        QVERIFY(!valueOf(store->facts()).fromRows);
        const int before = written;
        QTRY_VERIFY(written > before + 10);
    }
    stop = true;
    for (std::thread& thread : writers)
        thread.join();
    QCOMPARE(failed.load(), 0);
    const std::int64_t rows = 202 * written.load();
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), rows);
    QCOMPARE(valueOf(reader()->facts()).rows, rows);
    QCOMPARE(valueOf(reader()->summary(everything)).rows(), rows);
    LOOPSCOPE_VERIFY_OK(writer()->foldRollups());
    QCOMPARE(valueOf(reader()->summary(everything)).rows(), rows);
    QCOMPARE(valueOf(reader()->facts()).oddRows, std::optional<std::int64_t>(2 * written.load()));
}

void OtherWritersTest::aBrokenTriggerFailsNobody()
{
    auto store = writer();
    ask("ALTER TABLE feedback_delta_bin RENAME TO elsewhere");
    ask(insertOf202Rows(false));
    QCOMPARE(number("SELECT count(*) FROM feedback_delta"), 0); // all of a statement's deltas, or none
    QCOMPARE(number("SELECT count(*) FROM feedback_stale WHERE model_version IS NULL"), 1);
    ask("ALTER TABLE feedback_stale RENAME TO elsewhere_too");
    ask(insertOf202Rows(false)); // and when even that cannot be noted
    ask("ALTER TABLE elsewhere RENAME TO feedback_delta_bin");
    ask("ALTER TABLE elsewhere_too RENAME TO feedback_stale");
    QVERIFY(valueOf(store->facts()).fromRows);
    LOOPSCOPE_VERIFY_OK(store->foldRollups());
    QVERIFY(!valueOf(store->facts()).fromRows);
    QCOMPARE(valueOf(store->facts()).rows, 404);
}

void OtherWritersTest::aTriggerThatIsOffIsNoticed()
{
    auto store = writer();
    if (test::hasTimescale()) // no trigger of a hypertable can be switched off
        ask("DROP TRIGGER loopscope_feedback_deleted ON model_feedback");
    else
        ask("ALTER TABLE model_feedback DISABLE TRIGGER loopscope_feedback_deleted");
    QVERIFY(!valueOf(store->facts()).fromRows); // nobody wrote
    ask("INSERT INTO model_feedback (model_version) VALUES (1)");
    QVERIFY(valueOf(store->facts()).fromRows);
    QCOMPARE(valueOf(store->summary(everything)).rows(), 1);
}

void OtherWritersTest::aReplayIsNotCaught()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, ChunkMaker::manyRows(100, 2, 2));
    QCOMPARE(number("SELECT (SELECT count(*) FROM feedback_delta) + (SELECT count(*) FROM feedback_stale)"), 0);
    LOOPSCOPE_VERIFY_OK(store->setPolicy({.correctBelow = 0.2}));
    LOOPSCOPE_VERIFY_OK(store->undoImport(1));
    QCOMPARE(number("SELECT (SELECT count(*) FROM feedback_delta) + (SELECT count(*) FROM feedback_stale)"), 0);
    QCOMPARE(number("SELECT count(*) FROM pg_settings WHERE name = 'loopscope.rollup' AND setting = 'own'"), 0);
}

void OtherWritersTest::undoLeavesTheRowsOfOthers()
{
    auto store = writer();
    ChunkMaker maker;
    ask(insertOf202Rows(false));
    import(*store, maker, ChunkMaker::manyRows(300, 3, 60));
    ask(insertOf202Rows(true));
    LOOPSCOPE_VERIFY_OK(store->undoImport(1));
    QVERIFY(!valueOf(store->facts()).fromRows);
    for (int folded = 0; folded < 2; ++folded) {
        const Summary summary = valueOf(reader()->summary(everything));
        QCOMPARE(summary.rows(), 404);
        QCOMPARE(summary.versions.front().tally.absoluteError.value(), 12.5); // 2 x 50 x 0.125
        QCOMPARE(valueOf(reader()->facts()).oddRows, std::optional<std::int64_t>(4));
        LOOPSCOPE_VERIFY_OK(store->foldRollups());
    }
}

void OtherWritersTest::arrivalsTellTheTransactionOfEveryRow()
{
    auto store = writer();
    ask("INSERT INTO model_feedback (model_version, created_at) VALUES (1, '2020-01-01Z'), (1, '2021-01-01Z')");
    ChunkMaker maker;
    import(*store, maker, ChunkMaker::manyRows(50, 2, 2));
    QCOMPARE(number("SELECT count(*) FROM feedback_arrival"), 2);
    QCOMPARE(
        number("SELECT count(*) FROM model_feedback f JOIN feedback_arrival a ON f.id BETWEEN a.first_id AND a.last_id"
               " AND f.xmin::text = (a.xid::text::bigint % 4294967296)::text"),
        52);
    ask("UPDATE feedback_arrival SET at = now() - interval '2 hours'");
    LOOPSCOPE_VERIFY_OK(store->foldRollups());
    QCOMPARE(number("SELECT sum(n)::bigint FROM feedback_arrival"), 50); // the newest is kept: how old the data is
}

void OtherWritersTest::upgradesADatabaseWithRowsOfOthers()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, ChunkMaker::manyRows(300, 3, 6));
    store.reset();
    // Back to what migration 0001 had made, with rows of others that nobody noted.
    ask("DROP TABLE feedback_delta, feedback_delta_bin, feedback_stale, feedback_arrival");
    ask("DO $$ DECLARE ours REGPROCEDURE; BEGIN FOR ours IN SELECT oid FROM pg_proc WHERE pronamespace = "
        "current_schema()::regnamespace LOOP EXECUTE 'DROP FUNCTION ' || ours || ' CASCADE'; END LOOP; END $$");
    ask("ALTER TABLE rollup_version DROP COLUMN odd");
    ask("ALTER TABLE replay_reject DROP CONSTRAINT replay_reject_key, DROP COLUMN rejected_at, DROP COLUMN "
        "rejected_by, "
        "ADD CONSTRAINT replay_reject_pkey PRIMARY KEY (import_id, line, byte_offset)");
    ask("DELETE FROM loopscope_migration WHERE version = 2");
    ask(insertOf202Rows(false));
    LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(m_schema->spec(), {}), ErrorCode::SchemaOutdated);
    store = valueOf(FeedbackStore::open(m_schema->spec(), {.anySchema = true, .forWriting = true}));
    LOOPSCOPE_VERIFY_OK(store->upgradeSchema());
    QVERIFY(!valueOf(store->facts()).fromRows);
    QCOMPARE(valueOf(store->facts()).rows, 502);
    QCOMPARE(valueOf(store->summary(everything)).rows(), 502);
    ask(insertOf202Rows(false));
    QCOMPARE(valueOf(store->summary(everything)).rows(), 704);
}

QTEST_GUILESS_MAIN(OtherWritersTest)
#include "other_writers_test.moc"
