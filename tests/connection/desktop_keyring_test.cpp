#include "ui/seams/desktop_keyring.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>

using namespace loopscope;

/// QtKeychain with a real Secret Service: gnome-keyring on a private bus, with its files in a folder of the test.
class DesktopKeyringTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void withoutAServiceItIsAbsentSoon();
    void serviceThatCouldBeStartedIsThere();
    void keepsReadsAndDeletesAPassword();
    void passwordIsReadableInNoFile();
    void windowGoesOnMeanwhile();
    void serviceThatDoesNotAnswerIsAbsent();

private:
    using Call = std::function<void(const Keyring::Receiver&)>;
    KeyringAnswer answerOf(const Call& call)
    {
        std::optional<KeyringAnswer> given;
        call([&](const KeyringAnswer& answer) { given = answer; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(given.has_value(), 20'000); }();
        return given.value_or(KeyringAnswer{});
    }
    KeyringAnswer read(const QString& key)
    {
        return answerOf([&](const auto& receive) { m_keyring->read(key, this, receive); });
    }
    KeyringAnswer write(const QString& key, std::string_view password)
    {
        return answerOf([&](const auto& receive) { m_keyring->write(key, Secret::of(password), this, receive); });
    }
    void startService();

    QTemporaryDir m_home;
    QProcess m_bus, m_service;
    std::unique_ptr<DesktopKeyring> m_keyring;
};

void DesktopKeyringTest::initTestCase()
{
    for (const char* program : {"dbus-daemon", "gnome-keyring-daemon"}) {
        if (!QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            continue;
        const QByteArray reason = "there is no " + QByteArray(program);
        if (qEnvironmentVariableIntValue("LOOPSCOPE_REQUIRE_ALL") == 1)
            QFAIL(reason.constData());
        QSKIP(reason.constData());
    }
    // A bus that starts nothing by itself: its services are those of a folder that is empty.
    QVERIFY(QDir(m_home.path()).mkpath("services"));
    QFile configuration(m_home.filePath("bus.conf"));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write(
        "<busconfig><type>session</type><listen>unix:dir=" + m_home.path().toUtf8() + "</listen><servicedir>" +
        m_home.path().toUtf8() +
        "/services</servicedir><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
        "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    configuration.close();
    m_bus.start("dbus-daemon", {"--config-file=" + configuration.fileName(), "--nofork", "--print-address"});
    QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    qputenv("HOME", m_home.path().toLocal8Bit());
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_home.path().toLocal8Bit());
    for (const char* name : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "GNOME_KEYRING_CONTROL"})
        qunsetenv(name);
    m_keyring = std::make_unique<DesktopKeyring>();
}

void DesktopKeyringTest::cleanupTestCase()
{
    m_keyring.reset();
    for (QProcess* process : {&m_service, &m_bus}) {
        process->kill();
        process->waitForFinished();
    }
}

void DesktopKeyringTest::startService()
{
    if (m_service.state() == QProcess::Running)
        return;
    m_service.start("gnome-keyring-daemon", {"--foreground", "--unlock", "--components=secrets"});
    m_service.write("the password of the keyring itself");
    m_service.closeWriteChannel();
    QVERIFY(m_service.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(int(answerOf([&](const auto& receive) { m_keyring->probe(this, receive); }).state),
                              int(KeyringState::NotFound), 20'000);
}

void DesktopKeyringTest::withoutAServiceItIsAbsentSoon()
{
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(int(read("Live fleet").state), int(KeyringState::Absent));
    QCOMPARE(int(write("Live fleet", "sesame4711").state), int(KeyringState::Absent));
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
}

void DesktopKeyringTest::serviceThatCouldBeStartedIsThere()
{
    const auto tellTheBus = [] {
        const auto reload = QDBusMessage::createMethodCall("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                                           "org.freedesktop.DBus", "ReloadConfig");
        return QDBusConnection::sessionBus().call(reload).type() == QDBusMessage::ReplyMessage;
    };
    QFile file(m_home.filePath("services/org.freedesktop.secrets.service"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/false\n");
    file.close();
    QVERIFY(tellTheBus());
    QCOMPARE(int(answerOf([&](const auto& receive) { m_keyring->probe(this, receive); }).state),
             int(KeyringState::NotFound));
    QCOMPARE(int(read("Live fleet").state), int(KeyringState::Absent)); // when it is needed, it does not come
    QVERIFY(file.remove());
    QVERIFY(tellTheBus());
}

void DesktopKeyringTest::keepsReadsAndDeletesAPassword()
{
    startService();
    const std::string password = "o'neil \"ß\" \\ 4711 =;";
    QCOMPARE(int(read("Live fleet").state), int(KeyringState::NotFound));
    QCOMPARE(int(write("Live fleet", password).state), int(KeyringState::Done));
    const KeyringAnswer found = read("Live fleet");
    QCOMPARE(int(found.state), int(KeyringState::Done));
    QCOMPARE(std::string(found.password->text()), password);
    QCOMPARE(int(write("Live fleet", "newer").state), int(KeyringState::Done));
    QCOMPARE(std::string(read("Live fleet").password->text()), std::string("newer"));
    QCOMPARE(int(read("another").state), int(KeyringState::NotFound));
    QCOMPARE(int(answerOf([&](const auto& receive) { m_keyring->remove("Live fleet", this, receive); }).state),
             int(KeyringState::Done));
    QCOMPARE(int(read("Live fleet").state), int(KeyringState::NotFound));
}

void DesktopKeyringTest::passwordIsReadableInNoFile()
{
    startService();
    QCOMPARE(int(write("Live fleet", "sesame4711").state), int(KeyringState::Done));
    int files = 0;
    for (QDirIterator it(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();
         ++files) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("sesame4711"), qPrintable(file.fileName()));
    }
    QVERIFY(files > 1); // the keyring itself is one
}

void DesktopKeyringTest::windowGoesOnMeanwhile()
{
    startService();
    std::optional<KeyringAnswer> given;
    QElapsedTimer clock;
    clock.start();
    m_keyring->read("Live fleet", this, [&](const KeyringAnswer& answer) { given = answer; });
    QVERIFY2(clock.elapsed() < 33,
             qPrintable(QString::number(clock.elapsed()))); // no longer than a picture of the screen
    QVERIFY(!given);
    QTRY_VERIFY(given.has_value());
}

void DesktopKeyringTest::serviceThatDoesNotAnswerIsAbsent()
{
    startService();
    const QString id = QString::number(m_service.processId());
    QCOMPARE(QProcess::execute("kill", {"-STOP", id}), 0);
    QElapsedTimer clock;
    clock.start();
    const KeyringAnswer answer = read("Live fleet");
    QCOMPARE(QProcess::execute("kill", {"-CONT", id}), 0);
    QCOMPARE(int(answer.state), int(KeyringState::Absent));
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(DesktopKeyringTest)
#include "desktop_keyring_test.moc"
