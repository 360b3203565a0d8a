#include "tests/ui/window_fixture.h"
#include "ui/replay/file_links.h"
#include "ui/replay/replay_text.h"
#include "ui/widgets/state_view.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTableView>

using namespace loopscope;
using test::WindowFixture;

class ReplayPreviewCardTest : public QObject {
    Q_OBJECT

private:
    static QString write(WindowFixture& fixture, const char* name, const QByteArray& bytes)
    {
        QFile file(fixture.path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("cannot write");
        file.close();
        return file.fileName();
    }
    static void queue(WindowFixture& fixture, const QStringList& paths)
    {
        fixture.window().showPlace({QStringLiteral("replay"), filesToDetail(paths)});
    }
    /// One row of the table, joined; empty while it is not there.
    static QString row(WindowFixture& fixture, int row)
    {
        const auto* model = fixture.find<QTableView>("previewTable")->model();
        QStringList cells;
        for (int column = 0; row < model->rowCount() && column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        return cells.join(QLatin1Char('|'));
    }
    static void pick(WindowFixture& fixture, const char* box, const QString& text)
    {
        auto* combo = fixture.find<QComboBox>(box);
        const int index = combo->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }

    static constexpr const char* pets = "Client;Ver;guess;y_true\nann;1;cat;cat\nbob;1;dog;cat\n";

private slots:
    void showsTheFirstRowsWithTheirVerdicts()
    {
        WindowFixture fixture;
        queue(fixture, {write(fixture, "rows.csv",
                              "model_version,device_id,prediction_result,actual_result\n1,a,0.5,0.75\n1,b,,0.5\n")});
        QVERIFY(fixture.isVisible("previewCard"));
        QTRY_COMPARE(row(fixture, 0), QStringLiteral("2|v1|a|0.500|0.750|0.250|0.250|wrong|middle"));
        QCOMPARE(row(fixture, 1), QStringLiteral("3||1,b,,0.5|||||rejected|prediction_result is missing"));
        QCOMPARE(fixture.text("previewSentence"), QStringLiteral("1 of all 2 rows would be accepted."));
        QCOMPARE(fixture.find<QComboBox>("previewColumn_device_id")->currentText(), QStringLiteral("device_id"));
        QCOMPARE(fixture.find<QComboBox>("previewColumn_timestamp")->currentText(), QStringLiteral("none"));
    }

    void correctedReadingGoesIntoTheReplay()
    {
        WindowFixture fixture;
        queue(fixture, {write(fixture, "pets.csv", pets)});
        QTRY_COMPARE(fixture.find<QComboBox>("previewSeparator")->currentText(), QStringLiteral("semicolon"));
        QVERIFY2(fixture.text("previewSentence").contains(QStringLiteral("prediction_result")),
                 qPrintable(fixture.text("previewSentence")));
        pick(fixture, "previewColumn_prediction_result", QStringLiteral("guess"));
        QTRY_COMPARE(row(fixture, 1), QStringLiteral("3|v1|bob|1.000|0.000|-1.000|1.000|wrong|edge case"));
        auto* dog = fixture.find<QLineEdit>("previewLabel_1");
        QCOMPARE(dog->accessibleName(), QStringLiteral("Number for dog"));
        QCOMPARE(dog->text(), QStringLiteral("1"));
        dog->selectAll();
        QTest::keyClicks(dog, QStringLiteral("0.05"));
        QTRY_COMPARE(row(fixture, 1), QStringLiteral("3|v1|bob|0.050|0.000|-0.050|0.050|correct|middle"));
        fixture.click("replayStart");
        QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
        QCOMPARE(fixture.window().workspace().versions()->versions[0].tally.correct, 2);
        QVERIFY(!fixture.isVisible("previewCard")); // nothing waits any more
    }

    void startWaitsForTheProposal()
    {
        WindowFixture fixture;
        queue(fixture, {write(fixture, "semicolon.csv",
                              "model_version;device_id;prediction_result;actual_result\n1;a;0.5;0.5\n")});
        fixture.click("replayStart"); // at once, before the file was looked at
        QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
        QCOMPARE(fixture.window().workspace().facts().rows, 1);
    }

    void anotherSeparatorGuessesTheColumnsAnew()
    {
        WindowFixture fixture;
        queue(fixture, {write(fixture, "pets.csv", pets)});
        QTRY_COMPARE(fixture.find<QComboBox>("previewSeparator")->currentText(), QStringLiteral("semicolon"));
        pick(fixture, "previewSeparator", QStringLiteral("comma"));
        QTRY_COMPARE(fixture.find<QComboBox>("previewColumn_device_id")->currentText(), QStringLiteral("choose…"));
        QCOMPARE(fixture.find<QComboBox>("previewColumn_device_id")->count(), 2);
        pick(fixture, "previewSeparator", QStringLiteral("semicolon"));
        QTRY_COMPARE(fixture.find<QComboBox>("previewColumn_device_id")->currentText(), QStringLiteral("Client"));
    }

    void emptyAndMissingFilesAreTold()
    {
        WindowFixture fixture;
        queue(fixture, {fixture.path("none.csv")});
        QTRY_COMPARE(fixture.find<StateView>("previewState")->shown(), StateView::Shown::Failed);
        QVERIFY(fixture.stateSentence("previewState").startsWith(QStringLiteral("There is no file")));
        write(fixture, "none.csv", "");
        fixture.stateButton("previewState")->click();
        QTRY_COMPARE(fixture.find<StateView>("previewState")->shown(), StateView::Shown::Empty);
    }

    void conservationHoldsOrIsAFault()
    {
        IngestReport report{
            .rows = 3, .accepted = 2, .rejected = 1, .lines = 5, .recordLines = 3, .blankLines = 1, .headerLines = 1};
        QCOMPARE(ReplayText::conservation(report, true),
                 QStringLiteral("3 records = 2 stored + 1 rejected; 5 lines = 3 in records + 1 header + 1 blank"));
        QCOMPARE(ReplayText::conservation(ReplayProgress{.accepted = 120, .rejected = 3}),
                 QStringLiteral("123 records so far = 120 accepted + 3 rejected"));
        report.blankLines = 0;
        QVERIFY(!ReplayText::isConserved(report));
        QVERIFY(ReplayText::conservation(report, true).startsWith(QStringLiteral("Not every record and line")));
        report.blankLines = 1;
        report.rejected = 0;
        QVERIFY(!ReplayText::isConserved(report));
    }
};

QTEST_MAIN(ReplayPreviewCardTest)
#include "replay_preview_card_test.moc"
