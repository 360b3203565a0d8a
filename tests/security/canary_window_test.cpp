#include "app/data/activity/activity_log.h"
#include "app/data/error_text.h"
#include "tests/security/canary.h"
#include "tests/support/memory_keyring.h"
#include "tests/support/postgres_server.h"
#include "tests/ui/window_fixture.h"
#include "ui/pages/page_list.h"
#include "ui/replay/file_links.h"
#include "ui/shell/log_file.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTextEdit>

#include <csignal>

using namespace loopscope;
using test::canaryInConninfo;
using test::canaryInUri;

namespace {

/// What a widget shows or tells a screen reader.
QString saidBy(const QWidget* widget)
{
    QStringList said{widget->toolTip(),
                     widget->statusTip(),
                     widget->whatsThis(),
                     widget->accessibleName(),
                     widget->accessibleDescription(),
                     widget->windowTitle(),
                     widget->objectName()};
    for (const char* property :
         {"text", "placeholderText", "displayText", "title", "currentText", "plainText", "informativeText"}) {
        const bool isHidden = qobject_cast<const QLineEdit*>(widget) != nullptr && qstrcmp(property, "text") == 0;
        if (!isHidden) // a field of passwords shows dots
            said << widget->property(property).toString();
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view != nullptr && view->model() != nullptr) {
        constexpr int most = 200;
        for (int row = 0; row < std::min(most, view->model()->rowCount()); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                for (const int role : std::initializer_list<int>{
                         Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::UserRole, Qt::UserRole + 1})
                    said << view->model()->index(row, column).data(role).toString();
            }
        }
    }
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
        for (int i = 0; i < box->count(); ++i)
            said << box->itemText(i) << box->itemData(i).toString();
    }
    for (const QAction* action : widget->actions())
        said << action->text() << action->toolTip() << action->statusTip();
    if (QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget))) {
        for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            said << accessible->text(text);
    }
    return said.join('\n');
}

} // namespace

/// The password of a database is in nothing that the window shows, writes, copies or starts.
class CanaryWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void flowsTellNothing();
    void programOfItsOwnTellsNothing_data();
    void programOfItsOwnTellsNothing();

private:
    using Flow = std::function<void()>;
    void flow(const char* name, const Flow& run);
    void verifyNothing(const char* name);
    void verifyClipboard(const QString& name);
    QAction* action(const char* name) { return m_fixture->window().findChild<QAction*>(QLatin1String(name)); }
    template <class Widget>
    Widget* find(const char* name)
    {
        return m_fixture->find<Widget>(name);
    }
    void type(const char* name, const QString& text) { find<QLineEdit>(name)->setText(text); }
    void closeDialogs()
    {
        qDeleteAll(m_fixture->window().findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly));
    }
    Workspace& workspace() { return m_fixture->window().workspace(); }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(workspace().state() != Workspace::State::Loading, 20'000); }
    void fillForm(const QString& text, const QString& schema = {})
    {
        action("actionConnect")->trigger();
        type("connectionString", text);
        type("connectionSchema", schema);
    }
    void openMine()
    {
        fillForm(m_role->withPassword(), m_schema);
        m_fixture->click("connectionOpen");
        settle();
        QCOMPARE(int(workspace().state()), int(Workspace::State::Ready));
    }
    void showPage(const QString& id)
    {
        m_fixture->window().showPlace({id, {}});
        QCoreApplication::processEvents();
    }
    void saveBy(const char* dialog, const QString& path)
    {
        auto* files = find<QFileDialog>(dialog);
        emit files->fileSelected(path);
        files->deleteLater();
    }
    void connectionFlows();
    void passwordFlows();
    void replayFlows();
    void copyAndExportFlows();
    void shellFlows();

    QTemporaryDir m_home;
    std::unique_ptr<test::CanaryRole> m_role;
    std::unique_ptr<test::MemoryKeyring> m_keyring;
    std::unique_ptr<test::WindowFixture> m_fixture;
    QString m_schema;
    int m_flows = 0;
    qsizetype m_seen = 0; ///< characters that were looked at
};

void CanaryWindowTest::initTestCase()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    for (const char* name : {"PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD", "PGSSLMODE", "PGSERVICE"})
        qunsetenv(name);
    for (const char* name : {"HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR"})
        qputenv(name, m_home.path().toLocal8Bit());
    QVERIFY(logToFile(m_home.filePath("log")));
    m_role = std::make_unique<test::CanaryRole>();
    m_schema = QString::fromStdString(m_role->name());
    m_keyring = std::make_unique<test::MemoryKeyring>();
    m_fixture = std::make_unique<test::WindowFixture>();
}

void CanaryWindowTest::cleanupTestCase()
{
    if (m_fixture)
        workspace().close();
    m_fixture.reset();
    m_role.reset();
}

void CanaryWindowTest::flow(const char* name, const Flow& run)
{
    run();
    if (QTest::currentTestFailed())
        qFatal("%s did not get through", name);
    ++m_flows;
    verifyNothing(name);
}

void CanaryWindowTest::verifyNothing(const char* name)
{
    for (const QWidget* widget : QApplication::allWidgets()) {
        const QString said = saidBy(widget);
        m_seen += said.size();
        QVERIFY2(!test::holdsCanary(said.toUtf8()), qPrintable(QString(name) + ": " + said.simplified()));
    }
    verifyClipboard(name);
    for (const ActivityEntry& entry : ActivityLog::instance().entries())
        QVERIFY2(!test::holdsCanary(entry.text.toUtf8()), qPrintable(name + entry.text));
    QVERIFY2(!test::holdsCanary(errorText(workspace().error()).toUtf8()), name);
    QVERIFY2(!test::holdsCanary(workspace().spec().redacted().c_str()), name);
    for (const QString& folder : {m_home.path(), QFileInfo(m_fixture->path("x")).path()}) {
        const QStringList files = test::filesWithCanary(folder);
        QVERIFY2(files.isEmpty(), qPrintable(name + files.join(' ')));
    }
    for (const char* file : {"/proc/self/cmdline", "/proc/self/environ"}) {
        QFile self(file);
        QVERIFY(self.open(QIODevice::ReadOnly));
        QVERIFY2(!test::holdsCanary(self.readAll()), name);
    }
    QVERIFY2(!test::holdsCanary(QProcessEnvironment::systemEnvironment().toStringList().join('\n').toUtf8()), name);
    QCOMPARE(test::childrenOf(QCoreApplication::applicationPid()), QStringList());
}

void CanaryWindowTest::verifyClipboard(const QString& name)
{
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    for (const QString& format : copied == nullptr ? QStringList() : copied->formats())
        QVERIFY2(!test::holdsCanary(copied->data(format)), qPrintable(name));
}

void CanaryWindowTest::connectionFlows()
{
    const QString quoted = " password=" + canaryInConninfo();
    const QString encoded = canaryInUri();
    const std::pair<const char*, QString> strings[] = {
        {"logs in", m_role->withPassword()},
        {"is refused", m_role->withPassword({{"user", "nobody_of_that_name"}})},
        {"no such database", m_role->withPassword({{"dbname", "none_of_that_name"}})},
        {"nobody there", m_role->withPassword({{"port", "1"}})},
        {"no such host", m_role->withPassword({{"host", "no-such-host.invalid"}})},
        {"TLS that fails", m_role->withPassword({{"sslmode", "verify-full"}})},
        {"a limit of its own", m_role->withPassword({{"connect_timeout", "1"}})},
        {"waits for consent", "host=db.example sslmode=disable" + quoted},
        {"no such service", "service=none_of_that_name" + quoted},
        {"URI", "postgresql://ann:" + encoded + "@127.0.0.1:1/flead"},
        {"URI with a query", "postgresql://127.0.0.1:1/flead?user=ann&password=" + encoded},
    };
    for (const auto& [name, text] : strings) {
        flow(name, [&, text = text] {
            fillForm(text);
            type("connectionName", "name");
            if (!find<QPushButton>("connectionSave")->isEnabled())
                return;
            m_fixture->click("connectionSave");
            m_fixture->click("connectionTestStart");
            QTRY_COMPARE_WITH_TIMEOUT(find<QPushButton>("connectionTestStart")->text(), QString("&Test"), 20'000);
            m_fixture->click("connectionOpen");
            settle();
        });
        closeDialogs();
    }
}

void CanaryWindowTest::passwordFlows()
{
    flow("wrong password in the dialog", [&] {
        fillForm(m_role->connection({{"user", "nobody_of_that_name"}}), m_schema);
        m_fixture->click("connectionOpen");
        QTRY_VERIFY(m_fixture->window().findChild<QLineEdit*>("passwordField") != nullptr);
        type("passwordField", QString::fromLatin1(test::canary()));
        verifyNothing("typed password");
        m_fixture->click("passwordConnect");
        settle();
    });
    closeDialogs();
    flow("remembered in the keyring", [&] {
        fillForm(m_role->connection(), m_schema);
        type("connectionPassword", QString::fromLatin1(test::canary()));
        type("connectionName", "Mine");
        find<QCheckBox>("connectionRemember")->setChecked(true);
        m_fixture->click("connectionSave");
        QTRY_COMPARE(m_keyring->entries.size(), 1);
        verifyNothing("saved");
        m_fixture->click("connectionOpen");
        settle();
    });
    flow("opened with the keyring's", [&] {
        workspace().close();
        action("actionConnect")->trigger();
        auto* list = find<QListWidget>("connectionList");
        list->setCurrentItem(list->findItems("Mine", Qt::MatchExactly).first());
        m_fixture->click("connectionTestStart");
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->text("connectionTestWord3"), QString("fine"), 20'000);
        m_fixture->click("connectionOpen");
        QTRY_VERIFY_WITH_TIMEOUT(workspace().state() == Workspace::State::Failed, 20'000); // not a feedback database yet
    });
    flow("keyring that is gone", [&] {
        m_keyring->isThere = false;
        action("actionConnect")->trigger();
        type("connectionPassword", QString::fromLatin1(test::canary()));
        type("connectionName", "Yours");
        QTRY_VERIFY(!find<QCheckBox>("connectionRemember")->isEnabled());
        m_keyring->isThere = true;
    });
    closeDialogs();
}

void CanaryWindowTest::replayFlows()
{
    flow("replay into a server that is typed", [&] {
        m_fixture->window().showPlace({"replay", filesToDetail({m_fixture->evaluationFile("one.csv", 20, 2)})});
        find<QComboBox>("replayTarget")->setCurrentIndex(3);
        type("replayConnection", m_role->withPassword());
        type("replaySchema", m_schema);
        verifyNothing("typed connection");
        m_fixture->click("replayStart");
        QTRY_COMPARE_WITH_TIMEOUT(int(workspace().state()), int(Workspace::State::Ready), 20'000);
        QCOMPARE(workspace().facts().rows, 20);
    });
    flow("replay into the open database", [&] {
        m_fixture->window().showPlace({"replay", filesToDetail({m_fixture->evaluationFile("two.csv", 30, 0)})});
        find<QComboBox>("replayTarget")->setCurrentIndex(2);
        m_fixture->click("replayStart");
        QTRY_COMPARE_WITH_TIMEOUT(workspace().facts().rows, 50, 20'000);
    });
    flow("replay into a server that is not there", [&] {
        m_fixture->window().showPlace({"replay", filesToDetail({m_fixture->evaluationFile("three.csv", 5, 0)})});
        find<QComboBox>("replayTarget")->setCurrentIndex(3);
        type("replayConnection", "postgresql://ann:" + canaryInUri() + "@127.0.0.1:1/flead");
        m_fixture->click("replayStart");
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->isVisible("replayCancel"), 20'000);
    });
    flow("a federated system's table", [&] {
        m_fixture->click("replayUpstream");
        type("upstreamConnection", m_role->withPassword());
        verifyNothing("typed source");
        m_fixture->click("upstreamAdd");
    });
    closeDialogs();
    openMine();
}

void CanaryWindowTest::copyAndExportFlows()
{
    for (const PageEntry& page : pageList()) {
        if (page.id.isEmpty())
            continue;
        flow(qPrintable("page " + page.id), [&] {
            showPage(page.id);
            // Everything that copies, on every page.
            for (auto* button : m_fixture->window().findChildren<QAbstractButton*>()) {
                if (button->objectName().contains("copy", Qt::CaseInsensitive) && button->isEnabled()) {
                    button->click();
                    verifyClipboard(button->objectName());
                }
            }
            for (auto* entry : m_fixture->window().findChildren<QAction*>()) {
                const bool copies = entry->objectName().contains("copy", Qt::CaseInsensitive) ||
                                    entry->text().contains("copy", Qt::CaseInsensitive);
                if (copies && entry->isEnabled()) {
                    entry->trigger();
                    verifyClipboard(entry->objectName());
                }
            }
        });
    }
    flow("charts as files", [&] {
        showPage("overview");
        int saved = 0;
        for (auto* entry : m_fixture->window().findChildren<QAction*>()) {
            for (const char* suffix : {"png", "svg", "pdf", "csv", "json"}) {
                if (!entry->objectName().endsWith(QLatin1String(suffix), Qt::CaseInsensitive) || !entry->isEnabled())
                    continue;
                entry->trigger();
                saveBy("exportDialog", m_home.filePath(QString("chart%1.%2").arg(++saved).arg(suffix)));
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
        }
        QVERIFY(saved > 0);
    });
    flow("checks as files", [&] {
        showPage("check");
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("checkExport")->isEnabled(), 30'000);
        const auto entries = find<QMenu>("checkExportMenu")->actions();
        for (const int entry : {0, 1}) {
            entries[entry]->trigger();
            saveBy("checkExportDialog", m_home.filePath(QString("check%1").arg(entry)));
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        entries[2]->trigger();
        QVERIFY(QApplication::clipboard()->text().size() > 100);
        QVERIFY(QFile::exists(m_home.filePath("check0")));
    });
    flow("Grafana dashboard", [&] {
        action("actionDashboard")->trigger();
        saveBy("saveDashboard", m_home.filePath("dashboard.json"));
        QVERIFY(QFile::exists(m_home.filePath("dashboard.json")));
    });
}

void CanaryWindowTest::shellFlows()
{
    flow("recent databases", [&] {
        auto* recent = find<QMenu>("menuRecent");
        emit recent->aboutToShow();
        QVERIFY(recent->actions().size() > 1);
    });
    flow("next start", [&] {
        m_fixture->restart();
        m_fixture->window().restoreLastDatabase();
        QTRY_COMPARE_WITH_TIMEOUT(int(workspace().state()), int(Workspace::State::Ready), 20'000);
    });
    flow("feedback databases of the server", [&] {
        action("actionServerDatabases")->trigger();
        auto* table = find<QAbstractItemView>("databasesTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 20'000);
        table->setCurrentIndex(table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, m_schema).value(0));
        m_fixture->click("databasesDelete");
        QVERIFY(m_fixture->text("deleteQuestion").contains(m_schema));
    });
    closeDialogs();
    flow("feedback databases of another server", [&] {
        fillForm("postgresql://ann:" + canaryInUri() + "@127.0.0.1:1/flead");
        m_fixture->click("connectionDatabases");
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->stateSentence("databasesState").contains("refused"), 20'000);
    });
    closeDialogs();
    flow("password of a key file", [&] {
        fillForm(m_role->connection({{"sslkey", "none.key"}, {"sslpassword", test::canary().toStdString()}}));
        type("connectionName", "with a key");
        m_fixture->click("connectionSave");
    });
    closeDialogs();
    flow("password that is typed", [&] {
        fillForm({});
        QTest::keyClicks(find<QLineEdit>("connectionString"), "host=127.0.0.1 port=1 password=" + canaryInConninfo());
        m_fixture->click("connectionTestStart");
        emit find<QLineEdit>("connectionString")->editingFinished(); // as leaving it does where windows have the focus
        QTRY_COMPARE_WITH_TIMEOUT(find<QPushButton>("connectionTestStart")->text(), QString("&Test"), 20'000);
        m_fixture->click("connectionOpen");
        settle();
    });
    closeDialogs();
    flow("the database again", [&] { openMine(); });
    flow("about", [&] { action("actionAbout")->trigger(); });
    closeDialogs();
    flow("policy", [&] { action("actionPolicy")->trigger(); });
    closeDialogs();
    flow("refresh", [&] {
        action("actionRefresh")->trigger();
        settle();
    });
    flow("connection window while open", [&] { action("actionConnect")->trigger(); });
    closeDialogs();
    const QString remote = "postgresql://ann:" + canaryInUri() + "@db.example/flead";
    flow("argument for another machine", [&] { m_fixture->window().openArguments({remote}); });
    flow("argument that is none",
         [&] { m_fixture->window().openArguments({"host=db.example nonsense" + canaryInConninfo()}); });
    flow("faulty demo on a server", [&] { m_fixture->window().openFoundingDemo(remote); });
    flow("end", [&] { workspace().close(); });
}

void CanaryWindowTest::flowsTellNothing()
{
    connectionFlows();
    passwordFlows();
    replayFlows();
    copyAndExportFlows();
    shellFlows();
    QVERIFY2(m_flows >= 30, qPrintable(QString::number(m_flows)));
    QVERIFY(m_seen > 1'000'000);
}

void CanaryWindowTest::programOfItsOwnTellsNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("signal");
    if (!m_role)
        return;
    const QString remote = "postgresql://ann:" + canaryInUri() + "@db.example/flead";
    for (const auto& [name, signal] : {std::pair{"terminated", SIGTERM}, std::pair{"aborted", SIGABRT}}) {
        QTest::newRow(qPrintable(QString("open database, ") + name)) << QStringList{m_role->withPassword()} << signal;
        QTest::newRow(qPrintable(QString("another machine, ") + name)) << QStringList{remote} << signal;
    }
    QTest::newRow("help") << QStringList{remote, "--help"} << 0;
    QTest::newRow("no such option") << QStringList{"--" + remote} << 0;
    QTest::newRow("no such theme") << QStringList{"--theme", remote} << 0;
    QTest::newRow("no such language") << QStringList{"--language", remote} << 0;
    QTest::newRow("log that cannot be written") << QStringList{"--log", remote + "/none/log"} << 0;
}

void CanaryWindowTest::programOfItsOwnTellsNothing()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, signal);
    QTemporaryDir home;
    QProcessEnvironment environment;
    environment.insert("PATH", qEnvironmentVariable("PATH"));
    environment.insert("LC_ALL", "C.UTF-8");
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    for (const char* name :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        environment.insert(name, home.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(home.path());
    process.setChildProcessModifier(test::allowCoreFiles);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QString log = home.filePath("log");
    process.start(LOOPSCOPE_BIN_DIR "/loopscope", arguments + (signal != 0 ? QStringList{"--log", log} : QStringList{}));
    QVERIFY(process.waitForStarted());
    QStringList children;
    if (signal != 0) {
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(log), 20'000);
        if (!arguments.first().contains("://")) // it opens it, and tells of it
            QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(log).size() > 0, 20'000);
        children = test::childrenOf(process.processId());
        ::kill(static_cast<pid_t>(process.processId()), signal);
    }
    QVERIFY(process.waitForFinished(20'000));
    const QByteArray said = process.readAll();
    QVERIFY2(!test::holdsCanary(said), said.constData());
    QVERIFY2(test::filesWithCanary(home.path()).isEmpty(), qPrintable(test::filesWithCanary(home.path()).join(' ')));
    QCOMPARE(children, QStringList());
}

QTEST_MAIN(CanaryWindowTest)
#include "canary_window_test.moc"
