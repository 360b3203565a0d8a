#include "app/data/replay/replay_controller.h"
#include "tests/benchmarks/stall_probe.h"
#include "tests/e2e/database_dump.h"
#include "tests/e2e/generated_file.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/tcp_proxy.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace loopscope;

namespace {

constexpr int rows = 100'000;
constexpr int backSoonMs = 5000; ///< after the server's return

int times()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("LOOPSCOPE_FAULTS", &isNumber);
    return isNumber ? wanted : 1;
}

/// A replay in a thread of its own, and what it tells.
class RunningReplay : public ReplayObserver {
public:
    explicit RunningReplay(ReplayRequest request)
        : m_thread([this, request = std::move(request)](std::stop_token stop) {
              m_result = runReplay(request, *this, std::move(stop));
              m_ended = true;
          })
    {}
    void progressed(const ReplayProgress& progress) override
    {
        m_stored = progress.stored;
        m_isWaiting = progress.phase == ReplayPhase::Waiting;
        m_hasWaited = m_hasWaited || m_isWaiting;
    }
    void stop() { m_thread.request_stop(); }
    [[nodiscard]] std::uint64_t stored() const { return m_stored; }
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }
    [[nodiscard]] bool hasWaited() const { return m_hasWaited; }
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    [[nodiscard]] const Result<ReplayOutcome>& result() const { return m_result; } ///< once it has ended

private:
    std::atomic<std::uint64_t> m_stored = 0;
    std::atomic<bool> m_isWaiting = false, m_hasWaited = false, m_ended = false;
    Result<ReplayOutcome> m_result = failure(ErrorCode::Internal);
    std::jthread m_thread;
};

} // namespace

/// A replay goes on by itself when the server or the network fails, and ends with exactly the rows of an undisturbed one.
class ReplayFaultTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup()
    {
        if (m_server != nullptr && m_server->waitUntilItAccepts())
            drop();
    }
    void goesOnWhenTheServerGoesDown_data();
    void goesOnWhenTheServerGoesDown();
    void goesOnWhenTheNetworkFails_data();
    void goesOnWhenTheNetworkFails();
    void asksTheLedgerWhenTheAnswerOfACommitIsLost();
    void goesOnAfterAServerThatWasStopped();
    void cancelEndsWithinASecond_data();
    void cancelEndsWithinASecond();
    void endsResumableWhenThePatienceIsOver();
    void theWindowStaysAliveWhileTheServerIsStopped();

private:
    [[nodiscard]] ReplayRequest request(int port = 0) const;
    [[nodiscard]] TestedDatabase database() const;
    void drop() const { database().drop(); }
    [[nodiscard]] bool copies(int& backend) const;
    void isComplete(const RunningReplay& replay) const;

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<test::PostgresCluster> m_server;
    std::unique_ptr<PgSession> m_session;
    QByteArray m_rows, m_ledger;
};

ReplayRequest ReplayFaultTest::request(int port) const
{
    ReplayRequest request;
    request.file = m_file.toStdString();
    request.target = {.kind = StoreKind::Postgres, .conninfo = m_server->conninfo(port), .schema = "faults"};
    request.batchRows = 10'000;
    request.patience = std::chrono::seconds(60);
    return request;
}

TestedDatabase ReplayFaultTest::database() const
{
    TestedDatabase database;
    database.isPostgres = true;
    database.conninfo = QString::fromStdString(m_server->conninfo());
    database.schema = QStringLiteral("faults");
    return database;
}

void ReplayFaultTest::initTestCase()
{
    QString reason;
    m_server = test::PostgresCluster::create(reason);
    if (m_server == nullptr && qEnvironmentVariable("LOOPSCOPE_REQUIRE_ALL") == "1")
        QFAIL(qPrintable(reason));
    if (m_server == nullptr)
        QSKIP(qPrintable(reason));
    m_file = m_folder.filePath(QStringLiteral("evaluations.csv"));
    QVERIFY(writeEvaluationFile(m_file, rows));
    RunningReplay undisturbed(request());
    QTRY_VERIFY_WITH_TIMEOUT(undisturbed.hasEnded(), 60'000);
    QVERIFY2(undisturbed.result().has_value(), undisturbed.result() ? "" : undisturbed.result().error().detail.c_str());
    m_rows = database().rowsAndRollups();
    m_ledger = database().ledger();
    QVERIFY(m_rows.count('\n') > rows - rows / 997 - 1);
    QVERIFY(m_ledger.count('\n') > 5);
    drop();
}

/// A backend that is just storing rows, after the first chunk.
bool ReplayFaultTest::copies(int& backend) const
{
    const auto found = m_session->fetch(
        "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%COPY model_feedback%' AND pid <> "
        "pg_backend_pid()");
    if (!found || found->rows.empty())
        return false;
    backend = static_cast<int>(std::get<std::int64_t>(found->rows[0][0]));
    return true;
}

void ReplayFaultTest::isComplete(const RunningReplay& replay) const
{
    QVERIFY2(replay.result().has_value(), replay.result() ? "" : replay.result().error().detail.c_str());
    const IngestReport& report = replay.result()->ingest;
    QCOMPARE(report.rows, std::uint64_t(rows));
    QCOMPARE(report.accepted + report.rejected, std::uint64_t(rows));
    QVERIFY(database().rowsAndRollups() == m_rows);
    QVERIFY(database().ledger() == m_ledger);
}

void ReplayFaultTest::goesOnWhenTheServerGoesDown_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"fast", "immediate", "kill postmaster", "kill backend", "terminate", "cancel", "restart"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void ReplayFaultTest::goesOnWhenTheServerGoesDown()
{
    QFETCH(QString, way);
    for (int round = 0; round < times(); ++round) {
        m_session = m_server->session();
        RunningReplay replay(request());
        int backend = 0;
        QElapsedTimer clock;
        clock.start();
        while (!(replay.stored() > 0 && copies(backend)) && !replay.hasEnded() && clock.elapsed() < 20'000) {
        }
        QVERIFY2(backend > 0, "no COPY was met");
        const std::string pid = std::to_string(backend);
        if (way == QLatin1String("kill postmaster"))
            ::kill(m_server->postmaster(), SIGKILL);
        else if (way == QLatin1String("kill backend"))
            ::kill(backend, SIGKILL);
        else if (way == QLatin1String("terminate"))
            QVERIFY(m_session->run("SELECT pg_terminate_backend(" + pid + ")").has_value());
        else if (way == QLatin1String("cancel"))
            QVERIFY(m_session->run("SELECT pg_cancel_backend(" + pid + ")").has_value());
        else
            QVERIFY(m_server->stop(way == QLatin1String("immediate") ? "immediate" : "fast"));
        m_session.reset();
        const bool isDown = way == QLatin1String("fast") || way == QLatin1String("immediate") ||
                            way == QLatin1String("restart") || way == QLatin1String("kill postmaster");
        if (isDown) {
            if (way != QLatin1String("restart"))
                QTRY_VERIFY_WITH_TIMEOUT(replay.isWaiting(), 10'000);
            QVERIFY(m_server->start());
        }
        QVERIFY(m_server->waitUntilItAccepts());
        const std::uint64_t before = replay.stored();
        QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > before || replay.hasEnded(), backSoonMs);
        QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 30'000);
        QVERIFY(replay.hasWaited());
        isComplete(replay);
        if (QTest::currentTestFailed())
            return;
        drop();
    }
}

void ReplayFaultTest::goesOnWhenTheNetworkFails_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"reset", "stalled", "drip"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void ReplayFaultTest::goesOnWhenTheNetworkFails()
{
    QFETCH(QString, way);
    test::TcpProxy proxy(m_server->port());
    RunningReplay replay(request(proxy.port()));
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    if (way == QLatin1String("reset")) {
        proxy.reset();
    } else if (way == QLatin1String("stalled")) {
        proxy.setStalled(true);
        QTest::qWait(3000);
        proxy.setStalled(false);
    } else {
        proxy.setSlow(true);
        QTest::qWait(3000);
        proxy.setSlow(false);
    }
    const std::uint64_t before = replay.stored();
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > before || replay.hasEnded(), backSoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 30'000);
    isComplete(replay);
    drop();
}

void ReplayFaultTest::asksTheLedgerWhenTheAnswerOfACommitIsLost()
{
    constexpr int wanted = 20;
    int lost = 0;
    for (int round = 0; lost < wanted * times() && round < 20 * times(); ++round) {
        // The commits that make the schema are not meant.
        QVERIFY(FeedbackStore::open(request().target, {.create = true}).has_value());
        test::TcpProxy proxy(m_server->port());
        proxy.loseAnswerOfCommit(2);
        RunningReplay replay(request(proxy.port()));
        QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded() || replay.stored() >= 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 60'000);
        lost += proxy.answersLost();
        isComplete(replay);
        if (QTest::currentTestFailed())
            return;
        drop();
    }
    QVERIFY2(lost >= wanted * times(), qPrintable(QString::number(lost)));
}

void ReplayFaultTest::goesOnAfterAServerThatWasStopped()
{
    m_session.reset();
    RunningReplay replay(request());
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    m_server->signalAll(SIGSTOP);
    QTest::qWait(times() > 1 ? 15'000 : 4000);
    m_server->signalAll(SIGCONT);
    const std::uint64_t before = replay.stored();
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > before || replay.hasEnded(), backSoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 30'000);
    isComplete(replay);
    drop();
}

void ReplayFaultTest::cancelEndsWithinASecond_data()
{
    QTest::addColumn<QString>("state");
    for (const char* state : {"storing", "stopped", "stopped before it begins", "down", "stalled"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void ReplayFaultTest::cancelEndsWithinASecond()
{
    QFETCH(QString, state);
    m_session.reset();
    test::TcpProxy proxy(m_server->port());
    const bool isBefore = state == QLatin1String("stopped before it begins");
    if (isBefore)
        m_server->signalAll(SIGSTOP);
    RunningReplay replay(request(state == QLatin1String("stalled") ? proxy.port() : 0));
    if (!isBefore)
        QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    if (state == QLatin1String("stopped"))
        m_server->signalAll(SIGSTOP);
    else if (state == QLatin1String("stalled"))
        proxy.setStalled(true);
    else if (state == QLatin1String("down")) {
        QVERIFY(m_server->stop("immediate"));
        QTRY_VERIFY_WITH_TIMEOUT(replay.isWaiting(), 10'000);
    }
    if (state != QLatin1String("storing"))
        QTest::qWait(300);
    QElapsedTimer clock;
    clock.start();
    replay.stop();
    while (!replay.hasEnded() && clock.elapsed() < 5000)
        QTest::qWait(2);
    const qint64 took = clock.elapsed();
    if (state == QLatin1String("down"))
        QVERIFY(m_server->start());
    m_server->signalAll(SIGCONT);
    proxy.setStalled(false);
    QVERIFY2(took <= 1000, qPrintable(QString::number(took)));
    QVERIFY(!replay.result().has_value());
    QCOMPARE(replay.result().error().code, ErrorCode::Cancelled);
    // What is there can be resumed to the whole.
    ReplayRequest rest = request();
    rest.resume = true;
    QTRY_VERIFY_WITH_TIMEOUT(
        m_server->session()->fetch("SELECT 1 FROM pg_stat_activity WHERE application_name LIKE '%replay'")->rows.empty(),
        10'000);
    RunningReplay resumed(rest);
    QTRY_VERIFY_WITH_TIMEOUT(resumed.hasEnded(), 30'000);
    isComplete(resumed);
    drop();
}

void ReplayFaultTest::endsResumableWhenThePatienceIsOver()
{
    m_session.reset();
    ReplayRequest impatient = request();
    impatient.patience = std::chrono::milliseconds(1500);
    RunningReplay replay(impatient);
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    QVERIFY(m_server->stop("immediate"));
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 10'000);
    QVERIFY(m_server->start());
    QVERIFY(!replay.result().has_value());
    QCOMPARE(replay.result().error().code, ErrorCode::CannotConnect);
    ReplayRequest rest = request();
    rest.resume = true;
    RunningReplay resumed(rest);
    QTRY_VERIFY_WITH_TIMEOUT(resumed.hasEnded(), 30'000);
    isComplete(resumed);
    drop();
}

void ReplayFaultTest::theWindowStaysAliveWhileTheServerIsStopped()
{
    m_session.reset();
    ReplayController controller;
    std::uint64_t stored = 0;
    std::optional<ErrorCode> code;
    connect(&controller, &ReplayController::progressed, this, [&](const ReplayProgress& told) { stored = told.stored; });
    connect(&controller, &ReplayController::failed, this, [&](const Error& error) { code = error.code; });
    controller.start(request());
    QTRY_VERIFY_WITH_TIMEOUT(stored > 0, 20'000);
    m_server->signalAll(SIGSTOP);
    benchmarks::StallProbe probe;
    probe.start();
    QTest::qWait(3000);
    controller.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(code.has_value(), 1000);
    probe.stop();
    m_server->signalAll(SIGCONT);
    QCOMPARE(*code, ErrorCode::Cancelled);
    QVERIFY2(probe.gapMs(1) <= 100, qPrintable(QString::number(probe.gapMs(1))));
}

QTEST_GUILESS_MAIN(ReplayFaultTest)
#include "replay_fault_test.moc"
