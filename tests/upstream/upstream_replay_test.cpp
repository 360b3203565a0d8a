#include "app/data/replay/replay_job.h"
#include "app/data/store/feedback_store.h"
#include "tests/upstream/upstream_schema.h"

#include <QTemporaryDir>

using namespace loopscope;
using loopscope::test::UpstreamSchema;

namespace {

class Quiet : public ReplayObserver {};

/// A replay of a generation's table into a SQLite file, or into nothing.
class UpstreamReplay {
public:
    explicit UpstreamReplay(const UpstreamSchema& schema)
    {
        request.upstream = UpstreamSource{.database = schema.spec()};
    }

    void storeInto(const QString& file) { request.target = {.kind = StoreKind::Sqlite, .path = file.toStdString()}; }
    [[nodiscard]] Result<ReplayOutcome> run() const
    {
        Quiet quiet;
        return runReplay(request, quiet);
    }
    ReplayRequest request;
};

QStringList rejectsOf(const ReplayOutcome& outcome)
{
    QStringList texts;
    for (const Reject& reject : outcome.ingest.rejects)
        texts << QStringLiteral("%1 %2").arg(reject.line).arg(QString::fromStdString(toString(reject.reason)));
    return texts;
}

} // namespace

class UpstreamReplayTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { LOOPSCOPE_NEEDS_POSTGRES(); }
    void makesEvaluationsOfConfusionCounts();
    void readsNumbersAndLabels();
    void readsLabelsOfTheLaterGenerations();
    void rejectsWordsThatAreNoLabels();
    void takesOtherLabels();
    void rejectsCountsThatCannotBe();
    void refusesResultsKeptAsJson();
    void refusesADatabaseWithoutTheTable();
    void storesTheSameTwiceOnlyWhenToldSo();
    void storesWhatHasComeSince();
    void noticesRowsThatCameLate();
    void resumesTheStretchThatItBegan();
    void keepsOutOfTheSystemsOwnSchema();
    void storesIntoAnotherSchemaOfTheSameDatabase();
    void readsNothingOfAnEmptyTable();
    void keepsHostileDevicesAsData();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
};

void UpstreamReplayTest::makesEvaluationsOfConfusionCounts()
{
    UpstreamSchema schema("g4");
    schema.run("DELETE FROM model_evaluations WHERE device_id NOT IN ('ALL', 'device_1') OR model_version <> '1'");
    const auto outcome = UpstreamReplay(schema).run();
    QVERIFY(outcome);
    QCOMPARE(outcome->ingest.rows, 20U); // 5 + 2 + 1 + 12; ALL is their sum
    QCOMPARE(outcome->ingest.accepted, 20U);
    QCOMPARE(outcome->summary->versions.size(), std::size_t{1});
    const VersionSummary& version = outcome->summary->versions[0];
    QCOMPARE(version.version, 1);
    QCOMPARE(version.devices, 1);
    QCOMPARE(version.tally.count, 20);
    QCOMPARE(version.tally.correct, 17);
    QCOMPARE(version.tally.confidenceCount, 0);
    QCOMPARE(version.tally.firstTimestamp, std::int64_t{1'777'629'640'000'000}); // 2026-05-01T10:00:40Z
    QCOMPARE(outcome->summary->devices[0], std::string("device_1"));
}

void UpstreamReplayTest::readsNumbersAndLabels()
{
    const UpstreamSchema schema("g0");
    const auto outcome = UpstreamReplay(schema).run();
    QVERIFY(outcome);
    QCOMPARE(outcome->ingest.rows, 6U);
    QCOMPARE(rejectsOf(*outcome), (QStringList{"4 not_number:prediction_result", "5 not_integer:model_version",
                                               "6 missing:prediction_result"}));
    const Tally& tally = outcome->summary->versions[0].tally;
    QCOMPARE(tally.count, 3);
    QCOMPARE(tally.correct, 2); // normal/normal, and 0.85 beside 0.92
    QCOMPARE(tally.confidenceCount, 2);
}

void UpstreamReplayTest::readsLabelsOfTheLaterGenerations()
{
    const UpstreamSchema schema("g2");
    const auto outcome = UpstreamReplay(schema).run();
    QVERIFY(outcome);
    QCOMPARE(outcome->ingest.accepted, 5U);
    QCOMPARE(outcome->summary->versions[0].tally.correct, 3);
}

void UpstreamReplayTest::rejectsWordsThatAreNoLabels()
{
    const UpstreamSchema schema("g3");
    const auto outcome = UpstreamReplay(schema).run();
    QVERIFY(outcome);
    QCOMPARE(rejectsOf(*outcome), (QStringList{"1 not_number:prediction_result", "2 not_number:prediction_result"}));
    QVERIFY(outcome->ingest.rejects[0].raw.find("\"prediction_result\":\"attack\"") != std::string::npos);
}

void UpstreamReplayTest::takesOtherLabels()
{
    const UpstreamSchema schema("g3");
    UpstreamReplay replay(schema);
    replay.request.reading.labels = {{"benign", 0}, {"attack", 1}};
    const auto outcome = replay.run();
    QVERIFY(outcome);
    QCOMPARE(outcome->ingest.accepted, 2U);
    QCOMPARE(outcome->summary->versions[0].tally.correct, 1);
}

void UpstreamReplayTest::rejectsCountsThatCannotBe()
{
    UpstreamSchema schema("g4");
    schema.run("DELETE FROM model_evaluations; INSERT INTO model_evaluations (model_version, device_id, "
               "evaluation_timestamp, true_positives, false_positives, false_negatives, true_negatives) VALUES "
               "('1', 'a', '2026-05-01 10:00+00', 1, 0, 0, 1), ('1', 'b', '2026-05-01 10:00+00', -1, 0, 0, 1), "
               "('1', 'c', '2026-05-01 10:00+00', 1, NULL, 0, 1), "
               "('1', 'd', '2026-05-01 10:00+00', 9000000000000000000, 9000000000000000000, 0, 1), "
               "('1', 'e', '2026-05-01 10:00+00', 0, 0, 0, 0), ('1', 'f', '2026-05-01 10:00+00', 0, 0, 1, 0)");
    const auto outcome = UpstreamReplay(schema).run();
    QVERIFY(outcome);
    QCOMPARE(outcome->ingest.accepted, 3U);
    QCOMPARE(rejectsOf(*outcome),
             (QStringList{"3 missing:prediction_result", "4 missing:prediction_result", "5 missing:prediction_result"}));
    QVERIFY(outcome->ingest.rejects[0].raw.find("\"true_positives\":-1") != std::string::npos);
}

void UpstreamReplayTest::refusesResultsKeptAsJson()
{
    const UpstreamSchema schema("g1");
    UpstreamReplay replay(schema);
    replay.storeInto(path("refused.db"));
    const auto outcome = replay.run();
    QCOMPARE(outcome.error().code, ErrorCode::InvalidArgument);
    QVERIFY(outcome.error().detail.find("G1") != std::string::npos);
    QVERIFY(!QFile::exists(path("refused.db"))); // nothing was made for nothing
}

void UpstreamReplayTest::refusesADatabaseWithoutTheTable()
{
    const UpstreamSchema schema("");
    QCOMPARE(UpstreamReplay(schema).run().error().code, ErrorCode::NotFound);
}

void UpstreamReplayTest::storesTheSameTwiceOnlyWhenToldSo()
{
    const UpstreamSchema schema("g4");
    UpstreamReplay replay(schema);
    replay.storeInto(path("twice.db"));
    const auto first = replay.run();
    QVERIFY(first);
    QCOMPARE(first->ingest.accepted, 44U);
    QVERIFY(first->file.ends_with("&until=2026-05-01T10:02:40Z"));
    QCOMPARE(replay.run().error().code, ErrorCode::AlreadyImported);
    replay.request.resume = true;
    const auto resumed = replay.run();
    QVERIFY(resumed);
    QVERIFY(resumed->wasComplete);
    replay.request.resume = false;
    replay.request.again = true;
    const auto again = replay.run();
    QVERIFY(again);
    const auto store = FeedbackStore::open(replay.request.target, {});
    QVERIFY(store);
    QCOMPARE((*store)->facts()->rows, 88);
}

void UpstreamReplayTest::storesWhatHasComeSince()
{
    UpstreamSchema schema("g4");
    UpstreamReplay replay(schema);
    replay.storeInto(path("since.db"));
    QVERIFY(replay.run());
    schema.run("INSERT INTO model_evaluations (model_version, device_id, evaluation_timestamp, true_positives, "
               "false_positives, false_negatives, true_negatives) VALUES ('4', 'device_1', '2026-05-01 10:05+00', 1, "
               "1, 0, 2)");
    const auto outcome = replay.run();
    QVERIFY(outcome);
    QCOMPARE(outcome->ingest.accepted, 4U);
    QVERIFY(outcome->file.ends_with("&after=2026-05-01T10:02:40Z&until=2026-05-01T10:05:00Z"));
    const auto store = FeedbackStore::open(replay.request.target, {});
    QVERIFY(store);
    QCOMPARE((*store)->facts()->rows, 48);
}

void UpstreamReplayTest::noticesRowsThatCameLate()
{
    UpstreamSchema schema("g4");
    UpstreamReplay replay(schema);
    replay.storeInto(path("late.db"));
    QVERIFY(replay.run());
    schema.run("INSERT INTO model_evaluations (model_version, device_id, evaluation_timestamp, true_positives, "
               "false_positives, false_negatives, true_negatives) VALUES ('3', 'device_2', '2026-05-01 10:02:39+00', "
               "1, 1, 0, 2)");
    const auto outcome = replay.run();
    QCOMPARE(outcome.error().code, ErrorCode::FileChanged);
    QCOMPARE(outcome.error().detail, std::string("import 1 read 44 evaluations, now there are 48"));
}

/// Ends the replay when the first rows are stored.
class StopEarly : public ReplayObserver {
public:
    explicit StopEarly(std::stop_source& stop) : m_stop(stop) {}
    void progressed(const ReplayProgress& progress) override
    {
        if (progress.stored > 0)
            m_stop.request_stop();
    }

private:
    std::stop_source& m_stop;
};

void UpstreamReplayTest::resumesTheStretchThatItBegan()
{
    UpstreamSchema schema("g4");
    schema.run(
        "INSERT INTO model_evaluations (model_version, device_id, evaluation_timestamp, true_positives, "
        "false_positives, false_negatives, true_negatives) SELECT '5', 'device_' || n, '2026-05-01 10:04:00+00', "
        "100, 20, 10, 300 FROM generate_series(1, 200) n");
    UpstreamReplay replay(schema);
    replay.storeInto(path("resumed.db"));
    replay.request.batchRows = 1000;
    std::stop_source stop;
    StopEarly observer(stop);
    const auto stopped = runReplay(replay.request, observer, stop.get_token());
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    // Meanwhile the system goes on.
    schema.run("INSERT INTO model_evaluations (model_version, device_id, evaluation_timestamp, true_positives, "
               "false_positives, false_negatives, true_negatives) VALUES ('6', 'device_1', '2026-05-01 10:06+00', 1, "
               "0, 0, 1)");
    QCOMPARE(replay.run().error().code, ErrorCode::UnfinishedImport);
    replay.request.resume = true;
    const auto resumed = replay.run();
    QVERIFY2(resumed, resumed ? "" : resumed.error().detail.c_str());
    QCOMPARE(resumed->ingest.accepted, 86'044U); // 44 + 200 · 430, without the newest
    replay.request.resume = false;
    const auto next = replay.run();
    QVERIFY(next);
    QCOMPARE(next->ingest.accepted, 2U);
    const auto store = FeedbackStore::open(replay.request.target, {});
    QCOMPARE((*store)->facts()->rows, 86'046);
}

void UpstreamReplayTest::keepsOutOfTheSystemsOwnSchema()
{
    UpstreamSchema schema("g4");
    UpstreamReplay replay(schema);
    replay.request.target = schema.spec();
    QCOMPARE(replay.run().error().code, ErrorCode::ForeignRows);
    QCOMPARE(schema.integer("SELECT count(*) FROM pg_class WHERE relname = 'model_feedback' AND relnamespace = "
                            "current_schema()::regnamespace"),
             0);
    replay.request.intoLive = true;
    QVERIFY(replay.run());
    QCOMPARE(schema.integer("SELECT count(*) FROM model_feedback"), 44);
}

void UpstreamReplayTest::storesIntoAnotherSchemaOfTheSameDatabase()
{
    const UpstreamSchema schema("g4");
    UpstreamSchema target("");
    UpstreamReplay replay(schema);
    replay.request.target = target.spec();
    QVERIFY(replay.run());
    QCOMPARE(target.integer("SELECT count(*) FROM model_feedback WHERE is_correct"), 32); // 17 + 14 + 1
}

void UpstreamReplayTest::readsNothingOfAnEmptyTable()
{
    UpstreamSchema schema("g4");
    schema.run("TRUNCATE model_evaluations");
    const auto outcome = UpstreamReplay(schema).run();
    QVERIFY(outcome);
    QCOMPARE(outcome->ingest.rows, 0U);
    QCOMPARE(toString(outcome->ingest.fileError.value()), std::string("empty_file"));
}

void UpstreamReplayTest::keepsHostileDevicesAsData()
{
    UpstreamSchema schema("g2");
    schema.run(
        "TRUNCATE model_evaluations; INSERT INTO model_evaluations (model_version, device_id, prediction_result, "
        "actual_result, evaluation_timestamp) VALUES ('1', E'a\"\\n\\\\,\\t''; DROP TABLE x; --', '0', '0', "
        "'2026-01-01')");
    const auto outcome = UpstreamReplay(schema).run();
    QVERIFY(outcome);
    QCOMPARE(outcome->summary->devices[0], std::string("a\"\n\\,\t'; DROP TABLE x; --"));
}

QTEST_GUILESS_MAIN(UpstreamReplayTest)
#include "upstream_replay_test.moc"
