#include "app/data/live/rollup_folder.h"
#include "app/data/query/workspace.h"
#include "tests/store/result_checks.h"
#include "tests/support/postgres_server.h"

using namespace loopscope;
using std::chrono_literals::operator""ms;

/// What other writers added is folded while a window looks on: fewer rows to read, the same numbers.
class RollupFolderTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        m_schema = std::make_unique<test::PostgresSchema>();
        QVERIFY(FeedbackStore::open(m_schema->spec(), {.create = true, .forWriting = true}));
        m_writer = test::postgresSession("writer");
        QVERIFY(m_writer->run("SET search_path TO " + m_schema->name()));
    }
    void cleanup()
    {
        m_writer.reset();
        m_schema.reset();
    }

    void foldsWhatWasThereAndThenOnlyWhenEnoughCame()
    {
        insert(3);
        QCOMPARE(waiting(), 3);
        RollupFolder folder(nullptr, {.first = 50ms, .rest = 50ms, .rows = 5});
        folder.start(opener());
        QTRY_COMPARE(waiting(), 0);
        QCOMPARE(rows(), 3);
        insert(4);
        folder.came(4);
        QTest::qWait(300);
        QCOMPARE(waiting(), 4); // too few
        insert(1);
        folder.came(1);
        QTRY_COMPARE(waiting(), 0);
        QCOMPARE(rows(), 8);
        folder.stop();
        insert(9);
        folder.came(9);
        QTest::qWait(300);
        QCOMPARE(waiting(), 9);
    }

    void triesAgainWhereSomebodyWrites()
    {
        insert(3);
        auto replay = FeedbackStore::open(m_schema->spec(), {.forWriting = true, .purpose = "replay"});
        LOOPSCOPE_VERIFY_OK(replay);
        RollupFolder folder(nullptr, {.first = 10ms, .rest = 200ms, .rows = 1});
        folder.start(opener());
        QTest::qWait(300);
        QCOMPARE(waiting(), 3);
        replay->reset();
        QTRY_VERIFY_WITH_TIMEOUT((folder.came(1), waiting() == 0), 30'000);
        QCOMPARE(rows(), 3);
    }

    void aDatabaseOfOthersStaysAsItIs()
    {
        QVERIFY(m_writer->run("CREATE TABLE kept AS SELECT 1 AS one"));
        const test::PostgresSchema foreign(true);
        QVERIFY(m_writer->run("CREATE TABLE " + foreign.name() + ".model_feedback (id BIGINT, model_version INT)"));
        RollupFolder folder(nullptr, {.first = 10ms, .rest = 50ms, .rows = 1});
        folder.start([spec = foreign.spec()](const FeedbackStore::OpenOptions& options) {
            return FeedbackStore::open(spec, options);
        });
        QTest::qWait(500);
        QCOMPARE(integer("SELECT count(*) FROM pg_class WHERE relnamespace = '" + foreign.name() + "'::regnamespace"),
                 1);
    }

private:
    LiveLink::Opener opener()
    {
        return [spec = m_schema->spec()](const FeedbackStore::OpenOptions& options) {
            return FeedbackStore::open(spec, options);
        };
    }
    void insert(int statements)
    {
        for (int i = 0; i < statements; ++i)
            if (!m_writer->run(
                    "INSERT INTO model_feedback (model_version, device_id, prediction, actual_value, error, "
                    "absolute_error, is_correct, feedback_type) VALUES (1, 'd', 0.5, 0.5, 0, 0, true, 'normal')"))
                qFatal("cannot insert");
    }
    std::int64_t integer(const std::string& sql)
    {
        std::int64_t value = -1;
        if (!m_writer->run(sql, {}, [&](const SqlRow& row) { value = row.integer(0); }))
            qFatal("%s", sql.c_str());
        return value;
    }
    std::int64_t waiting() { return integer("SELECT count(*) FROM feedback_delta"); }
    /// As the store counts them: rollups and what waits beside them.
    std::int64_t rows()
    {
        const auto store = FeedbackStore::open(m_schema->spec(), {});
        const auto facts = store ? (*store)->facts() : Result<StoreFacts>(std::unexpected(store.error()));
        return facts && !facts->fromRows ? facts->rows : -1;
    }

    std::unique_ptr<test::PostgresSchema> m_schema;
    std::unique_ptr<PgSession> m_writer;
};

QTEST_GUILESS_MAIN(RollupFolderTest)
#include "rollup_folder_test.moc"
