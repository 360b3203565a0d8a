#include "app/data/store/postgres/conninfo.h"
#include "tests/support/memory_keyring.h"
#include "tests/support/postgres_server.h"
#include "tests/ui/window_fixture.h"

#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>

using namespace loopscope;

namespace {

const QByteArray someKey = "Live fleet (host=db.example user=ann)";

/// The window with a keyring in memory.
struct Desk {
    test::MemoryKeyring keyring;
    test::WindowFixture fixture;

    void showConnections() { fixture.window().findChild<QAction*>(QStringLiteral("actionConnect"))->trigger(); }
    void closeDialogs() { qDeleteAll(fixture.window().findChildren<QDialog*>()); }
    void type(const char* name, const QString& text) { fixture.find<QLineEdit>(name)->setText(text); }
    void save(const QString& name, const QString& connection, const QString& password, bool remember,
              const QString& schema = {})
    {
        showConnections();
        type("connectionString", connection);
        type("connectionPassword", password);
        type("connectionSchema", schema);
        type("connectionName", name);
        fixture.find<QCheckBox>("connectionRemember")->setChecked(remember);
        fixture.click("connectionSave");
        QCoreApplication::sendPostedEvents();
        closeDialogs();
    }
    /// Chooses a saved connection in the connection window.
    void choose(const QString& name)
    {
        showConnections();
        auto* list = fixture.find<QListWidget>("connectionList");
        const auto found = list->findItems(name, Qt::MatchExactly);
        if (found.isEmpty())
            qFatal("no such connection");
        list->setCurrentItem(found.first());
    }
    void openSaved(const QString& name)
    {
        choose(name);
        fixture.click("connectionOpen");
    }
    /// Of the dialog that asks for a password; null: none does.
    QLineEdit* passwordField()
    {
        for (auto* field : fixture.window().findChildren<QLineEdit*>(QStringLiteral("passwordField"))) {
            if (field->isVisible())
                return field;
        }
        return nullptr;
    }
    void answer(const QString& password)
    {
        passwordField()->setText(password);
        passwordField()->window()->findChild<QPushButton*>(QStringLiteral("passwordConnect"))->click();
    }
    Workspace& workspace() { return fixture.window().workspace(); }
    /// Everything that the window's settings file says.
    [[nodiscard]] QString settings() const
    {
        const QSettings file(fixture.path("loopscope/window.ini"), QSettings::IniFormat);
        QString text;
        for (const QString& key : file.allKeys())
            QDebug(&text) << key << file.value(key);
        return text;
    }
};

/// A database of the server that asks for a password, with it taken out.
struct ServerDatabase {
    test::PostgresSchema schema{true};
    QString connection, password;
    ServerDatabase()
    {
        if (!FeedbackStore::open(schema.spec(), {.create = true}))
            qFatal("no database");
        auto conninfo = *Conninfo::parse(test::postgresConninfo());
        password = QString::fromStdString(conninfo.takePassword());
        connection = QString::fromStdString(conninfo.redacted());
    }
    [[nodiscard]] QString schemaName() const { return QString::fromStdString(schema.name()); }
};

} // namespace

class KeyringTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char* name : {"PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD", "PGSSLMODE", "PGSERVICE"})
            qunsetenv(name);
    }

    void rememberedPasswordIsInTheKeyringAndNotInTheSettings()
    {
        Desk desk;
        desk.save("Live fleet", "host=db.example user=ann", "sesame4711", true);
        QCOMPARE(desk.keyring.entries.keys(),
                 QStringList{QString("Live fleet (host='db.example' user='ann')").replace("'", "")});
        QCOMPARE(desk.keyring.entries.first(), QByteArray("sesame4711"));
        const QString settings = desk.settings();
        QVERIFY(settings.contains("db.example"));
        QVERIFY(!settings.contains("sesame4711"));
    }

    void passwordThatIsNotToBeRememberedGoesNowhere()
    {
        Desk desk;
        desk.save("Live fleet", "host=db.example user=ann", "sesame4711", false);
        QVERIFY(desk.keyring.entries.isEmpty());
        QVERIFY(!desk.settings().contains("sesame4711"));
    }

    void forgettingAConnectionDeletesItsPassword()
    {
        Desk desk;
        desk.keyring.entries["of another program"] = "stays";
        desk.save("Live fleet", "host=db.example user=ann", "sesame4711", true);
        desk.choose("Live fleet");
        desk.fixture.click("connectionForget");
        QTRY_COMPARE(desk.keyring.entries.keys(), QStringList{"of another program"});
    }

    void rememberingNoLongerDeletesThePassword()
    {
        Desk desk;
        desk.save("Live fleet", "host=db.example user=ann", "sesame4711", true);
        desk.save("Live fleet", "host=db.example user=ann", {}, false);
        QTRY_VERIFY(desk.keyring.entries.isEmpty());
    }

    void savingAgainWithoutAPasswordKeepsTheOldOne()
    {
        Desk desk;
        desk.save("Live fleet", "host=db.example user=ann", "sesame4711", true);
        desk.save("Live fleet", "host=db.example user=ann", {}, true, "trial");
        QCOMPARE(desk.keyring.entries.value(someKey), QByteArray("sesame4711"));
    }

    void passwordOfAnotherServerIsNotSentToThisOne()
    {
        Desk desk;
        desk.save("Live fleet", "host=db.example user=ann", "sesame4711", true);
        desk.save("Live fleet", "host=elsewhere.example user=ann", {}, true);
        QTRY_VERIFY(desk.keyring.entries.isEmpty());
    }

    void withoutAKeyringTheChoiceIsOffAndSaysWhy()
    {
        Desk desk;
        desk.keyring.isThere = false;
        desk.showConnections();
        QTRY_VERIFY(!desk.fixture.find<QCheckBox>("connectionRemember")->isEnabled());
        QCOMPARE(desk.fixture.text("connectionKeyring"),
                 QString("No keyring is running here: passwords are kept for this session only."));
    }

    void savedConnectionOpensWithItsPassword()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        Desk desk;
        const ServerDatabase server;
        desk.save("Mine", server.connection, server.password, true, server.schemaName());
        desk.openSaved("Mine");
        QTRY_COMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
        QCOMPARE(desk.fixture.window().findChild<QDialog*>("passwordDialog"), nullptr);
        // And what was open last, at the next start.
        desk.fixture.restart();
        desk.fixture.window().restoreLastDatabase();
        QTRY_COMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
    }

    void testOfASavedConnectionUsesItsPassword()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        Desk desk;
        const ServerDatabase server;
        desk.save("Mine", server.connection, server.password, true);
        desk.choose("Mine");
        desk.fixture.click("connectionTestStart");
        QTRY_COMPARE_WITH_TIMEOUT(desk.fixture.text("connectionTestWord3"), QString("fine"), 20'000);
    }

    void windowDoesNotWaitForTheKeyringAndTheLastWishCounts()
    {
        Desk desk;
        desk.save("Live fleet", "host=db.example user=ann", "sesame4711", true);
        desk.keyring.holdsAnswers = true;
        desk.openSaved("Live fleet");
        QCOMPARE(int(desk.workspace().state()), int(Workspace::State::Empty));
        desk.fixture.window().openSample(); // meanwhile
        QTRY_COMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
        desk.keyring.release();
        QCOMPARE(desk.keyring.reads, 1);
        QCOMPARE(int(desk.workspace().spec().kind), int(StoreKind::Memory));
        QCOMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
    }

    void wrongPasswordIsTriedOnceThenAskedForAndReplaced()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        Desk desk;
        const ServerDatabase server;
        desk.save("Mine", server.connection, "not the right one", true, server.schemaName());
        const QString key = desk.keyring.entries.firstKey();
        desk.openSaved("Mine");
        QTRY_VERIFY(desk.passwordField() != nullptr);
        QVERIFY(desk.fixture.text("passwordRefusal").contains("password authentication failed"));
        QCOMPARE(desk.keyring.entries.value(key), QByteArray("not the right one")); // nothing forgotten silently
        QVERIFY(desk.fixture.find<QCheckBox>("passwordRemember")->isVisible());
        desk.answer("wrong again");
        QTRY_VERIFY(desk.passwordField() != nullptr && desk.passwordField()->text().isEmpty());
        QCOMPARE(desk.keyring.entries.value(key), QByteArray("not the right one")); // only what has logged in is kept
        desk.answer(server.password);
        QTRY_COMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
        QTRY_COMPARE(desk.keyring.entries.value(key), server.password.toUtf8());
        QCOMPARE(desk.keyring.reads, 1);
    }

    void passwordForThisSessionLeavesTheKeyringAlone()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        Desk desk;
        const ServerDatabase server;
        desk.save("Mine", server.connection, {}, true, server.schemaName());
        desk.openSaved("Mine");
        QTRY_VERIFY(desk.passwordField() != nullptr);
        desk.fixture.find<QCheckBox>("passwordRemember")->setChecked(false);
        desk.answer(server.password);
        QTRY_COMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
        QCoreApplication::sendPostedEvents();
        QVERIFY(desk.keyring.entries.isEmpty());
    }

    void withoutAKeyringThePasswordIsAskedForWithOneSentence()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        Desk desk;
        const ServerDatabase server;
        desk.save("Mine", server.connection, {}, true, server.schemaName());
        desk.keyring.isThere = false;
        desk.openSaved("Mine");
        QTRY_VERIFY(desk.passwordField() != nullptr);
        QCOMPARE(desk.fixture.text("passwordHint"),
                 QString("No keyring is running here, so it is kept for this session only."));
        QVERIFY(!desk.fixture.find<QCheckBox>("passwordRemember")->isVisible());
        desk.answer(server.password);
        QTRY_COMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
    }

    void lockedKeyringAsksForThePassword()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        Desk desk;
        const ServerDatabase server;
        desk.save("Mine", server.connection, server.password, true, server.schemaName());
        desk.keyring.isLocked = true;
        desk.openSaved("Mine");
        QTRY_VERIFY(desk.passwordField() != nullptr);
        desk.answer(server.password);
        QTRY_COMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
        // What could not be kept is said.
        QTRY_COMPARE(desk.fixture.text("bannerSentence"),
                     QString("The keyring did not take the password, so it is kept for this session only."));
    }
};

QTEST_MAIN(KeyringTest)
#include "keyring_test.moc"
