#include "app/data/store/postgres/pg_connection.h"
#include "tests/tls/deaf_server.h"
#include "tests/tls/tls_server.h"

#include <QtTest>

using namespace loopscope;

namespace {

const QString password = QStringLiteral("sesame-4711");

using Opened = Result<std::unique_ptr<PgConnection>>;

Opened open(const QString& conninfo, bool weakTls = false)
{
    return PgConnection::open({.kind = StoreKind::Postgres,
                               .conninfo = conninfo.toStdString(),
                               .weakTls = weakTls,
                               .password = Secret::of(password.toStdString())},
                              {.timeoutPerHost = std::chrono::seconds(10)});
}

QString why(const Opened& opened)
{
    return opened ? QStringLiteral("connected") : QString::fromStdString(opened.error().detail);
}

} // namespace

/// Certificates and servers in all conditions, on a real PostgreSQL. `db.loopscope.test` is another machine by its name, and
/// this one by its address, so that no network is needed.
class TlsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char* name : {"PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD", "PGSSLMODE", "PGSERVICE",
                                 "PGSSLROOTCERT", "LOOPSCOPE_TEST_POSTGRES"})
            qunsetenv(name);
        qputenv("HOME", "/nonexistent");
        m_server = std::make_unique<test::TlsServer>();
        if (!m_server->problem().isEmpty() && qEnvironmentVariable("LOOPSCOPE_REQUIRE_ALL") == "1")
            QFAIL(qPrintable(m_server->problem()));
        if (!m_server->problem().isEmpty())
            QSKIP(qPrintable(m_server->problem()));
    }
    void init() { qputenv("SSL_CERT_FILE", m_server->file("authority.crt").toLocal8Bit()); }
    void cleanupTestCase() { m_server.reset(); }

    void anotherMachineIsVerifiedWithoutAskingForIt_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("authority"); // that the system trusts
        QTest::addColumn<QStringList>("settings"); // of the server
        QTest::addColumn<QString>("refusal"); // empty: it connects
        QTest::newRow("right authority") << "good" << "authority" << QStringList() << "";
        QTest::newRow("names only as alternative") << "only_alternative" << "authority" << QStringList() << "";
        QTest::newRow("wrong authority") << "good" << "stranger" << QStringList() << "certificate verify failed";
        QTest::newRow("signed by itself") << "self" << "authority" << QStringList() << "certificate verify failed";
        QTest::newRow("expired") << "expired" << "authority" << QStringList() << "certificate verify failed";
        QTest::newRow("not yet valid") << "early" << "authority" << QStringList() << "certificate verify failed";
        QTest::newRow("other name") << "other_name" << "authority" << QStringList() << "does not match host name";
        QTest::newRow("only TLS 1.1") << "good" << "authority"
                                      << QStringList{"ssl_min_protocol_version='TLSv1.1'",
                                                     "ssl_max_protocol_version='TLSv1.1'"}
                                      << "SSL error";
        QTest::newRow("no TLS at all") << "good" << "authority" << QStringList{"ssl=off"} << "does not support SSL";
    }
    void anotherMachineIsVerifiedWithoutAskingForIt()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, authority);
        QFETCH(QStringList, settings);
        QFETCH(QString, refusal);
        qputenv("SSL_CERT_FILE", m_server->file(authority + ".crt").toLocal8Bit());
        restart(certificate, settings);
        const auto opened = open(remote());
        if (refusal.isEmpty()) {
            QVERIFY2(opened.has_value(), qPrintable(why(opened)));
            QCOMPARE(int((*opened)->security()), int(LinkSecurity::Verified));
            QVERIFY(m_server->log().contains("connection authorized: user=ann"));
        } else {
            QVERIFY(!opened.has_value());
            QVERIFY2(why(opened).contains(refusal), qPrintable(why(opened)));
            expectNoPasswordAtServer();
        }
    }

    void addressIsVerifiedAgainstTheCertificate()
    {
        const QString address = QStringLiteral("host=127.0.0.1 port=%1 user=ann dbname=postgres sslmode=verify-full "
                                               "sslrootcert=%2")
                                    .arg(m_server->port())
                                    .arg(m_server->file("authority.crt"));
        restart("address");
        const auto right = open(address);
        QVERIFY2(right.has_value(), qPrintable(why(right)));
        QCOMPARE(int((*right)->security()), int(LinkSecurity::ThisMachine));
        restart("good");
        const auto wrong = open(address);
        QVERIFY(!wrong.has_value());
        QVERIFY2(why(wrong).contains("does not match host name"), qPrintable(why(wrong)));
        expectNoPasswordAtServer();
    }

    void revokedCertificateIsRefused()
    {
        const QString checking = remote() + " sslcrl=" + m_server->file("revoked.crl");
        restart("good");
        const auto valid = open(checking);
        QVERIFY2(valid.has_value(), qPrintable(why(valid)));
        restart("revoked");
        const auto revoked = open(checking);
        QVERIFY(!revoked.has_value());
        QVERIFY2(why(revoked).contains("certificate verify failed"), qPrintable(why(revoked)));
        expectNoPasswordAtServer();
    }

    void clientCertificateLogsIn()
    {
        restart("good");
        const QString machine = remote("machine");
        const auto bare = open(machine);
        QVERIFY(!bare.has_value());
        expectNoPasswordAtServer();
        const auto shown =
            open(machine + " sslcert=" + m_server->file("client.crt") + " sslkey=" + m_server->file("client.key"));
        QVERIFY2(shown.has_value(), qPrintable(why(shown)));
        QCOMPARE(int((*shown)->security()), int(LinkSecurity::Verified));
    }

    void lessThanVerifiedNeedsConsentAndStaysMarked_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("security");
        QTest::newRow("verify-ca") << "verify-ca" << int(LinkSecurity::NameUnverified);
        QTest::newRow("require") << "require" << int(LinkSecurity::Unverified);
        QTest::newRow("prefer") << "prefer" << int(LinkSecurity::Unverified);
        QTest::newRow("disable") << "disable" << int(LinkSecurity::NotEncrypted);
    }
    void lessThanVerifiedNeedsConsentAndStaysMarked()
    {
        QFETCH(QString, mode);
        QFETCH(int, security);
        restart("other_name");
        const QString weak = remote() + " sslmode=" + mode;
        const auto refused = open(weak);
        QVERIFY(!refused.has_value());
        QCOMPARE(int(refused.error().code), int(ErrorCode::WeakTls));
        QCOMPARE(why(refused), mode);
        QVERIFY(!m_server->log().contains("connection received"));
        const auto agreed = open(weak, true);
        QVERIFY2(agreed.has_value(), qPrintable(why(agreed)));
        QCOMPARE(int((*agreed)->security()), security);
    }

    void environmentAndServiceDecideLikeTheText()
    {
        restart("other_name");
        qputenv("PGSSLMODE", "require");
        const auto byEnvironment = open(remote(), true);
        const auto withoutConsent = open(remote());
        qunsetenv("PGSSLMODE");
        QVERIFY2(byEnvironment.has_value(), qPrintable(why(byEnvironment)));
        QCOMPARE(int((*byEnvironment)->security()), int(LinkSecurity::Unverified));
        QCOMPARE(int(withoutConsent.error().code), int(ErrorCode::WeakTls));

        QTemporaryDir folder;
        QFile services(folder.filePath("services"));
        QVERIFY(services.open(QIODevice::WriteOnly));
        services.write(("[live]\n" + remote().replace(' ', '\n') + "\nsslmode=require\n[strict]\n" +
                        remote().replace(' ', '\n') + "\n")
                           .toUtf8());
        services.close();
        qputenv("PGSERVICEFILE", services.fileName().toLocal8Bit());
        const auto byService = open("service=live", true);
        const auto strict = open("service=strict", true);
        const auto missing = open("service=nowhere", true);
        qunsetenv("PGSERVICEFILE");
        QVERIFY2(byService.has_value(), qPrintable(why(byService)));
        QCOMPARE(int((*byService)->security()), int(LinkSecurity::Unverified));
        QVERIFY(!strict.has_value());
        QVERIFY2(why(strict).contains("does not match host name"), qPrintable(why(strict)));
        QVERIFY2(why(missing).contains("nowhere"), qPrintable(why(missing)));
    }

    void thisMachineNeedsNoCertificate()
    {
        restart("self");
        const auto socket = open(QStringLiteral("host=%1 port=%2 user=postgres dbname=postgres")
                                     .arg(m_server->socketFolder())
                                     .arg(m_server->port()));
        QVERIFY2(socket.has_value(), qPrintable(why(socket)));
        QCOMPARE(int((*socket)->security()), int(LinkSecurity::ThisMachine));
        const auto loopback =
            open(QStringLiteral("host=127.0.0.1 port=%1 user=ann dbname=postgres").arg(m_server->port()));
        QVERIFY2(loopback.has_value(), qPrintable(why(loopback)));
    }

    void serverThatDeclinesTlsGetsNothingButTheQuestion()
    {
        const test::DeafServer deaf;
        const auto opened = open(
            QStringLiteral("host=db.loopscope.test hostaddr=127.0.0.1 port=%1 user=ann dbname=postgres").arg(deaf.port()));
        QVERIFY(!opened.has_value());
        QVERIFY2(why(opened).contains("does not support SSL"), qPrintable(why(opened)));
        QTRY_COMPARE(deaf.received(), QByteArray("\x00\x00\x00\x08\x04\xd2\x16\x2f", 8)); // SSLRequest and no more
    }

private:
    [[nodiscard]] QString remote(const char* user = "ann") const
    {
        return QStringLiteral("host=db.loopscope.test hostaddr=127.0.0.1 port=%1 user=%2 dbname=postgres")
            .arg(QString::number(m_server->port()), QLatin1String(user));
    }
    void restart(const QString& certificate, const QStringList& settings = {})
    {
        m_server->start(certificate, settings);
        QVERIFY2(m_server->problem().isEmpty(), qPrintable(m_server->problem()));
    }
    /// The server asks for it in the clear: with it, it would have let the user in, or said that it is wrong.
    void expectNoPasswordAtServer()
    {
        const QString log = m_server->log();
        for (const char* word : {"connection authenticated", "connection authorized", "password"})
            QVERIFY2(!log.contains(QLatin1String(word)), qPrintable(log));
    }

    std::unique_ptr<test::TlsServer> m_server;
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
