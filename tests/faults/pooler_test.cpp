#include "app/data/live/feedback_tail.h"
#include "app/data/store/feedback_store.h"
#include "app/data/store/postgres/connection_probe.h"
#include "tests/e2e/generated_file.h"
#include "tests/faults/fault_server.h"
#include "tests/store/result_checks.h"
#include "tests/store/summary_comparison.h"
#include "tests/support/pg_bouncer.h"

#include <QFile>
#include <QtTest>

using namespace loopscope;

namespace {

constexpr SummaryParts everything{.cells = true, .histograms = true};

} // namespace

/// Through PgBouncer in transaction mode, which gives every transaction another session of the server: everything works, and
/// several that write at once leave what one after the other would leave.
class PoolerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup()
    {
        if (m_server != nullptr)
            m_server->drop();
    }
    void knowsAPoolerFromAServer();
    void leavesNothingInTheSessionsOfTheServer();
    void storesWhatAnUndisturbedReplayStores();
    void resumesAndTakesBack();
    void readsEverythingThroughAConnectionForReadingOnly();
    void cancelReachesTheStatement();
    void seesNewRowsByLooking();
    void goesOnWhenThePoolerIsRestarted();
    void isToldBusyByAWriterWithoutAPooler();
    void twoReplaysAtOnceStoreWhatOneAfterTheOtherStores();
    void twoThatResumeTheSameImportStoreItOnce();
    void theSameFileTwiceAtOnceIsStoredOnce();
    void aPolicyThatIsChangedMeanwhileEndsTheReplay();
    void replaysWhileOthersAreTakenBack();

private:
    [[nodiscard]] ReplayRequest request() const;
    [[nodiscard]] ConnectionSpec spec() const { return request().target; }
    [[nodiscard]] ConnectionSpec directSpec() const { return m_server->request().target; }
    [[nodiscard]] std::int64_t integer(const std::string& sql) const;
    [[nodiscard]] std::unique_ptr<FeedbackStore> reader() const
    {
        return valueOf(FeedbackStore::open(directSpec(), {}));
    }
    /// What the rollups say and what the rows say, and what differs between them.
    [[nodiscard]] QString doubts() const;

    QTemporaryDir m_folder;
    std::unique_ptr<test::FaultServer> m_server;
    std::unique_ptr<test::PgBouncer> m_pooler;
    QString m_second; ///< another file
};

void PoolerTest::initTestCase()
{
    LOOPSCOPE_MAKE_FAULT_SERVER(m_server);
    QString reason;
    m_pooler = test::PgBouncer::before(m_server->cluster().conninfo(), reason);
    if (m_pooler == nullptr && qEnvironmentVariable("LOOPSCOPE_REQUIRE_ALL") == "1")
        QFAIL(qPrintable(reason));
    if (m_pooler == nullptr)
        QSKIP(qPrintable(reason));
    m_second = m_folder.filePath(QStringLiteral("second.csv"));
    QVERIFY(writeEvaluationFile(m_second, 60'000));
}

ReplayRequest PoolerTest::request() const
{
    ReplayRequest request = m_server->request();
    request.target.conninfo = m_pooler->conninfo();
    return request;
}

std::int64_t PoolerTest::integer(const std::string& sql) const
{
    const auto found = valueOf(m_server->cluster().session()->fetch(sql));
    return found.rows.empty() ? 0 : std::get<std::int64_t>(found.rows[0][0]);
}

QString PoolerTest::doubts() const
{
    const auto store = reader();
    const Summary fromRollups = valueOf(store->summary(everything));
    const Summary fromRows = valueOf(store->summaryUnder(valueOf(store->policy()), everything));
    if (integer("SELECT count(*) FROM faults.model_feedback") != fromRollups.rows())
        return QStringLiteral("the rows are not those of the rollups");
    if (integer("SELECT count(*) FROM faults.rollup_version_device LEFT JOIN faults.feedback_device USING (device) "
                "WHERE feedback_device.device IS NULL") != 0)
        return QStringLiteral("a rollup names a device that is gone");
    if (valueOf(store->hasForeignRows()))
        return QStringLiteral("there are rows outside the ledger");
    return difference(fromRollups, fromRows);
}

void PoolerTest::knowsAPoolerFromAServer()
{
    LOOPSCOPE_VERIFY_OK(FeedbackStore::open(spec(), {.create = true}));
    QVERIFY(valueOf(valueOf(FeedbackStore::open(spec(), {}))->facts()).isPooled);
    QVERIFY(!valueOf(reader()->facts()).isPooled);
    bool isPooled = false, hasFailed = false;
    probeConnection(spec(), {}, [&](const ProbeReport& report, const ProbeFacts& facts) {
        isPooled = facts.isPooled;
        hasFailed = hasFailed || report.state == ProbeState::Failed;
    });
    QVERIFY(!hasFailed);
    QVERIFY(isPooled);
}

void PoolerTest::leavesNothingInTheSessionsOfTheServer()
{
    test::RunningReplay replay(request());
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 60'000);
    LOOPSCOPE_VERIFY_OK(valueOf(FeedbackStore::open(spec(), {}))->facts());
    QCOMPARE(integer("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"), 0);
    // More often than there are sessions behind the pooler.
    for (int session = 0; session < 12; ++session) {
        auto another = PgConnection::open({.kind = StoreKind::Postgres, .conninfo = m_pooler->conninfo()}, {});
        LOOPSCOPE_VERIFY_OK(another);
        PgSession plain(std::move(*another), *SqlCatalog::of(SqlDialect::Postgres).value());
        const auto settings =
            valueOf(plain.fetch("SELECT name || '=' || setting FROM pg_settings WHERE source = 'session' AND name NOT "
                                "IN ('application_name', "
                                "'client_encoding', 'DateStyle', 'TimeZone', 'standard_conforming_strings')"));
        QVERIFY2(settings.rows.empty(),
                 settings.rows.empty() ? "" : std::get<std::string>(settings.rows.front().front()).c_str());
        QCOMPARE(valueOf(plain.fetch("SELECT count(*) FROM pg_prepared_statements")).rows[0][0],
                 SqlValue(std::int64_t{0}));
    }
}

void PoolerTest::storesWhatAnUndisturbedReplayStores()
{
    test::RunningReplay replay(request());
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 60'000);
    QCOMPARE(m_server->problem(replay), QString());
    QCOMPARE(doubts(), QString());
}

void PoolerTest::resumesAndTakesBack()
{
    {
        test::RunningReplay replay(request());
        QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
        replay.stop();
        QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 1000);
        QCOMPARE(replay.result().error().code, ErrorCode::Cancelled);
    }
    ReplayRequest rest = request();
    rest.resume = true;
    test::RunningReplay resumed(rest);
    QTRY_VERIFY_WITH_TIMEOUT(resumed.hasEnded(), 60'000);
    QCOMPARE(m_server->problem(resumed), QString());
    auto writer = valueOf(FeedbackStore::open(spec(), {.forWriting = true}));
    LOOPSCOPE_VERIFY_OK(writer->undoImport(*resumed.result()->importId));
    QCOMPARE(
        integer("SELECT (SELECT count(*) FROM faults.model_feedback) + (SELECT count(*) FROM faults.rollup_version) + "
                "(SELECT count(*) FROM faults.feedback_device)"),
        0);
}

void PoolerTest::readsEverythingThroughAConnectionForReadingOnly()
{
    test::RunningReplay replay(request());
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 60'000);
    ConnectionSpec readOnly = spec();
    readOnly.readOnly = true;
    auto store = valueOf(FeedbackStore::open(readOnly, {}));
    QCOMPARE(valueOf(store->facts()).readOnlyReason, ReadOnlyReason::Asked);
    QCOMPARE(difference(valueOf(store->summary(everything)), valueOf(reader()->summary(everything))), QString());
    QCOMPARE(valueOf(store->feedbackPage({})).size(), valueOf(reader()->feedbackPage({})).size());
    QCOMPARE(valueOf(store->countFeedback({})), valueOf(reader()->countFeedback({})));
    for (const char* query : {"feedback_count", "recent_feedback", "accuracy_by_version", "panel_24h",
                              "improvement_trend", "expected_results"})
        QVERIFY2(valueOf(store->run(query, {})).rows == valueOf(reader()->run(query, {})).rows, query);
    LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(readOnly, {.forWriting = true}), ErrorCode::ReadOnly);
    // A statement that would write is refused by the server, too.
    PgSession session(valueOf(PgConnection::open(readOnly, {})), *SqlCatalog::of(SqlDialect::Postgres).value());
    LOOPSCOPE_VERIFY_OK(session.start());
    LOOPSCOPE_VERIFY_OK(session.keepReading());
    LOOPSCOPE_VERIFY_ERROR(session.run("DELETE FROM faults.model_feedback"), ErrorCode::ReadOnly);
}

void PoolerTest::cancelReachesTheStatement()
{
    PgSession session(valueOf(PgConnection::open(spec(), {})), *SqlCatalog::of(SqlDialect::Postgres).value());
    LOOPSCOPE_VERIFY_OK(session.start());
    QVERIFY(session.isPooled());
    std::jthread canceller([&] {
        while (
            integer("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep(30)%' AND "
                    "pid <> pg_backend_pid()") == 0) {
        }
        session.cancel();
    });
    QElapsedTimer clock;
    clock.start();
    LOOPSCOPE_VERIFY_ERROR(session.run("SELECT pg_sleep(30)"), ErrorCode::Cancelled);
    QVERIFY(clock.elapsed() < 5000);
    session.arm();
    LOOPSCOPE_VERIFY_OK(session.run("SELECT 1"));
}

void PoolerTest::seesNewRowsByLooking()
{
    LOOPSCOPE_VERIFY_OK(FeedbackStore::open(spec(), {.create = true}));
    auto store = valueOf(FeedbackStore::open(spec(), {.purpose = "live"}));
    const auto tail = store->tail();
    QVERIFY(tail != nullptr);
    QCOMPARE(valueOf(tail->poll(10, [] {})).rows, 0);
    const auto other = m_server->cluster().session();
    for (int round = 1; round <= 3; ++round) {
        LOOPSCOPE_VERIFY_OK(other->run("INSERT INTO faults.model_feedback (model_version, device_id, prediction, "
                                       "actual_value, error, absolute_error, is_correct, feedback_type) "
                                       "VALUES (1, 'spark', 1, 1, 0, 0, true, 'normal'), "
                                       "(2, 'spark', 1, 1, 0, 0, true, 'normal')"));
        QCOMPARE(valueOf(tail->poll(10, [] {})).rows, 2);
        QCOMPARE(valueOf(tail->poll(10, [] {})).rows, 0);
        QCOMPARE(valueOf(store->summary(everything)).rows(), 2 * round);
    }
}

void PoolerTest::goesOnWhenThePoolerIsRestarted()
{
    test::RunningReplay replay(request());
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    QVERIFY(m_pooler->restart());
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 60'000);
    QVERIFY(replay.hasWaited());
    QCOMPARE(m_server->problem(replay), QString());
}

void PoolerTest::isToldBusyByAWriterWithoutAPooler()
{
    auto direct = valueOf(FeedbackStore::open(directSpec(), {.create = true}));
    LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(spec(), {.forWriting = true}), ErrorCode::Busy);
    direct.reset();
    auto pooled = valueOf(FeedbackStore::open(spec(), {.forWriting = true}));
    direct = valueOf(FeedbackStore::open(directSpec(), {.forWriting = true})); // between two transactions of the other
    LOOPSCOPE_VERIFY_ERROR(pooled->beginImport("f", {}, {}), ErrorCode::Busy);
    direct.reset();
    LOOPSCOPE_VERIFY_OK(pooled->beginImport("f", {}, {}));
}

void PoolerTest::twoReplaysAtOnceStoreWhatOneAfterTheOtherStores()
{
    ReplayRequest second = request();
    second.file = m_second.toStdString();
    for (const ReplayRequest& alone : {request(), second}) {
        const test::RunningReplay replay(alone);
        QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 60'000);
        LOOPSCOPE_VERIFY_OK(replay.result());
    }
    const Summary expected = valueOf(reader()->summary(everything));
    m_server->drop();

    test::RunningReplay one(request()), other(second);
    QTRY_VERIFY_WITH_TIMEOUT(one.hasEnded() && other.hasEnded(), 120'000);
    LOOPSCOPE_VERIFY_OK(one.result());
    LOOPSCOPE_VERIFY_OK(other.result());
    QCOMPARE(doubts(), QString());
    QCOMPARE(difference(valueOf(reader()->summary(everything)), expected), QString());
    // They did take turns: chunks of one lie between those of the other.
    QVERIFY(
        integer("SELECT count(*) FROM (SELECT import_id <> lag(import_id) OVER (ORDER BY created_at) AS turned FROM "
                "faults.replay_chunk) t WHERE turned") > 1);
}

void PoolerTest::twoThatResumeTheSameImportStoreItOnce()
{
    {
        test::RunningReplay begun(request());
        QTRY_VERIFY_WITH_TIMEOUT(begun.stored() > 0, 20'000);
        begun.stop();
        QTRY_VERIFY_WITH_TIMEOUT(begun.hasEnded(), 5000);
    }
    ReplayRequest rest = request();
    rest.resume = true;
    test::RunningReplay one(rest), other(rest);
    QTRY_VERIFY_WITH_TIMEOUT(one.hasEnded() && other.hasEnded(), 120'000);
    QCOMPARE(m_server->problem(one), QString());
    QCOMPARE(m_server->problem(other), QString());
    QCOMPARE(doubts(), QString());
}

void PoolerTest::theSameFileTwiceAtOnceIsStoredOnce()
{
    for (int round = 0; round < 5; ++round) {
        test::RunningReplay one(request()), other(request());
        QTRY_VERIFY_WITH_TIMEOUT(one.hasEnded() && other.hasEnded(), 120'000);
        const test::RunningReplay& done = one.result() ? one : other;
        const test::RunningReplay& refused = one.result() ? other : one;
        QCOMPARE(m_server->problem(done), QString());
        QVERIFY(!refused.result().has_value());
        const ErrorCode code = refused.result().error().code;
        QVERIFY2(code == ErrorCode::UnfinishedImport || code == ErrorCode::AlreadyImported,
                 qPrintable(errorText(refused.result().error())));
        m_server->drop();
    }
}

void PoolerTest::aPolicyThatIsChangedMeanwhileEndsTheReplay()
{
    test::RunningReplay replay(request());
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    auto writer = valueOf(FeedbackStore::open(spec(), {.forWriting = true}));
    Policy stricter;
    stricter.correctBelow = 0.05;
    LOOPSCOPE_VERIFY_OK(writer->setPolicy(stricter));
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 60'000);
    QVERIFY(!replay.result().has_value());
    QCOMPARE(replay.result().error().code, ErrorCode::PolicyDiffers);
    QCOMPARE(integer("SELECT count(*) FROM faults.model_feedback WHERE is_correct <> (absolute_error < 0.05)"), 0);
    QCOMPARE(doubts(), QString());
}

void PoolerTest::replaysWhileOthersAreTakenBack()
{
    ReplayRequest second = request();
    second.file = m_second.toStdString();
    test::RunningReplay taken(second);
    QTRY_VERIFY_WITH_TIMEOUT(taken.hasEnded(), 60'000);
    LOOPSCOPE_VERIFY_OK(taken.result());
    test::RunningReplay replay(request());
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    auto writer = valueOf(FeedbackStore::open(spec(), {.forWriting = true}));
    LOOPSCOPE_VERIFY_OK(writer->undoImport(*taken.result()->importId));
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 60'000);
    LOOPSCOPE_VERIFY_OK(replay.result());
    QCOMPARE(doubts(), QString());
    QCOMPARE(valueOf(reader()->summary(everything)).rows(), static_cast<std::int64_t>(replay.result()->ingest.accepted));
}

QTEST_GUILESS_MAIN(PoolerTest)
#include "pooler_test.moc"
