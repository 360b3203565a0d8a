#include "app/data/upstream/upstream_report.h"
#include "tests/upstream/upstream_schema.h"

#include <algorithm>
#include <thread>

using namespace loopscope;
using loopscope::test::UpstreamSchema;

namespace {

constexpr const char* feedbackTable =
    "CREATE TABLE model_feedback (id BIGSERIAL PRIMARY KEY, model_version INT NOT NULL, aggregation_round INT, "
    "device_id "
    "TEXT, prediction FLOAT, actual_value FLOAT, error FLOAT, absolute_error FLOAT, is_correct BOOLEAN, confidence "
    "FLOAT, "
    "feedback_type VARCHAR(50), timestamp TIMESTAMPTZ, created_at TIMESTAMPTZ DEFAULT NOW());";

UpstreamReport reportOf(const UpstreamQuestion& question)
{
    const auto report = readUpstream(question);
    if (!report)
        qFatal("%s: %s", report.error().subject.c_str(), report.error().detail.c_str());
    for (const Error& problem : report->problems)
        qFatal("%s: %s", problem.subject.c_str(), problem.detail.c_str());
    return *report;
}

std::vector<std::int64_t> versionsOf(const UpstreamReport& report)
{
    std::vector<std::int64_t> versions;
    for (const UpstreamVersion& version : report.versions)
        versions.push_back(version.version);
    return versions;
}

} // namespace

class UpstreamReportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { LOOPSCOPE_NEEDS_POSTGRES(); }
    void readsTheRoundsOfTheNewestGeneration();
    void marksARollback();
    void leavesVersionsWithoutEvaluationEmpty();
    void takesTheFleetsRowForHeldOutRows();
    void tellsWhatAVersionWasMadeFrom();
    void showsTheNewestRunUnlessAskedForAnother();
    void keepsEvaluationsWithTheirRun();
    void countsTextLabelsPerVersion();
    void readsAccuraciesOfTheFoundingGeneration();
    void setsFeedbackBesideTheClaim();
    void countsTheFeedbackOfARunFromItsRows();
    void worksWithEvaluationsAlone();
    void takesTheNewestRowOfAVersion();
    void readsNoMoreThanItsBounds();
    void saysWhatCouldNotBeRead();
    void endsWhenStopped();
};

void UpstreamReportTest::readsTheRoundsOfTheNewestGeneration()
{
    const UpstreamSchema schema("g4");
    const UpstreamReport report = reportOf({.database = schema.spec()});
    QCOMPARE(versionsOf(report), (std::vector<std::int64_t>{1, 2, 3, 4}));
    QCOMPARE(report.runs.size(), std::size_t{1});
    QCOMPARE(report.runs[0].rows, 4);
    const UpstreamRound& round = report.versions[2].round.value();
    QCOMPARE(round.round.value(), 3);
    QCOMPARE(round.devices.value(), 299);
    QCOMPARE(round.samples.value(), 59'800);
    QCOMPARE(round.claimed.value(), 0.812);
    QCOMPARE(round.updateNorm.value(), 2.9);
    QCOMPARE(round.meanCosine.value(), 0.05);
    QCOMPARE(round.epsilon.value(), 1.72);
    QCOMPARE(round.createdAtUs, std::int64_t{1'777'629'720'000'000}); // 2026-05-01T10:02:00Z
    QVERIFY(!report.limits.any());
}

void UpstreamReportTest::marksARollback()
{
    const UpstreamSchema schema("g4");
    const UpstreamReport report = reportOf({.database = schema.spec()});
    QVERIFY(report.versions[3].round->isRollback);
    for (const std::size_t i : {0U, 1U, 2U})
        QVERIFY(!report.versions[i].round->isRollback);
}

void UpstreamReportTest::leavesVersionsWithoutEvaluationEmpty()
{
    const UpstreamSchema schema("g4");
    const UpstreamReport report = reportOf({.database = schema.spec()});
    QVERIFY(report.versions[0].heldOut);
    QVERIFY(!report.versions[1].heldOut);
    QVERIFY(report.versions[2].heldOut);
    QVERIFY(!report.versions[3].heldOut);
    QVERIFY(!report.versions[0].feedback);
    QVERIFY(!report.versions[0].difference());
}

void UpstreamReportTest::takesTheFleetsRowForHeldOutRows()
{
    const UpstreamSchema schema("g4");
    const UpstreamHeldOut heldOut = reportOf({.database = schema.spec()}).versions[0].heldOut.value();
    QCOMPARE(heldOut.accuracy.value(), 0.775);
    QCOMPARE(heldOut.f1.value(), 0.6666666666666666);
    QCOMPARE(heldOut.precision.value(), 0.6);
    QCOMPARE(heldOut.recall.value(), 0.75);
    QCOMPARE(heldOut.count.value(), 40);
    QCOMPARE(heldOut.correct.value(), 31);   // 9 + 22
    QCOMPARE(heldOut.baseline.value(), 0.7); // (6 + 22) of 40
}

void UpstreamReportTest::tellsWhatAVersionWasMadeFrom()
{
    const UpstreamSchema schema("g4");
    const UpstreamReport report = reportOf({.database = schema.spec()});
    QVERIFY(!report.versions[0].local); // no updates came while version 0 was current
    const UpstreamLocalUpdates local = report.versions[1].local.value();
    QCOMPARE(local.updates, 3);
    QCOMPARE(local.devices, 2);
    QCOMPARE(local.samples, 800);
    QVERIFY(std::abs(local.meanAccuracy.value() - 0.835) < 1e-12); // (0.8·200 + 0.9·200 + 0.82·400) / 800
}

void UpstreamReportTest::showsTheNewestRunUnlessAskedForAnother()
{
    const UpstreamSchema schema("g2");
    const UpstreamReport newest = reportOf({.database = schema.spec()});
    QCOMPARE(newest.runs.size(), std::size_t{2});
    QCOMPARE(versionsOf(newest), (std::vector<std::int64_t>{1, 3})); // version 2 was never stored
    QCOMPARE(newest.versions[0].round->claimed.value(), 0.5);
    const UpstreamReport older = reportOf({.database = schema.spec(), .run = 1});
    QCOMPARE(older.run, std::size_t{1});
    QCOMPARE(versionsOf(older), (std::vector<std::int64_t>{1, 2, 3}));
    QCOMPARE(older.versions[0].round->claimed.value(), 0.6);
    QCOMPARE(reportOf({.database = schema.spec(), .run = 7}).run, std::size_t{1});
}

void UpstreamReportTest::keepsEvaluationsWithTheirRun()
{
    const UpstreamSchema schema("g2");
    const UpstreamHeldOut older = reportOf({.database = schema.spec(), .run = 1}).versions[0].heldOut.value();
    QCOMPARE(older.count.value(), 1);
    QCOMPARE(older.correct.value(), 1);
}

void UpstreamReportTest::countsTextLabelsPerVersion()
{
    const UpstreamSchema schema("g2");
    const UpstreamHeldOut newest = reportOf({.database = schema.spec()}).versions[0].heldOut.value();
    QCOMPARE(newest.count.value(), 4);
    QCOMPARE(newest.correct.value(), 2); // one by its flag, one by equal labels
    QCOMPARE(newest.accuracy.value(), 0.5);
}

void UpstreamReportTest::readsAccuraciesOfTheFoundingGeneration()
{
    const UpstreamSchema schema("g1");
    const UpstreamReport report = reportOf({.database = schema.spec()});
    QCOMPARE(versionsOf(report), (std::vector<std::int64_t>{1, 2}));
    QCOMPARE(report.versions[0].round->claimed.value(), 0.72);
    QCOMPARE(report.versions[0].heldOut->accuracy.value(), 0.71); // the newest
    QVERIFY(!report.versions[0].heldOut->count);
    QVERIFY(std::abs(report.versions[0].local->meanAccuracy.value() - 0.72) < 1e-12); // (0.7·100 + 0.76·50) / 150
}

void UpstreamReportTest::setsFeedbackBesideTheClaim()
{
    const UpstreamSchema schema("g4");
    auto summary = std::make_shared<Summary>();
    Tally tally;
    tally.count = 8;
    tally.correct = 5;
    summary->versions.push_back({.version = 2, .tally = tally});
    const UpstreamReport report = reportOf({.database = schema.spec(), .feedback = summary});
    QCOMPARE(report.versions[1].feedback->count, 8);
    QVERIFY(std::abs(report.versions[1].difference().value() - (0.625 - 0.801)) < 1e-15);
}

void UpstreamReportTest::countsTheFeedbackOfARunFromItsRows()
{
    UpstreamSchema schema("g2");
    schema.run(std::string(feedbackTable) +
               "INSERT INTO model_feedback (model_version, is_correct, timestamp, created_at) VALUES "
               "(1, true, '2025-11-23 11:02:00+00', '2025-11-24'), (1, false, '2025-11-23 12:02:00+00', '2025-11-24'), "
               "(1, true, '2025-11-23 12:03:00+00', '2025-11-24'), (3, true, NULL, '2025-11-23 12:20:00+00')");
    auto everything = std::make_shared<Summary>(); // mixes the runs, and must not be taken
    everything->versions.push_back({.version = 1, .tally = {}});
    everything->versions[0].tally.count = 3;
    const UpstreamReport newest = reportOf({.database = schema.spec(), .feedback = everything});
    QCOMPARE(newest.versions[0].feedback->count, 2);
    QCOMPARE(newest.versions[0].feedback->correct, 1);
    QCOMPARE(newest.versions[1].feedback->count, 1); // by its time of storage
    const UpstreamReport older = reportOf({.database = schema.spec(), .run = 1, .feedback = everything});
    QCOMPARE(older.versions[0].feedback->count, 1);
    QCOMPARE(older.versions[0].feedback->correct, 1);
}

void UpstreamReportTest::worksWithEvaluationsAlone()
{
    const UpstreamSchema schema("g3");
    const UpstreamReport report = reportOf({.database = schema.spec()});
    QVERIFY(report.runs.empty());
    QCOMPARE(versionsOf(report), (std::vector<std::int64_t>{7}));
    QVERIFY(!report.versions[0].round);
    QCOMPARE(report.versions[0].heldOut->count.value(), 2);
}

void UpstreamReportTest::takesTheNewestRowOfAVersion()
{
    UpstreamSchema schema("g4");
    schema.run("INSERT INTO federated_models (global_version, aggregation_round, num_devices, accuracy, created_at) "
               "VALUES (4, 4, 280, 0.83, '2026-05-01 10:04:00+00')");
    const UpstreamReport report = reportOf({.database = schema.spec()});
    QCOMPARE(report.runs.size(), std::size_t{1});
    QCOMPARE(report.versions[3].round->claimed.value(), 0.83);
    QCOMPARE(report.versions[3].round->rows, 2);
    QVERIFY(!report.versions[3].round->isRollback);
}

void UpstreamReportTest::readsNoMoreThanItsBounds()
{
    const UpstreamSchema schema("g4");
    const UpstreamReport report =
        reportOf({.database = schema.spec(), .bounds = {.rounds = 2, .localRows = 2, .evaluationRows = 2}});
    QVERIFY(!report.versions[0].round);
    QCOMPARE(report.versions.back().version, 4);
    QVERIFY(report.limits.rounds);
    QVERIFY(report.limits.heldOut);
    QVERIFY(!report.limits.runs);
}

void UpstreamReportTest::saysWhatCouldNotBeRead()
{
    UpstreamSchema schema("g4");
    schema.run("ALTER TABLE model_evaluations DROP COLUMN recall");
    const auto report = readUpstream({.database = schema.spec()});
    QVERIFY(report);
    QCOMPARE(versionsOf(*report), (std::vector<std::int64_t>{1, 2, 3, 4}));
    QCOMPARE(report->problems.size(), std::size_t{1});
    QVERIFY(report->problems[0].detail.find("recall") != std::string::npos);
}

void UpstreamReportTest::endsWhenStopped()
{
    UpstreamSchema schema("g4");
    schema.run("BEGIN; LOCK TABLE federated_models IN ACCESS EXCLUSIVE MODE");
    std::stop_source stop;
    const std::jthread stopper([&] {
        while (schema.integer("SELECT count(*) FROM pg_locks WHERE relation = 'federated_models'::regclass AND NOT "
                              "granted") == 0) {
        }
        stop.request_stop();
    });
    QCOMPARE(readUpstream({.database = schema.spec()}, stop.get_token()).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(UpstreamReportTest)
#include "upstream_report_test.moc"
