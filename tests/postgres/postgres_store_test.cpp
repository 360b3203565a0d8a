#include "app/data/replay/replay_job.h"
#include "app/data/store/feedback_store.h"
#include "tests/store/result_checks.h"
#include "tests/support/postgres_server.h"

#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace loopscope;

namespace {

std::string sentence(const Error& error)
{
    return error.subject + ": " + error.detail;
}

const std::string header =
    "model_version,aggregation_round,device_id,prediction_result,actual_result,confidence,timestamp\n";

std::string threeRows()
{
    return header + "1,1,a,0.5,0.55,0.9,2026-01-01T00:00:00Z\n"
                    "1,1,b,0.5,0.9,,2026-01-01T00:00:01.5Z\n"
                    "2,,a,0.25,0.25,0.5,\n";
}

} // namespace

class PostgresStoreTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<test::PostgresSchema> m_schema;
    std::unique_ptr<PgSession> m_other; ///< somebody else, in the same schema

    std::unique_ptr<FeedbackStore> open(FeedbackStore::OpenOptions options = {})
    {
        auto store = FeedbackStore::open(m_schema->spec(), options);
        if (!store)
            qFatal("%s", sentence(store.error()).c_str());
        return std::move(*store);
    }
    Result<ReplayOutcome> replay(const std::string& content, ReplayRequest request = {})
    {
        QFile file(m_folder.filePath("evaluations.csv"));
        if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), qint64(content.size())) < 0)
            qFatal("no file");
        file.close();
        ReplayObserver nobody;
        request.file = file.fileName().toStdString();
        request.target = m_schema->spec();
        return runReplay(request, nobody);
    }
    QueryResult ask(const std::string& sql)
    {
        auto result = m_other->fetch(sql);
        if (!result)
            qFatal("%s: %s", sql.c_str(), sentence(result.error()).c_str());
        return std::move(*result);
    }
    std::int64_t number(const std::string& sql) { return std::get<std::int64_t>(ask(sql).rows.at(0).at(0)); }

private slots:
    void init()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        m_schema = std::make_unique<test::PostgresSchema>();
        m_other = test::postgresSession("other");
        ask("SET search_path = " + m_schema->name());
        ask("SET TimeZone = 'UTC'");
    }
    void cleanup()
    {
        m_other.reset();
        m_schema.reset();
    }

    void createsTheTableOfTheContract()
    {
        LOOPSCOPE_VERIFY_OK(replay(threeRows()));
        const auto columns =
            ask("SELECT column_name::text, data_type::text, is_nullable::text FROM information_schema.columns"
                " WHERE table_schema = '" +
                m_schema->name() + "' AND table_name = 'model_feedback' ORDER BY ordinal_position");
        std::string text;
        for (const auto& row : columns.rows)
            text += std::get<std::string>(row[0]) + ' ' + std::get<std::string>(row[1]) + ' ' +
                    std::get<std::string>(row[2]) + '\n';
        QCOMPARE(text, std::string(
                           "id bigint NO\nmodel_version integer NO\naggregation_round integer YES\ndevice_id text YES\n"
                           "prediction double precision YES\nactual_value double precision YES\n"
                           "error double precision YES\nabsolute_error double precision YES\n"
                           "is_correct boolean YES\nconfidence double precision YES\n"
                           "feedback_type character varying YES\n"
                           "timestamp timestamp with time zone YES\n"
                           "created_at timestamp with time zone NO\n"));
        const std::string key = test::hasTimescale() ? "(id, created_at)" : "(id)";
        QCOMPARE(
            number("SELECT count(*) FROM pg_constraint WHERE contype = 'p' AND conrelid = 'model_feedback'::regclass"
                   " AND pg_get_constraintdef(oid) = 'PRIMARY KEY " +
                   key + "'"),
            std::int64_t(1));
        ask("INSERT INTO model_feedback (model_version) VALUES (7)"); // id and created_at have their defaults
    }

    void storesTheTransactionsTimeAsCreatedAt()
    {
        const auto before = number("SELECT clock_timestamp()");
        LOOPSCOPE_VERIFY_OK(replay(threeRows()));
        QCOMPARE(number("SELECT count(DISTINCT created_at) FROM model_feedback"), std::int64_t(1));
        const auto stored = number("SELECT max(created_at) FROM model_feedback");
        QVERIFY(stored >= before && stored <= number("SELECT clock_timestamp()"));
        QCOMPARE(number("SELECT created_at FROM replay_chunk"), stored);
    }

    void hasEveryIndexAfterALoad()
    {
        LOOPSCOPE_VERIFY_OK(replay(threeRows()));
        QCOMPARE(
            number("SELECT count(*) FROM pg_indexes WHERE schemaname = current_schema() AND indexname IN"
                   " ('idx_model_feedback_version', 'idx_model_feedback_device_time', 'idx_model_feedback_timestamp')"),
            std::int64_t(3));
    }

    void holdsADeviceIdOfAMebibyte()
    {
        const std::string id(1'000'000, 'x');
        LOOPSCOPE_VERIFY_OK(replay(header + "1,1," + id + ",0.5,0.5,,\n1,1," + id + "y,0.5,0.9,,\n"));
        LOOPSCOPE_VERIFY_OK(replay(header + "1,1," + id + ",0.5,0.75,,\n"));
        const auto summary = open()->summary({.cells = true, .histograms = false});
        LOOPSCOPE_VERIFY_OK(summary);
        QCOMPARE(summary->devices.size(), std::size_t(2));
        QCOMPARE(summary->devices[0].size(), id.size());
        QCOMPARE(summary->cells.count[0], 2U);
        const auto accuracy = open()->run("device_accuracy", {{"device_id", id}, {"model_version", "2"}});
        LOOPSCOPE_VERIFY_OK(accuracy);
        QCOMPARE(std::get<std::int64_t>(accuracy->rows[0][0]), std::int64_t(2));
        QCOMPARE(std::get<std::int64_t>(accuracy->rows[0][1]), std::int64_t(1));
    }

    void findsADeviceByItsIndex()
    {
        LOOPSCOPE_VERIFY_OK(replay(threeRows()));
        ask("INSERT INTO model_feedback (model_version, device_id) SELECT 1, 'other ' || n FROM generate_series(1, "
            "20000) n");
        ask("ANALYZE model_feedback");
        const auto plan =
            ask("EXPLAIN SELECT 1 FROM model_feedback WHERE hashtextextended(device_id, 0) = hashtextextended('a', 0)"
                " AND device_id = 'a'");
        QVERIFY(std::ranges::any_of(plan.rows, [](const auto& row) {
            return std::get<std::string>(row[0]).find("idx_model_feedback_device") != std::string::npos;
        }));
    }

    void keepsTheBytesOfARejectedRecord()
    {
        LOOPSCOPE_VERIFY_OK(replay(header + "1,1,\xff\xfe,0.5,0.5,,\n1,1,a\\b,x,0.5,,\n1,1,a,0.5,0.5,,\n"));
        const auto rejects = open()->rejects(1, 10);
        LOOPSCOPE_VERIFY_OK(rejects);
        QCOMPARE(rejects->size(), std::size_t(2));
        QCOMPARE((*rejects)[0].raw, std::string("1,1,\xff\xfe,0.5,0.5,,"));
        QCOMPARE(toString((*rejects)[0].reason), std::string("invalid_utf8"));
        QCOMPARE((*rejects)[1].raw, std::string("1,1,a\\b,x,0.5,,"));
    }

    void takesTheFirstExistingSchemaOfTheSearchPathWhenNoneIsNamed()
    {
        ask("CREATE SCHEMA " + m_schema->name());
        ConnectionSpec spec = m_schema->spec();
        spec.conninfo += " options='-c search_path=nowhere," + spec.schema + "'";
        spec.schema.clear();
        const auto store = FeedbackStore::open(spec, {.create = true, .policyOnCreate = {}, .forWriting = true});
        LOOPSCOPE_VERIFY_OK(store);
        QCOMPARE(number("SELECT count(*) FROM pg_tables WHERE tablename = 'model_feedback' AND schemaname = '" +
                        m_schema->name() + "'"),
                 std::int64_t(1));
    }

    void takesASchemaWithAnyName()
    {
        ConnectionSpec spec = m_schema->spec();
        spec.schema = m_schema->name() + " \"quoted\" Ä";
        const auto store = FeedbackStore::open(spec, {.create = true, .policyOnCreate = {}, .forWriting = true});
        LOOPSCOPE_VERIFY_OK(store);
        LOOPSCOPE_VERIFY_OK((*store)->facts());
        ask("DROP SCHEMA \"" + m_schema->name() + " \"\"quoted\"\" Ä\" CASCADE");
    }

    void saysThatThereIsNoFeedbackDatabase()
    {
        const auto missing = FeedbackStore::open(m_schema->spec(), {});
        QVERIFY(!missing.has_value());
        QCOMPARE(int(missing.error().code), int(ErrorCode::NoFeedbackDatabase));
        ask("CREATE SCHEMA " + m_schema->name());
        const auto empty = FeedbackStore::open(m_schema->spec(), {});
        QVERIFY(!empty.has_value());
        QCOMPARE(int(empty.error().code), int(ErrorCode::NoFeedbackDatabase));
        LOOPSCOPE_VERIFY_OK(FeedbackStore::open(m_schema->spec(), {.anySchema = true}));
    }

    void tellsTheSecondWriterThatItIsBusy()
    {
        LOOPSCOPE_NEEDS_SESSIONS();
        const FeedbackStore::OpenOptions writing{.create = true, .policyOnCreate = {}, .forWriting = true};
        auto first = open(writing);
        const auto second = FeedbackStore::open(m_schema->spec(), writing);
        QVERIFY(!second.has_value());
        QCOMPARE(int(second.error().code), int(ErrorCode::Busy));
        LOOPSCOPE_VERIFY_OK(FeedbackStore::open(m_schema->spec(), {})); // readers are welcome
        first.reset();
        LOOPSCOPE_VERIFY_OK(FeedbackStore::open(m_schema->spec(), writing));
    }

    void aReadersSessionCannotWrite()
    {
        open({.create = true, .policyOnCreate = {}, .forWriting = true});
        const auto reader = open();
        const auto refused = reader->dropSchema();
        QVERIFY(!refused.has_value());
        QCOMPARE(int(refused.error().code), int(ErrorCode::ReadOnly));
    }

    void drawsIdsThatFollowEachOtherWhileOthersDrawToo()
    {
        LOOPSCOPE_VERIFY_OK(replay(threeRows()));
        std::atomic<bool> stop = false;
        std::thread writer([&] {
            const auto session = test::postgresSession("spark");
            static_cast<void>(session->run("SET search_path = " + m_schema->name()));
            while (!stop)
                static_cast<void>(
                    session->run("INSERT INTO model_feedback (model_version, device_id) VALUES (9, 'foreign')"));
        });
        std::string rows = header;
        for (int i = 0; i < 30'000; ++i)
            rows += "1,1,d" + std::to_string(i % 7) + ",0.5,0.5,,\n";
        const auto outcome = replay(rows, {.intoLive = true});
        stop = true;
        writer.join();
        LOOPSCOPE_VERIFY_OK(outcome);
        QCOMPARE(
            number("SELECT count(*) FROM model_feedback f JOIN replay_chunk c ON f.id BETWEEN c.first_id AND c.last_id"
                   " WHERE c.import_id = 2 AND f.device_id <> 'foreign'"),
            std::int64_t(30'000));
        QCOMPARE(number("SELECT sum(last_id - first_id + 1)::bigint FROM replay_chunk WHERE import_id = 2"),
                 std::int64_t(30'000));
        LOOPSCOPE_VERIFY_OK(open({.create = false, .policyOnCreate = {}, .forWriting = true})->undoImport(2));
        QCOMPARE(number("SELECT count(*) FROM model_feedback WHERE device_id <> 'foreign'"), std::int64_t(3));
    }

    void summarisesRowsOfOthersByGroup()
    {
        LOOPSCOPE_VERIFY_OK(replay(threeRows()));
        ask("DROP FUNCTION loopscope_feedback_added() CASCADE"); // so that nothing is noted of what follows
        ask("INSERT INTO model_feedback (model_version, device_id, prediction, actual_value, error, absolute_error, "
            "is_correct,"
            " confidence, feedback_type, \"timestamp\") VALUES"
            " (1, 'a', 1, 0.7, -0.3, 0.3, false, 0.05, 'anomaly', '2026-01-02Z'),"
            " (1, NULL, 1, 0.7, 'NaN', 'NaN', NULL, 'NaN', NULL, NULL),"
            " (3, 'a', 1, 0.7, '-Infinity', 'Infinity', true, 1, 'edge_case', NULL),"
            " (3, 'a', 1, 0.7, 1e308, 1e308, true, 2, 'edge_case', NULL),"
            " (3, 'a', 1, 0.7, 1e308, 1e308, true, -2, 'edge_case', NULL),"
            " (3, 'a', 1, 0.7, 5e-324, 5e-324, true, NULL, 'normal', NULL)");
        const auto store = open();
        const auto facts = store->facts();
        LOOPSCOPE_VERIFY_OK(facts);
        QVERIFY(facts->fromRows);
        QCOMPARE(facts->rows, std::int64_t(9));
        const auto summary = store->summary({.cells = true, .histograms = true});
        LOOPSCOPE_VERIFY_OK(summary);
        QVERIFY((summary->devices == std::vector<std::string>{"", "a", "b"}));
        QCOMPARE(summary->versions.size(), std::size_t(3));
        const VersionSummary& first = summary->versions[0];
        QCOMPARE(first.tally.count, std::int64_t(4));
        QCOMPARE(first.devices, std::int64_t(3));
        QCOMPARE(first.tally.correct, std::int64_t(1)); // 0.55 - 0.5
        QCOMPARE(first.tally.confidenceCount, std::int64_t(2));
        QVERIFY(first.errors == (ErrorHistogram{{-1 - 300, 1}, {0, 1}, {50, 1}, {400, 1}}));
        QCOMPARE(first.confidences.at(5).count, std::int64_t(1));
        QCOMPARE(first.confidences.at(90).count, std::int64_t(1));
        QVERIFY((summary->cells.count == std::vector<std::uint32_t>{1, 2, 1, 1, 4}));
        QVERIFY((summary->cells.device == std::vector<std::uint32_t>{0, 1, 2, 1, 1}));
        QVERIFY((summary->cellStart == std::vector<std::size_t>{0, 3, 4, 5}));
        const VersionSummary& third = summary->versions[2];
        QCOMPARE(third.tally.count, std::int64_t(4));
        QVERIFY(third.tally.maxAbsoluteError == 1e308);
        QCOMPARE(third.confidences.at(99).count, std::int64_t(1));
        QCOMPARE(third.confidences.at(100).count, std::int64_t(1));
        QCOMPARE(third.confidences.at(-1).count, std::int64_t(1));
        const auto bounded =
            store->summary({.cells = true, .histograms = false},
                           FeedbackWindow{.afterUs = 1'767'225'600'000'000, .endUs = 1'767'312'000'000'000});
        LOOPSCOPE_VERIFY_OK(bounded);
        QVERIFY((bounded->cells.windowCount == std::vector<std::uint32_t>{0, 1, 1, 0, 0}));
    }

    void answersEveryQueryWithOddRowsOfOthers()
    {
        LOOPSCOPE_VERIFY_OK(replay(threeRows()));
        ask("INSERT INTO model_feedback (model_version, device_id, error, absolute_error, is_correct, \"timestamp\") "
            "VALUES"
            " (1, 'a', 'NaN', 'NaN', NULL, 'infinity'), (1, 'a', 1e308, 1e308, true, '-infinity'),"
            " (1, 'a', 1e308, 1e308, true, NULL), (2, 'a', 5e-324, 5e-324, true, now()), (2, NULL, NULL, NULL, NULL, "
            "NULL)");
        const auto store = open();
        for (const char* id : {"feedback_count", "recent_feedback", "accuracy_by_version", "panel_24h",
                               "improvement_trend", "expected_results"})
            LOOPSCOPE_VERIFY_OK(store->run(id, {}));
        LOOPSCOPE_VERIFY_OK(store->run("panel_24h", {{"by", "timestamp"}}));
        LOOPSCOPE_VERIFY_OK(store->run("device_accuracy", {{"device_id", "a"}, {"model_version", "3"}}));
        LOOPSCOPE_VERIFY_OK(
            store->run("device_accuracy", {{"device_id", "a"}, {"model_version", "3"}, {"window_seconds", "3600"}}));
        LOOPSCOPE_VERIFY_OK(store->run("expected_results", {{"window_seconds", "1e300"}}));
    }

    void opensATableThatSomebodyElseMade()
    {
        ask("CREATE SCHEMA " + m_schema->name());
        ask("CREATE TABLE model_feedback (id BIGSERIAL PRIMARY KEY, model_version INT NOT NULL, aggregation_round INT, "
            "device_id TEXT,"
            " prediction FLOAT, actual_value FLOAT, error FLOAT, absolute_error FLOAT, is_correct BOOLEAN, confidence "
            "FLOAT,"
            " feedback_type VARCHAR(50), timestamp TIMESTAMPTZ, created_at TIMESTAMPTZ DEFAULT NOW())");
        ask("CREATE INDEX idx_model_feedback_device ON model_feedback(device_id)");
        ask("INSERT INTO model_feedback (model_version, device_id, prediction, actual_value, error, absolute_error, "
            "is_correct,"
            " feedback_type) VALUES (1, 'a', 1, 0, -1, 1, true, 'edge_case')");
        {
            const auto store = open();
            QVERIFY(store->facts()->fromRows);
            QCOMPARE(store->summary({.cells = true, .histograms = true})->rows(), std::int64_t(1));
            QVERIFY(store->hasForeignRows().value());
            QVERIFY(!store->schemaStatus()->isOurs);
            QCOMPARE(store->imports()->size(), std::size_t(0));
        }
        const auto refused = replay(threeRows());
        QVERIFY(!refused.has_value());
        QCOMPARE(int(refused.error().code), int(ErrorCode::ForeignRows));
        LOOPSCOPE_VERIFY_OK(replay(threeRows(), {.intoLive = true}));
        QCOMPARE(open()->summary({.cells = true, .histograms = true})->rows(), std::int64_t(4));
        const auto drop = open({.create = false, .policyOnCreate = {}, .forWriting = true})->dropSchema();
        QVERIFY(!drop.has_value());
        QCOMPARE(int(drop.error().code), int(ErrorCode::ForeignRows));
    }

    void rollupsSayWhatTheRowsSay()
    {
        std::string rows = header;
        for (int i = 0; i < 5000; ++i)
            rows += std::to_string(1 + i / 1700) + ",1,d" + std::to_string(i * 7919 % 83) + "," +
                    std::to_string(i % 97 / 97.0) + "," + std::to_string(i % 89 / 89.0) + "," +
                    std::to_string(i % 101 / 100.0) + ",2026-01-01T00:00:" + std::to_string(10 + i % 50) + "Z\n";
        LOOPSCOPE_VERIFY_OK(replay(rows, {.reading = {.pieceBytes = 4096}, .batchRows = 700}));
        QVERIFY(number("SELECT count(*) FROM replay_chunk") > 4);
        const auto fromRollups = open()->summary({.cells = true, .histograms = true});
        LOOPSCOPE_VERIFY_OK(fromRollups);
        ask("INSERT INTO model_feedback (model_version) VALUES (99)"); // a row of another origin: from rows
        const auto fromRows = open()->summary({.cells = true, .histograms = true});
        LOOPSCOPE_VERIFY_OK(fromRows);
        QCOMPARE(fromRows->versions.size(), fromRollups->versions.size() + 1);
        for (std::size_t v = 0; v < fromRollups->versions.size(); ++v) {
            const VersionSummary& ours = fromRollups->versions[v];
            const VersionSummary& theirs = fromRows->versions[v];
            QCOMPARE(ours.tally.count, theirs.tally.count);
            QCOMPARE(ours.tally.correct, theirs.tally.correct);
            QCOMPARE(ours.tally.normal, theirs.tally.normal);
            QCOMPARE(ours.tally.edgeCase, theirs.tally.edgeCase);
            QCOMPARE(ours.devices, theirs.devices);
            QVERIFY(qFuzzyCompare(ours.tally.absoluteError.value(), theirs.tally.absoluteError.value()));
            QVERIFY(qFuzzyCompare(ours.tally.squaredError.value(), theirs.tally.squaredError.value()));
            QVERIFY(ours.tally.maxAbsoluteError == theirs.tally.maxAbsoluteError);
            QCOMPARE(ours.tally.lastTimestamp, theirs.tally.lastTimestamp);
            QVERIFY(ours.errors == theirs.errors);
            QCOMPARE(ours.confidences.size(), theirs.confidences.size());
            for (const auto& [bin, confidence] : ours.confidences) {
                QCOMPARE(confidence.count, theirs.confidences.at(bin).count);
                QCOMPARE(confidence.correct, theirs.confidences.at(bin).correct);
            }
        }
        QVERIFY(std::equal(fromRollups->cells.count.begin(), fromRollups->cells.count.end(),
                           fromRows->cells.count.begin()));
        QVERIFY(std::equal(fromRollups->cells.correct.begin(), fromRollups->cells.correct.end(),
                           fromRows->cells.correct.begin()));
    }

    void endsInTheServerWhenItIsCancelled()
    {
        LOOPSCOPE_NEEDS_SESSIONS();
        LOOPSCOPE_VERIFY_OK(replay(threeRows()));
        ask("BEGIN");
        ask("LOCK TABLE rollup_version IN ACCESS EXCLUSIVE MODE");
        const auto store = open();
        std::thread other([&] {
            while (ask("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'rollup_version'::regclass").rows.empty())
                std::this_thread::yield();
            store->cancel();
        });
        const auto summary = store->summary({});
        other.join();
        QVERIFY(!summary.has_value());
        QCOMPARE(int(summary.error().code), int(ErrorCode::Cancelled));
        ask("ROLLBACK");
        LOOPSCOPE_VERIFY_OK(store->summary({}));
    }

    void nothingOfAChunkIsStoredWhenTheSessionIsEnded()
    {
        LOOPSCOPE_NEEDS_SESSIONS();
        LOOPSCOPE_VERIFY_OK(replay(threeRows()));
        // The ledger's table is locked, so the next chunk waits with its rows stored; then its session is ended.
        ask("BEGIN");
        ask("LOCK TABLE rollup_version IN ACCESS EXCLUSIVE MODE");
        Result<ReplayOutcome> outcome = failure(ErrorCode::Internal);
        std::thread other(
            [&] { outcome = replay(header + "5,1,z,0.5,0.5,,\n", {.patience = std::chrono::milliseconds(0)}); });
        const auto observer = test::postgresSession();
        for (bool ended = false; !ended;) {
            const auto found =
                observer->fetch("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                                " WHERE application_name LIKE 'loopscope/%replay' AND wait_event_type = 'Lock'");
            ended = found && !found->rows.empty();
        }
        other.join();
        ask("ROLLBACK");
        QVERIFY(!outcome.has_value());
        QCOMPARE(int(outcome.error().code), int(ErrorCode::CannotConnect));
        QCOMPARE(number("SELECT count(*) FROM model_feedback"), std::int64_t(3));
        QCOMPARE(number("SELECT count(*) FROM replay_chunk"), std::int64_t(1));
        const auto resumed = replay(header + "5,1,z,0.5,0.5,,\n", {.resume = true});
        LOOPSCOPE_VERIFY_OK(resumed);
        QCOMPARE(number("SELECT count(*) FROM model_feedback"), std::int64_t(4));
        QVERIFY(!open()->hasForeignRows().value());
    }
};

QTEST_GUILESS_MAIN(PostgresStoreTest)
#include "postgres_store_test.moc"
