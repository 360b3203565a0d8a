#include "app/data/activity/activity_log.h"
#include "app/data/error_text.h"
#include "app/data/store/postgres/conninfo.h"
#include "tests/support/postgres_server.h"
#include "tests/ui/window_fixture.h"
#include "ui/connection/connection_form.h"
#include "ui/shell/log_file.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace loopscope;

namespace {

const QByteArray canary = "sesame/4711 open";

/// Whether bytes hold the canary, as it is or in an encoding that hides it from nobody.
bool holdsCanary(const QByteArray& bytes)
{
    return bytes.contains(canary) || bytes.contains(canary.toPercentEncoding()) || bytes.contains(canary.toBase64());
}

/// The connection window over the real one.
struct Connecting {
    Connecting() { fixture.window().findChild<QAction*>(QStringLiteral("actionConnect"))->trigger(); }
    template <class Widget>
    Widget* find(const char* name)
    {
        return fixture.find<Widget>(name);
    }
    void type(const char* name, const QString& text) { find<QLineEdit>(name)->setText(text); }
    QString text(const char* name) { return find<QLineEdit>(name)->text(); }
    /// Texts that are to be seen, but for the password's field, which shows dots.
    QByteArray shownTexts()
    {
        QByteArray all;
        for (const QWidget* widget : QApplication::allWidgets()) {
            all += widget->toolTip().toUtf8() + '\n' + widget->accessibleName().toUtf8() + '\n' +
                   widget->windowTitle().toUtf8() + '\n';
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                all += label->text().toUtf8() + '\n';
            if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
                all += edit->displayText().toUtf8() + '\n';
        }
        return all;
    }
    test::WindowFixture fixture;
};

QString serverWith(const char* keyword, const std::string& value, const char* keyword2 = "",
                   const std::string& value2 = {})
{
    auto conninfo = *Conninfo::parse(test::postgresConninfo());
    static_cast<void>(conninfo.takePassword());
    conninfo.set(keyword, value);
    if (*keyword2 != '\0')
        conninfo.set(keyword2, value2);
    return QString::fromStdString(conninfo.text());
}

} // namespace

class ConnectDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char* name : {"PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD", "PGSSLMODE", "PGSERVICE"})
            qunsetenv(name);
    }

    void textFillsTheFields()
    {
        Connecting to;
        to.type("connectionString", "postgresql://ann:secret@db.example:5433/flead?sslmode=require");
        QCOMPARE(to.text("connectionHost"), QString("db.example"));
        QCOMPARE(to.text("connectionPort"), QString("5433"));
        QCOMPARE(to.text("connectionDatabase"), QString("flead"));
        QCOMPARE(to.text("connectionUser"), QString("ann"));
        QCOMPARE(to.find<QComboBox>("connectionTls")->currentData().toString(), QString("require"));
        QCOMPARE(to.text("connectionPassword"), QString("secret"));
        QVERIFY(!to.text("connectionString").contains("secret"));
    }

    void passwordThatIsTypedStaysWholeAndGoesWhenTheLineIsLeft()
    {
        Connecting to;
        auto* line = to.find<QLineEdit>("connectionString");
        line->setFocus();
        QTest::keyClicks(line, "host=db.example password=secret dbname=flead");
        QCOMPARE(line->text(), QString("host=db.example password=secret dbname=flead"));
        QTest::keyClick(line, Qt::Key_Tab);
        emit line->editingFinished(); // as leaving it does where windows have the focus
        QCOMPARE(to.text("connectionPassword"), QString("secret"));
        QCOMPARE(to.text("connectionDatabase"), QString("flead"));
        QVERIFY(!line->text().contains("secret"));
    }

    void passwordThatIsTypedCountsBeforeTheLineIsLeft()
    {
        ConnectionForm form;
        auto* line = form.findChild<QLineEdit*>("connectionString");
        QTest::keyClicks(line, "host=db.example password=secret");
        const auto spec = form.spec();
        QVERIFY(spec.has_value() && spec->password != nullptr);
        QCOMPARE(std::string(spec->password->text()), std::string("secret"));
        QCOMPARE(spec->conninfo.find("secret"), std::string::npos);
    }

    void passwordOfTheKeyFileIsNotShown()
    {
        ConnectionForm form;
        auto* line = form.findChild<QLineEdit*>("connectionString");
        line->setText("host=db.example sslkey=/keys/ann.key sslpassword=secret");
        QVERIFY(!line->text().contains("secret"));
        QCOMPARE(Conninfo::parse(form.spec()->conninfo)->value("sslpassword"), std::string_view("secret"));
        QCOMPARE(form.spec()->redacted().find("secret"), std::string::npos);
        line->setText("host=elsewhere.example");
        QCOMPARE(Conninfo::parse(form.spec()->conninfo)->value("sslpassword"), std::string_view());
    }

    void fieldsFillTheText()
    {
        Connecting to;
        to.type("connectionString", "host=a sslcert=/keys/ann.crt");
        to.type("connectionHost", "db.example");
        to.type("connectionUser", "o'neil");
        const auto said = Conninfo::parse(to.text("connectionString").toStdString());
        QVERIFY(said.has_value());
        QCOMPARE(said->value("host"), std::string_view("db.example"));
        QCOMPARE(said->value("user"), std::string_view("o'neil"));
        QCOMPARE(said->value("sslcert"), std::string_view("/keys/ann.crt")); // what has no field stays
    }

    void weakerTlsIsAllowedOnlyByHand()
    {
        Connecting to;
        to.type("connectionString", "host=db.example sslmode=require");
        QVERIFY(!to.find<QPushButton>("connectionOpen")->isEnabled());
        QVERIFY(to.fixture.text("connectionProblem").contains("another machine"));
        to.find<QCheckBox>("connectionConsent")->setChecked(true);
        QVERIFY(to.find<QPushButton>("connectionOpen")->isEnabled());
        to.type("connectionString", "host=localhost sslmode=disable");
        to.find<QCheckBox>("connectionConsent")->setChecked(false);
        QVERIFY(to.find<QPushButton>("connectionOpen")->isEnabled());
    }

    void environmentIsNamed()
    {
        qputenv("PGUSER", "ann");
        qputenv("PGPASSWORD", canary);
        Connecting to;
        qunsetenv("PGUSER");
        qunsetenv("PGPASSWORD");
        QCOMPARE(to.fixture.text("connectionNotes"), QString("From the environment: PGUSER=ann, PGPASSWORD."));
    }

    void savedConnectionComesBackWhole()
    {
        Connecting to;
        to.type("connectionString", "host=db.example dbname=flead");
        to.type("connectionSchema", "trial");
        to.find<QCheckBox>("connectionReadOnly")->setChecked(true);
        to.type("connectionName", "Live fleet");
        to.find<QPushButton>("connectionSave")->click();
        const auto saved = Session::specOf(Session().savedConnections().value("Live fleet"));
        QVERIFY(saved.has_value());
        QCOMPARE(saved->conninfo, std::string("host=db.example dbname=flead"));
        QCOMPARE(saved->schema, std::string("trial"));
        QVERIFY(saved->readOnly);
    }

    void testShowsWhereItFails()
    {
        Connecting to;
        to.type("connectionString", "host=127.0.0.1 port=1");
        to.find<QPushButton>("connectionTestStart")->click();
        QTRY_COMPARE(to.fixture.text("connectionTestWord1"), QString("failed"));
        QVERIFY(to.fixture.text("connectionTestSentence1").contains("Connection refused"));
        QCOMPARE(to.fixture.text("connectionTestWord8"), QString("not tried"));
    }

    void passwordIsAskedForAndOpensTheDatabase()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        const test::PostgresSchema schema(true);
        QVERIFY(FeedbackStore::open(schema.spec(), {.create = true}).has_value());
        auto conninfo = *Conninfo::parse(test::postgresConninfo());
        const QString right = QString::fromStdString(conninfo.takePassword());
        Connecting to;
        to.type("connectionString", QString::fromStdString(conninfo.text()));
        to.type("connectionSchema", QString::fromStdString(schema.name()));
        to.find<QPushButton>("connectionOpen")->click();
        QTRY_VERIFY(to.fixture.window().findChild<QLineEdit*>("passwordField") != nullptr);
        to.type("passwordField", right);
        to.find<QPushButton>("passwordConnect")->click();
        QTRY_COMPARE(int(to.fixture.window().workspace().state()), int(Workspace::State::Ready));
    }

    void canaryIsNowhere()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        QTemporaryDir home;
        qputenv("HOME", home.path().toLocal8Bit());
        qputenv("XDG_CACHE_HOME", home.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
        QVERIFY(logToFile(home.filePath("log")));
        const std::string role = "canary_" + std::to_string(QCoreApplication::applicationPid());
        const auto admin = test::postgresSession();
        QVERIFY(admin->run("CREATE ROLE " + role + " LOGIN PASSWORD '" + canary.toStdString() + "'"));
        QByteArray seen;
        Connecting to;
        const QString encoded = QString::fromLatin1(canary.toPercentEncoding());
        const QString quoted = " password='" + QString::fromLatin1(canary) + "'";
        const QStringList strings{
            serverWith("user", role) + quoted,                                  // logs in
            serverWith("user", "nobody_of_that_name") + quoted,                 // is refused
            serverWith("user", role, "dbname", "none_of_that_name") + quoted,   // no such database
            serverWith("user", role, "port", "1") + quoted,                     // nobody there
            serverWith("user", role, "host", "no-such-host.invalid") + quoted,  // no such name
            serverWith("user", role, "sslmode", "verify-full") + quoted,        // TLS that fails
            serverWith("user", role, "connect_timeout", "1") + quoted,
            "host=db.example sslmode=disable" + quoted,                         // waits for consent
            "service=none_of_that_name" + quoted,
            "postgresql://ann:" + encoded + "@127.0.0.1:1/flead",
            "postgresql://127.0.0.1:1/flead?user=ann&password=" + encoded,
            "postgresql://ann:" + encoded + "@@/x?y",                           // no URI
            "host=127.0.0.1 nonsense=1" + quoted,                               // no keyword
            "host=127.0.0.1 password='" + QString::fromLatin1(canary),          // no end
        };
        const bool isTyped[] = {false, true};
        for (const QString& text : strings) {
            // In three ways: tested, connected with, and saved.
            auto* action = to.fixture.window().findChild<QAction*>(QStringLiteral("actionConnect"));
            action->trigger();
            to.type("connectionString", text);
            to.type("connectionName", "name");
            if (auto* save = to.find<QPushButton>("connectionSave"); save->isEnabled()) {
                save->click();
                to.find<QPushButton>("connectionTestStart")->click();
                QTRY_COMPARE_WITH_TIMEOUT(to.find<QPushButton>("connectionTestStart")->text(), QString("&Test"), 20'000);
                seen += to.shownTexts();
                to.find<QPushButton>("connectionOpen")->click();
                auto& workspace = to.fixture.window().workspace();
                QTRY_VERIFY_WITH_TIMEOUT(workspace.state() != Workspace::State::Loading, 20'000);
                seen += errorText(workspace.error()).toUtf8();
            } else if (Conninfo::parse(text.toStdString())) {
                seen += to.shownTexts();
            }
            // The command line's way in.
            for (const bool trusted : isTyped) {
                const auto spec = ConnectionSpec::parse(text.toStdString(), trusted);
                seen += spec ? QByteArray::fromStdString(spec->redacted() + spec->displayName() + spec->conninfo)
                             : errorText(spec.error()).toUtf8();
            }
            qDeleteAll(to.fixture.window().findChildren<QDialog*>());
        }
        for (const ActivityEntry& entry : ActivityLog::instance().entries())
            seen += entry.text.toUtf8();
        seen += QApplication::clipboard()->text().toUtf8();
        QVERIFY(seen.size() > 10'000);
        QVERIFY(!holdsCanary(seen));
        for (const QString& folder : {home.path(), QFileInfo(to.fixture.path("x")).path()}) {
            int files = 0;
            for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(!holdsCanary(file.readAll()), qPrintable(file.fileName()));
                ++files;
            }
            QVERIFY(files > 0);
        }
        for (const char* name : {"/proc/self/cmdline", "/proc/self/environ"}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!holdsCanary(file.readAll()));
        }
        to.fixture.window().workspace().close();
        static_cast<void>(admin->run("DROP ROLE " + role));
    }
};

QTEST_MAIN(ConnectDialogTest)
#include "connect_dialog_test.moc"
