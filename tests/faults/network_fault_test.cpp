#include "tests/faults/fault_server.h"
#include "tests/support/black_hole.h"
#include "tests/support/tcp_proxy.h"

#include <QtTest>

using namespace loopscope;

/// A replay goes on by itself when the network fails, and ends with exactly the rows of an undisturbed one.
class NetworkFaultTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { LOOPSCOPE_MAKE_FAULT_SERVER(m_server); }
    void cleanup()
    {
        if (m_server != nullptr)
            m_server->recover();
    }
    void goesOnWhenTheNetworkFails_data();
    void goesOnWhenTheNetworkFails();
    void asksTheLedgerWhenTheAnswerOfACommitIsLost();
    void goesOnWhenANetworkThatSwallowsEverythingIsMended();

private:
    std::unique_ptr<test::FaultServer> m_server;
};

void NetworkFaultTest::goesOnWhenTheNetworkFails_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"reset", "stalled", "drip"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void NetworkFaultTest::goesOnWhenTheNetworkFails()
{
    QFETCH(QString, way);
    test::TcpProxy proxy(m_server->cluster().port());
    test::RunningReplay replay(m_server->request(proxy.port()));
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
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > before || replay.hasEnded(), test::FaultServer::backSoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 30'000);
    QCOMPARE(m_server->problem(replay), QString());
    m_server->drop();
}

void NetworkFaultTest::asksTheLedgerWhenTheAnswerOfACommitIsLost()
{
    constexpr int wanted = 20;
    int lost = 0;
    for (int round = 0; lost < wanted * test::faultRounds() && round < 20 * test::faultRounds(); ++round) {
        // The commits that make the schema are not meant.
        QVERIFY(FeedbackStore::open(m_server->request().target, {.create = true}).has_value());
        test::TcpProxy proxy(m_server->cluster().port());
        proxy.loseAnswerOfCommit(2);
        test::RunningReplay replay(m_server->request(proxy.port()));
        QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded() || replay.stored() >= 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 60'000);
        lost += proxy.answersLost();
        QCOMPARE(m_server->problem(replay), QString());
        m_server->drop();
    }
    QVERIFY2(lost >= wanted * test::faultRounds(), qPrintable(QString::number(lost)));
}

void NetworkFaultTest::goesOnWhenANetworkThatSwallowsEverythingIsMended()
{
    QString reason;
    const auto hole = test::BlackHole::create(reason);
    if (hole == nullptr)
        QSKIP(qPrintable(reason));
    QVERIFY(m_server->cluster().listenAlsoOn(hole->address()));
    ReplayRequest request = m_server->request();
    request.target.conninfo = "host=" + hole->address() + " port=" + std::to_string(m_server->cluster().port()) +
                              " user=postgres dbname=postgres sslmode=disable";
    request.target.weakTls = true;
    test::RunningReplay replay(request, [&] { hole->enter(); });
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > 0, 20'000);
    QVERIFY(hole->swallow(true));
    QTRY_VERIFY_WITH_TIMEOUT(replay.isWaiting(), test::FaultServer::saysSoonMs);
    QTest::qWait(test::faultRounds() > 1 ? 30'000 : 9000);
    QVERIFY(replay.isWaiting());
    QVERIFY(hole->swallow(false));
    const std::uint64_t before = replay.stored();
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > before || replay.hasEnded(), test::FaultServer::backSoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 30'000);
    QCOMPARE(m_server->problem(replay), QString());

    // And told to end while everything vanishes.
    m_server->drop();
    test::RunningReplay cancelled(request, [&] { hole->enter(); });
    QTRY_VERIFY_WITH_TIMEOUT(cancelled.stored() > 0, 20'000);
    QVERIFY(hole->swallow(true));
    QTest::qWait(300);
    cancelled.stop();
    QTRY_VERIFY_WITH_TIMEOUT(cancelled.hasEnded(), 1000);
    QVERIFY(hole->swallow(false));
    QCOMPARE(cancelled.result().error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(NetworkFaultTest)
#include "network_fault_test.moc"
