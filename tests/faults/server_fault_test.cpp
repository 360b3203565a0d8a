#include "tests/faults/fault_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QScopeGuard>
#include <QtTest>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

using namespace loopscope;

namespace {

/// Mounts a file system of 12 MB there, for the server's user. @return why not, where it cannot be done
QString mountSmall(const QString& folder)
{
    if (::geteuid() != 0)
        return QStringLiteral("mounting a small file system needs root");
    const passwd* const user = ::getpwnam("postgres");
    if (user == nullptr || !QDir().mkpath(folder))
        return QStringLiteral("there is no user postgres for the server");
    QProcess mount;
    mount.start(QStringLiteral("mount"),
                {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                 QStringLiteral("size=12m,mode=700,uid=%1,gid=%2").arg(user->pw_uid).arg(user->pw_gid),
                 QStringLiteral("tmpfs"), folder});
    mount.waitForFinished();
    if (mount.exitStatus() == QProcess::NormalExit && mount.exitCode() == 0)
        return {};
    return QStringLiteral("no file system can be mounted: ") + QString::fromUtf8(mount.readAllStandardError()).trimmed();
}

} // namespace

/// A replay goes on by itself when the server fails, and ends with exactly the rows of an undisturbed one.
class ServerFaultTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { LOOPSCOPE_MAKE_FAULT_SERVER(m_server); }
    void cleanup()
    {
        if (m_server != nullptr)
            m_server->recover();
    }
    void goesOnWhenTheServerGoesDown_data();
    void goesOnWhenTheServerGoesDown();
    void goesOnAfterAServerThatWasStopped();
    void goesOnWhenAFullTableSpaceHasSpaceAgain();

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
                QTRY_VERIFY_WITH_TIMEOUT(replay.isWaiting(), test::FaultServer::saysAtOnceMs);
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
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(replay.isWaiting(), test::FaultServer::saysSoonMs);
    QTest::qWait((test::faultRounds() > 1 ? 15'000 : 4000) - static_cast<int>(clock.elapsed()));
    QVERIFY(replay.isWaiting());
    m_server->cluster().signalAll(SIGCONT);
    const std::uint64_t before = replay.stored();
    QTRY_VERIFY_WITH_TIMEOUT(replay.stored() > before || replay.hasEnded(), test::FaultServer::backSoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 30'000);
    QCOMPARE(m_server->problem(replay), QString());
    m_server->drop();
}

void ServerFaultTest::goesOnWhenAFullTableSpaceHasSpaceAgain()
{
    const QString folder = m_server->cluster().folder() + QStringLiteral("/full");
    const QString why = mountSmall(folder);
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    const auto unmount = qScopeGuard([&] {
        m_server->drop();
        const auto session = m_server->cluster().session();
        static_cast<void>(session->run("ALTER ROLE postgres RESET default_tablespace"));
        static_cast<void>(session->run("DROP TABLESPACE small"));
        QProcess::execute(QStringLiteral("umount"), {folder});
    });
    const auto session = m_server->cluster().session();
    QVERIFY(session->run("CREATE TABLESPACE small LOCATION '" + folder.toStdString() + "'").has_value());
    QVERIFY(session->run("ALTER ROLE postgres SET default_tablespace = small").has_value());
    test::RunningReplay replay(m_server->request());
    QTRY_VERIFY_WITH_TIMEOUT(replay.pausedFor().has_value() || replay.hasEnded(), 30'000);
    QCOMPARE(*replay.pausedFor(), ErrorCode::DiskFull);
    QCOMPARE(
        QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,size=256m"), folder}),
        0);
    replay.goOn();
    QTRY_VERIFY_WITH_TIMEOUT(replay.hasEnded(), 30'000);
    QCOMPARE(m_server->problem(replay), QString());
}

QTEST_GUILESS_MAIN(ServerFaultTest)
#include "server_fault_test.moc"
