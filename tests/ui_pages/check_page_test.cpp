#include "app/data/demo/founding_demo.h"
#include "app/data/store/wall_clock.h"
#include "tests/support/postgres_server.h"
#include "tests/ui/window_fixture.h"
#include "ui/check/check_list_model.h"
#include "ui/check/code_box.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace loopscope;
using test::WindowFixture;

/// The faults of the database that the founding text makes, and their repair, in the real window. What the text is wrong in
/// was measured when it was pasted: 2,640 rows, 629 of them correct beyond the tolerance, all without round.
class CheckPageTest : public QObject {
    Q_OBJECT

private slots:
    void faultsAreListedWithEvidenceAndFix()
    {
        WindowFixture fixture;
        openDemo(fixture, sqlite(fixture));
        QVERIFY(fixture.text("checkSentence").startsWith(QStringLiteral("2 faults")));
        showCheck(fixture, "correct_beyond_tolerance");
        QCOMPARE(fixture.text("checkWord"), QStringLiteral("Fault"));
        QVERIFY(fixture.text("checkFinding").startsWith(QStringLiteral("629 of 2,640 rows")));
        QVERIFY(fixture.find<CodeBox>("checkFix1")->code().startsWith(QStringLiteral("UPDATE model_feedback")));
        fixture.click("checkCopy");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("629 of 2,640 rows")));
        showCheck(fixture, "duplicates"); // its fix removes rows: to be copied, never by click
        QCOMPARE(fixture.window().findChild<QPushButton*>(QStringLiteral("checkRepair")), nullptr);
    }

    void repairShowsTheSqlAndRunsThatStepAlone()
    {
        WindowFixture fixture;
        openDemo(fixture, sqlite(fixture));
        showCheck(fixture, "correct_beyond_tolerance");
        fixture.click("checkRepair");
        auto* const step = stepOf(fixture, "is_correct_absolute");
        QVERIFY(step->isChecked());
        QVERIFY(!stepOf(fixture, "rounds")->isChecked());
        QVERIFY(fixture.find<CodeBox>("schemaSql_is_correct_absolute")->isVisible());
        QVERIFY(fixture.find<CodeBox>("schemaSql_is_correct_absolute")
                    ->code()
                    .startsWith(QStringLiteral("UPDATE model_feedback SET is_correct")));
        QVERIFY(!fixture.isVisible("schemaSql_rounds"));
        fixture.click("schemaRun");
        QTRY_COMPARE(fixture.text("schemaResult"), QStringLiteral("1 step ran. No row was lost."));
        fixture.click("schemaClose");
        QTRY_COMPARE(outcome(fixture, "correct_beyond_tolerance"), CheckOutcome::Fine);
        QCOMPARE(outcome(fixture, "round_missing"), CheckOutcome::Fires); // not chosen, not touched
        QCOMPARE(fixture.window().workspace().facts().rows, 2640);
    }

    void everyStepRepairsTheFoundingDatabase_data()
    {
        QTest::addColumn<bool>("onPostgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    void everyStepRepairsTheFoundingDatabase()
    {
        QFETCH(bool, onPostgres);
        std::unique_ptr<test::PostgresSchema> schema;
        if (onPostgres) {
            LOOPSCOPE_NEEDS_POSTGRES();
            schema = std::make_unique<test::PostgresSchema>();
        }
        WindowFixture fixture;
        openDemo(fixture, onPostgres ? schema->spec() : sqlite(fixture));
        fixture.find<QAction>("actionSchema")->trigger();
        for (const char* id : {"created_at_not_null", "ours", "is_correct_absolute", "rounds"})
            QVERIFY2(stepOf(fixture, id)->isChecked(), id);
        fixture.click("schemaRun");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.text("schemaHead").endsWith(QStringLiteral("is as it should be.")), 30000);
        QVERIFY2(fixture.text("schemaResult").endsWith(QStringLiteral("No row was lost.")),
                 qPrintable(fixture.text("schemaResult")));
        fixture.click("schemaClose");
        QTRY_COMPARE_WITH_TIMEOUT(outcome(fixture, "round_missing"), CheckOutcome::Fine, 30000);
        for (const char* id : {"correct_beyond_tolerance", "created_at_nullable", "id_default", "reader_index"})
            QCOMPARE(outcome(fixture, id), CheckOutcome::Fine);
        QCOMPARE(fixture.window().workspace().facts().rows, 2640);
        QCOMPARE(fixture.window().workspace().facts().fromRows, !onPostgres); // SQLite has no triggers of ours
    }

    void aDatabaseWithoutFeedbackIsCreatedFromItsPage()
    {
        WindowFixture fixture;
        const QString path = fixture.path("empty.db");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        fixture.window().showPlace({QStringLiteral("versions"), {}});
        fixture.window().workspace().open({.kind = StoreKind::Sqlite, .path = path.toStdString()});
        QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Failed);
        QAbstractButton* const create = fixture.stateButton("versionsState");
        QCOMPARE(create->text(), QStringLiteral("Create…"));
        create->click();
        stepOf(fixture, "ours");
        fixture.click("schemaRun");
        QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
    }

    void closingTakesARunningStepBack()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        const test::PostgresSchema schema;
        WindowFixture fixture;
        openDemo(fixture, schema.spec());
        const auto other = test::postgresSession();
        QVERIFY(other->run("BEGIN"));
        QVERIFY(other->run("LOCK TABLE " + schema.name() + ".model_feedback IN ROW EXCLUSIVE MODE")); // a step waits
        showCheck(fixture, "round_missing");
        fixture.click("checkRepair");
        stepOf(fixture, "rounds");
        fixture.click("schemaRun");
        QTRY_VERIFY(fixture.isVisible("schemaProgress"));
        fixture.click("schemaClose");
        QVERIFY(other->run("COMMIT"));
        fixture.click("checkAgain");
        QTRY_VERIFY(fixture.find<QPushButton>("checkAgain")->isEnabled());
        QCOMPARE(outcome(fixture, "round_missing"), CheckOutcome::Fires);
    }

private:
    static ConnectionSpec sqlite(const WindowFixture& fixture)
    {
        return {.kind = StoreKind::Sqlite, .path = fixture.path("founding.db").toStdString()};
    }
    static void openDemo(WindowFixture& fixture, const ConnectionSpec& place)
    {
        const auto made = buildFoundingDemo(place, wallClockUs());
        if (!made)
            qFatal("no demo: %s", made.error().detail.c_str());
        fixture.window().workspace().open(*made);
        fixture.window().showPlace({QStringLiteral("check"), {}});
        QTRY_VERIFY_WITH_TIMEOUT(list(fixture).rowCount() > 0, 30000);
    }
    static CheckListModel& list(WindowFixture& fixture)
    {
        return *qobject_cast<CheckListModel*>(fixture.find<QListView>("checkList")->model());
    }
    static void showCheck(WindowFixture& fixture, const char* id)
    {
        fixture.window().showPlace({QStringLiteral("check"), QLatin1String(id)});
        QCOMPARE(list(fixture).checkAt(fixture.find<QListView>("checkList")->currentIndex().row())->id, std::string(id));
    }
    static CheckOutcome outcome(WindowFixture& fixture, const char* id)
    {
        const CheckResult* const check = list(fixture).checkAt(list(fixture).rowOf(id));
        return check == nullptr ? CheckOutcome::Unknown : check->finding.outcome;
    }
    /// The box of a step, once the plan is there.
    static QCheckBox* stepOf(WindowFixture& fixture, const char* id)
    {
        QCheckBox* box = nullptr;
        const auto there = [&] {
            box = fixture.window().findChild<QCheckBox*>(QStringLiteral("schemaStep_") + QLatin1String(id));
            return box != nullptr;
        };
        if (!QTest::qWaitFor(there, 30000))
            qFatal("no step %s", id);
        return box;
    }
};

QTEST_MAIN(CheckPageTest)
#include "check_page_test.moc"
