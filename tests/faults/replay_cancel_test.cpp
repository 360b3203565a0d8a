#include "app/data/replay/replay_controller.h"
#include "tests/benchmarks/stall_probe.h"
#include "tests/faults/fault_server.h"
#include "tests/support/tcp_proxy.h"

#include <QElapsedTimer>
#include <QtTest>

#include <csignal>

using namespace loopscope;

/// A replay ends within a second when it is told to, whatever the server does, and can be resumed to the whole.
class ReplayCancelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { LOOPSCOPE_MAKE_FAULT_SERVER(m_server); }
    void cleanup()
    {
        if (m_server != nullptr)
            m_server->recover();
    }
    void cancelEndsWithinASecond_data();
    void cancelEndsWithinASecond();
    void endsResumableWhenThePatienceIsOver();
    void theWindowStaysAliveWhileTheServerIsStopped();

private:
    std::unique_ptr<test::FaultServer> m_server;
};

void ReplayCancelTest::cancelEndsWithinASecond_data()
{
    QTest::addColumn<QString>("state");
    for (const char* state : {"storing", "stopped", "stopped before it begins", "down", "stalled"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void ReplayCancelTest::cancelEndsWithinASecond()
{
    QFETCH(QString, state);
    test::TcpProxy proxy(m_server->cluster().port());
    const bool isBefore = state == QLatin1String("stopped before it begins");
    if (isBefore)
        m_server->cluster().signalAll(SIGSTOP);
    test::RunningReplay replay(m_server->request(state == QLatin1String("stalled") ? proxy.port() : 0));
    if (!isBefore)
        QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    if (state == QLatin1String("stopped"))
        m_server->cluster().signalAll(SIGSTOP);
    else if (state == QLatin1String("stalled"))
        proxy.setStalled(true);
    else if (state == QLatin1String("down")) {
        QVERIFY(m_server->cluster().stop("immediate"));
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
        QVERIFY(m_server->cluster().start());
    m_server->cluster().signalAll(SIGCONT);
    proxy.setStalled(false);
    QVERIFY2(took <= 1000, qPrintable(QString::number(took)));
    QVERIFY(!replay.result().has_value());
    QCOMPARE(replay.result().error().code, ErrorCode::Cancelled);
    // What is there can be resumed to the whole.
    ReplayRequest rest = m_server->request();
    rest.resume = true;
    QTRY_VERIFY_WITH_TIMEOUT(m_server->cluster()
                                 .session()
                                 ->fetch("SELECT 1 FROM pg_stat_activity WHERE application_name LIKE '%replay'")
                                 ->rows.empty(),
                             10'000);
    test::RunningReplay resumed(rest);
    QTRY_VERIFY_WITH_TIMEOUT(resumed.hasEnded(), 30'000);
    QCOMPARE(m_server->problem(resumed), QString());
    m_server->drop();
}

void ReplayCancelTest::endsResumableWhenThePatienceIsOver()
{
    ReplayRequest impatient = m_server->request();
    impatient.patience = std::chrono::milliseconds(1500);
    test::RunningReplay replay(impatient);
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    QVERIFY(m_server->cluster().stop("immediate"));
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 10'000);
    QVERIFY(m_server->cluster().start());
    QVERIFY(!replay.result().has_value());
    QCOMPARE(replay.result().error().code, ErrorCode::CannotConnect);
    ReplayRequest rest = m_server->request();
    rest.resume = true;
    test::RunningReplay resumed(rest);
    QTRY_VERIFY_WITH_TIMEOUT(resumed.hasEnded(), 30'000);
    QCOMPARE(m_server->problem(resumed), QString());
    m_server->drop();
}

void ReplayCancelTest::theWindowStaysAliveWhileTheServerIsStopped()
{
    ReplayController controller;
    std::uint64_t stored = 0;
    std::optional<ErrorCode> code;
    connect(&controller, &ReplayController::progressed, this, [&](const ReplayProgress& told) { stored = told.stored; });
    connect(&controller, &ReplayController::failed, this, [&](const Error& error) { code = error.code; });
    controller.start(m_server->request());
    QTRY_VERIFY_WITH_TIMEOUT(stored > 0, 20'000);
    m_server->cluster().signalAll(SIGSTOP);
    benchmarks::StallProbe probe;
    probe.start();
    QTest::qWait(3000);
    controller.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(code.has_value(), 1000);
    probe.stop();
    m_server->cluster().signalAll(SIGCONT);
    QCOMPARE(*code, ErrorCode::Cancelled);
    QVERIFY2(probe.gapMs(1) <= 100, qPrintable(QString::number(probe.gapMs(1))));
}

QTEST_GUILESS_MAIN(ReplayCancelTest)
#include "replay_cancel_test.moc"
