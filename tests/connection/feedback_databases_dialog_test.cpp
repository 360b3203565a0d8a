#include "app/data/store/feedback_databases.h"
#include "app/data/store/feedback_store.h"
#include "tests/support/postgres_server.h"
#include "tests/ui/window_fixture.h"
#include "ui/replay/file_links.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace loopscope;

namespace {

void run(const std::string& sql)
{
    if (const auto done = test::postgresSession()->run(sql); !done)
        qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
}

bool isThere(const std::string& schema)
{
    const auto all = feedbackDatabases({.kind = StoreKind::Postgres, .conninfo = test::postgresConninfo()});
    return all && std::ranges::find(*all, schema, &FeedbackDatabase::schema) != all->end();
}

/// The window over one open feedback database of the server, and the list of them all.
struct Desk {
    test::PostgresSchema schema;
    test::WindowFixture fixture;

    explicit Desk(bool listed = true)
    {
        if (!addFeedbackDatabase(schema.spec()))
            qFatal("no database");
        ConnectionSpec spec = *ConnectionSpec::parse(test::postgresConninfo(), true); // with its password apart
        spec.schema = schema.name();
        fixture.window().workspace().open(spec);
        [&] { QTRY_COMPARE(int(workspace().state()), int(Workspace::State::Ready)); }();
        if (listed)
            show();
    }
    Workspace& workspace() { return fixture.window().workspace(); }
    void show()
    {
        fixture.window().findChild<QAction*>(QStringLiteral("actionServerDatabases"))->trigger();
        [&] { QTRY_VERIFY(row(schema.name()) >= 0); }();
    }
    QTableView* table() { return fixture.window().findChild<QTableView*>("databasesTable"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    int row(const std::string& name)
    {
        for (int i = 0; i < table()->model()->rowCount(); ++i) {
            if (cell(i, 0).startsWith(QString::fromStdString(name)))
                return i;
        }
        return -1;
    }
    void select(const std::string& name) { table()->selectRow(row(name)); }
    QPushButton* button(const char* name) { return fixture.find<QPushButton>(name); }
};

} // namespace

class FeedbackDatabasesDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init() { LOOPSCOPE_NEEDS_POSTGRES(); }

    void listsTheDatabasesOfTheOpenServer()
    {
        Desk desk;
        const QAbstractItemModelTester tester(desk.table()->model());
        const int row = desk.row(desk.schema.name());
        QCOMPARE(desk.cell(row, 0), QString::fromStdString(desk.schema.name()) + " (open)");
        QCOMPARE(desk.cell(row, 1), QString("0"));
        QCOMPARE(desk.cell(row, 4), QString("–"));
        QCOMPARE(desk.cell(row, 5), QString("Loopscope"));
        QVERIFY(desk.cell(row, 3).endsWith("KiB"));
        QCOMPARE(desk.table()->window()->focusWidget(), desk.table());
        QCOMPARE(desk.table()->selectionModel()->selectedRows().first().row(), row);
    }

    void opensAnother()
    {
        const test::PostgresSchema other;
        QVERIFY(addFeedbackDatabase(other.spec()));
        Desk desk;
        desk.select(other.name());
        desk.fixture.click("databasesOpen");
        QTRY_COMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
        QCOMPARE(desk.workspace().spec().schema, other.name());
    }

    void makesOneAndSelectsIt()
    {
        const test::PostgresSchema other; // only its name, and its end
        Desk desk;
        desk.fixture.find<QLineEdit>("databasesName")->setText(QString::fromStdString(other.name()));
        desk.fixture.click("databasesCreate");
        QTRY_VERIFY(desk.row(other.name()) >= 0);
        QCOMPARE(desk.table()->selectionModel()->selectedRows().first().row(), desk.row(other.name()));
        QVERIFY(isThere(other.name()));
        // A name that is taken is said, and nothing happens.
        QSignalSpy listed(desk.table()->model(), &QAbstractItemModel::modelReset);
        desk.fixture.find<QLineEdit>("databasesName")->setText("public");
        desk.fixture.click("databasesCreate");
        QTRY_VERIFY(desk.fixture.text("databasesNote").contains("a schema of that name is there already"));
        QVERIFY(!listed.isEmpty() || listed.wait()); // and it stays, also when the list is there anew
        QVERIFY(desk.fixture.text("databasesNote").contains("a schema of that name is there already"));
    }

    void deletesAfterAQuestionThatNamesIt()
    {
        Desk desk;
        desk.fixture.click("databasesDelete");
        QVERIFY(desk.fixture.text("deleteQuestion").contains(QString::fromStdString(desk.schema.name())));
        QVERIFY(!desk.fixture.find("deleteName")->isVisible());
        QVERIFY(desk.button("deleteConfirm")->text().contains(QString::fromStdString(desk.schema.name())));
        QVERIFY(!desk.button("deleteConfirm")->isDefault());
        desk.fixture.click("deleteCancel");
        QVERIFY(isThere(desk.schema.name()));
        desk.fixture.click("databasesDelete");
        desk.fixture.click("deleteConfirm");
        QTRY_COMPARE(desk.row(desk.schema.name()), -1);
        QVERIFY(!isThere(desk.schema.name()));
        // It was the open one, and is no longer, also at the next start.
        QCOMPARE(int(desk.workspace().state()), int(Workspace::State::Empty));
        QCOMPARE(Session().lastDatabase(), QString());
    }

    void oneThatOthersWriteIntoGoesOnlyByItsName()
    {
        Desk desk(false);
        run("INSERT INTO " + desk.schema.name() + ".model_feedback (model_version) VALUES (1)");
        desk.show();
        QCOMPARE(desk.cell(desk.row(desk.schema.name()), 5), QString("Loopscope and others"));
        desk.fixture.click("databasesDelete");
        QVERIFY(desk.fixture.find("deleteWarning")->isVisible());
        QVERIFY(!desk.button("deleteConfirm")->isEnabled());
        auto* name = desk.fixture.find<QLineEdit>("deleteName");
        name->setText(QString::fromStdString(desk.schema.name()).toUpper());
        QVERIFY(!desk.button("deleteConfirm")->isEnabled());
        name->setText(QString::fromStdString(desk.schema.name()));
        desk.fixture.click("deleteConfirm");
        QTRY_VERIFY(!isThere(desk.schema.name()));
    }

    void oneThatIsNotOursCannotBeDeleted()
    {
        const test::PostgresSchema other(true);
        run("CREATE TABLE " + other.name() + ".model_feedback (id BIGSERIAL, model_version INT)");
        Desk desk;
        desk.select(other.name());
        QVERIFY(!desk.button("databasesDelete")->isEnabled());
        QCOMPARE(desk.fixture.text("databasesNote"),
                 QString("Loopscope did not make this one, and does not delete it."));
        QVERIFY(desk.button("databasesOpen")->isEnabled());
    }

    void writerThatCameMeanwhileStopsIt()
    {
        Desk desk;
        desk.fixture.click("databasesDelete");
        run("INSERT INTO " + desk.schema.name() + ".model_feedback (model_version) VALUES (1)");
        desk.fixture.click("deleteConfirm");
        QTRY_VERIFY(desk.fixture.text("databasesNote").contains("rows that Loopscope did not write"));
        QVERIFY(isThere(desk.schema.name()));
        QCOMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
    }

    void replayGoesIntoASchemaOfItsOwnOnTheOpenServer()
    {
        const test::PostgresSchema other; // only its name, and its end
        Desk desk(false);
        desk.fixture.window().showPlace({"replay", filesToDetail({desk.fixture.evaluationFile("rows.csv", 7)})});
        desk.fixture.find<QComboBox>("replayTarget")->setCurrentIndex(3);
        auto* connection = desk.fixture.find<QLineEdit>("replayConnection");
        QCOMPARE(connection->text(), QString::fromStdString(desk.schema.spec().redacted()));
        desk.fixture.find<QLineEdit>("replaySchema")->setText(QString::fromStdString(other.name()));
        desk.fixture.click("replayStart");
        QTRY_COMPARE(desk.workspace().spec().schema, other.name());
        QTRY_COMPARE(int(desk.workspace().state()), int(Workspace::State::Ready));
        QCOMPARE(desk.workspace().facts().rows, 7);
    }

    void connectionWindowLeadsToThem()
    {
        const test::PostgresSchema schema;
        QVERIFY(addFeedbackDatabase(schema.spec()));
        test::WindowFixture fixture;
        fixture.window().findChild<QAction*>("actionServerDatabases")->trigger(); // nothing is open: asks for a connection
        fixture.find<QLineEdit>("connectionString")->setText(QString::fromStdString(test::postgresConninfo()));
        fixture.click("connectionDatabases");
        auto* table = fixture.find<QTableView>("databasesTable");
        const auto match = [&] {
            return table->model()->match(table->model()->index(0, 0), Qt::DisplayRole,
                                         QString::fromStdString(schema.name()));
        };
        QTRY_VERIFY(!match().isEmpty());
        table->selectRow(match().first().row());
        fixture.click("databasesOpen");
        QTRY_COMPARE(int(fixture.window().workspace().state()), int(Workspace::State::Ready));
        QCOMPARE(fixture.window().workspace().spec().schema, schema.name());
        QTRY_COMPARE(fixture.window().findChild<QDialog*>("connectDialog"), nullptr);
    }

    void serverThatIsNotThereIsToldInWords()
    {
        test::WindowFixture fixture;
        fixture.window().findChild<QAction*>("actionConnect")->trigger();
        fixture.find<QLineEdit>("connectionString")->setText("host=127.0.0.1 port=1");
        fixture.click("connectionDatabases");
        QTRY_VERIFY(fixture.stateSentence("databasesState").contains("Connection refused"));
        QVERIFY(!fixture.find<QPushButton>("databasesOpen")->isEnabled());
    }
};

QTEST_MAIN(FeedbackDatabasesDialogTest)
#include "feedback_databases_dialog_test.moc"
