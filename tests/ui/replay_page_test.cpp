#include "tests/support/evaluation_data.h"
#include "tests/ui/window_fixture.h"
#include "ui/replay/file_links.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace loopscope;
using test::WindowFixture;

class ReplayPageTest : public QObject {
    Q_OBJECT

private slots:
    void realFileIsReplayedAndShown();
    void rejectedRowsAreListedWithTheirReasons();
    void replayIntoANewDatabaseOpensItAndListsTheImport();
    void aReplayPausesAndGoesOn();
    void sameContentIsRefusedAndCanBeStoredAgain();
    void undoAsksFirstAndNamesTheDatabase();
    void newDatabaseNeedsAFile();
    void fileThatIsNotThereIsToldInWords();
    void fileWithoutTheNeededColumnsIsToldInWords();
    void nothingToStartWithoutFiles();

private:
    enum Target { Nowhere, NewDatabase, OpenDatabase, Server };
    static void queue(WindowFixture& fixture, const QStringList& paths)
    {
        fixture.window().showPlace({QStringLiteral("replay"), filesToDetail(paths)});
    }
    static void replayInto(WindowFixture& fixture, const QString& file, const QString& database)
    {
        queue(fixture, {file});
        fixture.find<QComboBox>("replayTarget")->setCurrentIndex(NewDatabase);
        fixture.find<QLineEdit>("replayNewPath")->setText(database);
        fixture.click("replayStart");
    }
    static int imports(WindowFixture& fixture)
    {
        return fixture.find<QAbstractItemView>("importsTable")->model()->rowCount();
    }
    static bool isIdle(WindowFixture& fixture) { return !fixture.isVisible("replayCancel"); }
};

void ReplayPageTest::realFileIsReplayedAndShown()
{
    LOOPSCOPE_REQUIRE_EVALUATION_DATA();
    WindowFixture fixture;
    queue(fixture, {evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv")});
    fixture.click("replayStart");
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
    // Numbers of the evaluation data's README: 11,880 rows, 55 versions, 54 devices.
    const StoreFacts& facts = fixture.window().workspace().facts();
    QCOMPARE(facts.rows, 11880);
    QCOMPARE(facts.versions, 55);
    QCOMPARE(facts.devices, 54);
    QCOMPARE(fixture.text("replayConservation"),
             QStringLiteral(
                 "✓ 11,880 records = 11,880 accepted + 0 rejected; 11,881 lines = 11,880 in records + 1 header + 0 "
                 "blank"));
    QCOMPARE(fixture.text("rejectReasons"), QStringLiteral("Every row was accepted."));
    QVERIFY(fixture.find("databasePill")->accessibleName().contains(QStringLiteral("11,880 rows")));
}

void ReplayPageTest::rejectedRowsAreListedWithTheirReasons()
{
    LOOPSCOPE_REQUIRE_EVALUATION_DATA();
    WindowFixture fixture;
    queue(fixture, {evaluationDataFolder() + QStringLiteral("/bad/quoted_fields.csv")});
    fixture.click("replayStart");
    QTRY_VERIFY(fixture.isVisible("rejectsTable"));
    // The table of bad/README: 3 rejected, lines 12, 15 and 16.
    const auto* model = fixture.find<QAbstractItemView>("rejectsTable")->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("12"));
    QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("15"));
    QCOMPARE(model->index(1, 1).data().toString(), QStringLiteral("device_id is missing"));
    QVERIFY(fixture.text("rejectReasons").startsWith(QStringLiteral("2 × prediction_result is not a number")));
}

void ReplayPageTest::replayIntoANewDatabaseOpensItAndListsTheImport()
{
    WindowFixture fixture;
    replayInto(fixture, fixture.evaluationFile("rows.csv", 20, 2), fixture.path("new.db"));
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
    QCOMPARE(fixture.window().workspace().facts().rows, 20);
    QCOMPARE(fixture.window().workspace().spec().kind, StoreKind::Sqlite);
    QTRY_COMPARE(imports(fixture), 1);
    QVERIFY(fixture.text("replayConservation").startsWith(QStringLiteral("✓ 22 records = 20 stored + 2 rejected")));
}

void ReplayPageTest::aReplayPausesAndGoesOn()
{
    WindowFixture fixture;
    queue(fixture, {fixture.evaluationFile("many.csv", 1'500'000)});
    fixture.click("replayStart");
    QTRY_VERIFY(fixture.isVisible("replayPause"));
    fixture.click("replayPause");
    QTRY_VERIFY(fixture.text("replayPace").startsWith(QStringLiteral("paused")));
    QCOMPARE(fixture.find<QAbstractButton>("replayPause")->text(), QStringLiteral("Go on"));
    fixture.click("replayPause");
    QTRY_VERIFY_WITH_TIMEOUT(
        fixture.text("replayConservation").startsWith(QStringLiteral("✓ 1,500,000 records = 1,500,000 accepted")),
        60'000);
    QVERIFY(!fixture.isVisible("replayPause"));
}

void ReplayPageTest::sameContentIsRefusedAndCanBeStoredAgain()
{
    WindowFixture fixture;
    const QString file = fixture.evaluationFile("rows.csv", 20);
    replayInto(fixture, file, fixture.path("new.db"));
    QTRY_COMPARE(imports(fixture), 1);
    replayInto(fixture, file, fixture.path("new.db"));
    QTRY_COMPARE(fixture.find<QPushButton>("replayOffer")->text(), QStringLiteral("Store it again"));
    QVERIFY(isIdle(fixture) && fixture.isVisible("replayOffer"));
    QVERIFY2(fixture.text("replaySentence").contains(QStringLiteral("is stored already")),
             qPrintable(fixture.text("replaySentence")));
    fixture.click("replayOffer");
    QTRY_COMPARE(imports(fixture), 2);
    QTRY_COMPARE(fixture.window().workspace().facts().rows, 40);
}

void ReplayPageTest::undoAsksFirstAndNamesTheDatabase()
{
    WindowFixture fixture;
    replayInto(fixture, fixture.evaluationFile("rows.csv", 20), fixture.path("new.db"));
    QTRY_COMPARE(imports(fixture), 1);
    QVERIFY(!fixture.find("importUndo")->isEnabled());
    fixture.find<QTableView>("importsTable")->selectRow(0);
    fixture.click("importUndo");
    auto* box = fixture.find<QMessageBox>("confirmUndo");
    QVERIFY2(box->text().contains(QStringLiteral("new.db")), qPrintable(box->text()));
    QCOMPARE(fixture.window().workspace().facts().rows, 20); // nothing happened yet
    fixture.click("confirmUndoButton");
    QTRY_COMPARE(fixture.window().workspace().facts().rows, 0);
    QTRY_COMPARE(fixture.find<QTableView>("importsTable")->model()->index(0, 5).data().toString(),
                 QStringLiteral("undone"));
}

void ReplayPageTest::newDatabaseNeedsAFile()
{
    WindowFixture fixture;
    replayInto(fixture, fixture.evaluationFile("rows.csv", 1), {});
    QVERIFY(fixture.window()
                .findChild<QWidget*>(QStringLiteral("page_replay"))
                ->findChild<QWidget*>(QStringLiteral("banner"))
                ->isVisible());
    QVERIFY(!fixture.isVisible("replayResult"));
}

void ReplayPageTest::fileThatIsNotThereIsToldInWords()
{
    WindowFixture fixture;
    queue(fixture, {fixture.path("none.csv")});
    fixture.click("replayStart");
    QTRY_VERIFY(fixture.text("replaySentence").startsWith(QStringLiteral("There is no file")));
    QCOMPARE(fixture.window().workspace().state(), Workspace::State::Empty);
}

void ReplayPageTest::fileWithoutTheNeededColumnsIsToldInWords()
{
    WindowFixture fixture;
    QFile file(fixture.path("columns.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("model_version,device_id,prediction_result\n1,a,0.5\n");
    file.close();
    queue(fixture, {file.fileName()});
    fixture.click("replayStart");
    QTRY_VERIFY(fixture.text("replaySentence").contains(QStringLiteral("actual_result")));
    QVERIFY(!fixture.isVisible("replayOffer"));
}

void ReplayPageTest::nothingToStartWithoutFiles()
{
    WindowFixture fixture;
    fixture.window().showPlace({QStringLiteral("replay"), {}});
    QVERIFY(!fixture.find("replayStart")->isEnabled());
    QVERIFY(!fixture.isVisible("importsCard"));
}

QTEST_MAIN(ReplayPageTest)
#include "replay_page_test.moc"
