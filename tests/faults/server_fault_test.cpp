#include "tests/faults/fault_server.h"

#include <QElapsedTimer>
#include <QtTest>

#include <csignal>

using namespace loopscope;

/// A replay goes on by itself when the server fails, and ends with exactly the rows of an undisturbed one.
class ServerFaultTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { LOOPSCOPE_MAKE_FAULT_SERVER(m_server); }
    void cleanup()
    {
        if (m_server != nullptr && m_server->cluster().waitUntilItAccepts())
            m_server->drop();
    }
    void goesOnWhenTheServerGoesDown_data();
    void goesOnWhenTheServerGoesDown();
    void goesOnAfterAServerThatWasStopped();

private:
    [[nodiscard]] bool copies(int& backend) const;

    std::unique_ptr<PgSession> m_session;
    std::unique_ptr<test::FaultServer> m_server;
};

/// A backend that is just storing rows, after the first chunk.
bool ServerFaultTest::copies(int& backend) const
{
    const auto found = m_session->fetch(
        "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%COPY model_feedback%' AND pid <> "
        "pg_backend_pid()");
    if (!found || found->rows.empty())
        return false;
    backend = static_cast<int>(std::get<std::int64_t>(found->rows[0][0]));
    return true;
}

void ServerFaultTest::goesOnWhenTheServerGoesDown_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"fast", "immediate", "kill postmaster", "kill backend", "terminate", "cancel", "restart"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void ServerFaultTest::goesOnWhenTheServerGoesDown()
{
    QFETCH(QString, way);
    for (int round = 0; round < test::faultRounds(); ++round) {
        m_session = m_server->cluster().session();
        test::RunningReplay replay(m_server->request());
        int backend = 0;
        QElapsedTimer clock;
        clock.start();
        while (!(replay.stored() > 0 && copies(backend)) && !replay.hasEnded() && clock.elapsed() < 20'000) {
        }
        QVERIFY2(backend > 0, "no COPY was met");
        const std::string pid = std::to_string(backend);
        if (way == QLatin1String("kill postmaster"))
            ::kill(m_server->cluster().postmaster(), SIGKILL);
        else if (way == QLatin1String("kill backend"))
            ::kill(backend, SIGKILL);
        else if (way == QLatin1String("terminate"))
            QVERIFY(m_session->run("SELECT pg_terminate_backend(" + pid + ")").has_value());
        else if (way == QLatin1String("cancel"))
            QVERIFY(m_session->run("SELECT pg_cancel_backend(" + pid + ")").has_value());
        else
            QVERIFY(m_server->cluster().stop(way == QLatin1String("immediate") ? "immediate" : "fast"));
        m_session.reset();
        const bool isDown = way == QLatin1String("fast") || way == QLatin1String("immediate") ||
                            way == QLatin1String("restart") || way == QLatin1String("kill postmaster");
        if (isDown) {
            if (way != QLatin1String("restart"))
                QTRY_VERIFY_WITH_TIMEOUT(replay.isWaiting(), 10'000);
            QVERIFY(m_server->cluster().start());
        }
        QVERIFY(m_server->cluster().waitUntilItAccepts());
        const std::uint64_t before = replay.stored();
        QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > before || replay.hasEnded(), test::FaultServer::backSoonMs);
        QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 30'000);
        QVERIFY(replay.hasWaited());
        QCOMPARE(m_server->problem(replay), QString());
        m_server->drop();
    }
}

void ServerFaultTest::goesOnAfterAServerThatWasStopped()
{
    test::RunningReplay replay(m_server->request());
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    m_server->cluster().signalAll(SIGSTOP);
    QTest::qWait(test::faultRounds() > 1 ? 15'000 : 4000);
    m_server->cluster().signalAll(SIGCONT);
    const std::uint64_t before = replay.stored();
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > before || replay.hasEnded(), test::FaultServer::backSoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 30'000);
    QCOMPARE(m_server->problem(replay), QString());
    m_server->drop();
}

QTEST_GUILESS_MAIN(ServerFaultTest)
#include "server_fault_test.moc"
