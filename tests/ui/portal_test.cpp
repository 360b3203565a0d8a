#include "ui/theme/portal_colour_scheme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace loopscope;

/// A settings portal that answers what the test tells it, wrapped as the real one does: a variant inside a variant.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint colourScheme = 0;

public slots:
    QDBusVariant Read(const QString&, const QString&) const
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(colourScheme)));
    }

signals:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

/// On a private bus, so that the desktop of whoever runs the tests is left alone.
class PortalTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void asksThePortalAtTheStart();
    void followsThePortal();
    void otherSettingsChangeNothing();
    void themeFollowsOnlyWhenTheSystemIsChosen();

private:
    void tell(uint colourScheme, const QString& key = QStringLiteral("color-scheme"))
    {
        m_portal.colourScheme = colourScheme;
        emit m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), key, QDBusVariant(colourScheme));
    }
    static QPalette lightDesktop()
    {
        QPalette palette;
        palette.setColor(QPalette::Window, Qt::white);
        return palette;
    }
    QProcess m_bus;
    FakePortal m_portal;
};

void PortalTest::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty()) {
        if (qEnvironmentVariableIntValue("LOOPSCOPE_REQUIRE_ALL") == 1)
            QFAIL("there is no dbus-daemon");
        QSKIP("there is no dbus-daemon");
    }
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead());
    const QString address = QString::fromLocal8Bit(m_bus.readLine()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.toLocal8Bit());
    auto bus = QDBusConnection::connectToBus(address, QStringLiteral("portal"));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
}

void PortalTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_bus.terminate();
    m_bus.waitForFinished();
}

void PortalTest::asksThePortalAtTheStart()
{
    m_portal.colourScheme = 1;
    PortalColourScheme scheme(lightDesktop());
    QVERIFY(!scheme.isDark()); // the answer is not waited for
    QSignalSpy changed(&scheme, &PortalColourScheme::changed);
    QVERIFY(changed.wait());
    QVERIFY(scheme.isDark());
}

void PortalTest::followsThePortal()
{
    m_portal.colourScheme = 0;
    PortalColourScheme scheme(lightDesktop());
    QSignalSpy changed(&scheme, &PortalColourScheme::changed);
    QVERIFY(changed.wait());
    QVERIFY(!scheme.isDark());
    tell(1);
    QTRY_VERIFY_WITH_TIMEOUT(scheme.isDark(), 1000);
    tell(2);
    QTRY_VERIFY_WITH_TIMEOUT(!scheme.isDark(), 1000);
}

void PortalTest::otherSettingsChangeNothing()
{
    m_portal.colourScheme = 0;
    PortalColourScheme scheme(lightDesktop());
    QSignalSpy changed(&scheme, &PortalColourScheme::changed);
    QVERIFY(changed.wait());
    tell(1, QStringLiteral("contrast"));
    tell(2); // arrives after the other one
    QVERIFY(!changed.wait(200));
    QVERIFY(!scheme.isDark());
}

void PortalTest::themeFollowsOnlyWhenTheSystemIsChosen()
{
    m_portal.colourScheme = 1;
    Theme theme;
    QTRY_VERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), darkColours().surface);
    theme.setChoice(ThemeChoice::Light);
    QVERIFY(!theme.isDark());
    tell(2);
    tell(1);
    theme.setChoice(ThemeChoice::System);
    QTRY_VERIFY(theme.isDark());
}

QTEST_MAIN(PortalTest)
#include "portal_test.moc"
