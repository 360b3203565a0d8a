#include "app/data/activity/activity_log.h"
#include "app/engine/feedback/loop.h"
#include "tests/support/summary_maker.h"
#include "tests/ui/window_fixture.h"
#include "ui/activity/activity_text.h"
#include "ui/activity/activity_view.h"
#include "ui/activity/training_activity.h"
#include "ui/play/training_rows.h"
#include "ui/shell/log_file.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>

using namespace loopscope;
using test::WindowFixture;

namespace {

QStringList texts()
{
    QStringList all;
    for (const ActivityEntry& entry : ActivityLog::instance().entries())
        all << QString(entry.text).replace(QChar(0x00A0), QLatin1Char(' '));
    return all;
}

bool holds(const QString& start)
{
    const QStringList all = texts();
    return std::any_of(all.begin(), all.end(), [&start](const QString& text) { return text.startsWith(start); });
}

} // namespace

class ActivityTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void init() { ActivityLog::instance().clear(); }

    void linesHaveTheWordsOfTheFoundingText()
    {
        QCOMPARE(ActivityText::inserted(220), QStringLiteral("Inserted 220 feedback records"));
        QCOMPARE(ActivityText::inserted(1), QStringLiteral("Inserted 1 feedback record"));
        RealAccuracy accuracy{.value = 0.712, .source = AccuracySource::Feedback, .feedbackCount = 1220};
        const auto line = [&accuracy] {
            return ActivityText::realAccuracy(QStringLiteral("device_17"), accuracy)
                .replace(QChar(0x00A0), QLatin1Char(' '));
        };
        QCOMPARE(line(), QStringLiteral("Device device_17: Real accuracy = 71.20 % (from 1,220 predictions)"));
        accuracy.feedbackCount = 1;
        QCOMPARE(line(), QStringLiteral("Device device_17: Real accuracy = 71.20 % (from 1 prediction)"));
        accuracy = {.value = 0.71};
        QCOMPARE(line(), QStringLiteral("Device device_17: no feedback yet, using formula 71.00 %"));
    }

    void aLineStaysOneLine()
    {
        ActivityLog log;
        log.append(ActivityKind::Failure, QStringLiteral("first\nsecond\tthird\u2028fourth"));
        QCOMPARE(log.entries().front().text, QStringLiteral("first second third fourth"));
        QCOMPARE(ActivityLog::line({.timeUs = 1'500'000, .kind = ActivityKind::Feedback, .text = QStringLiteral("x")}),
                 QStringLiteral("1970-01-01T00:00:01.500Z feedback x"));
    }

    void keepsTheNewestTenThousandLines()
    {
        ActivityLog log;
        ActivityModel model(log);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::vector<QString> lines;
        for (int i = 0; i < 9'999; ++i)
            lines.push_back(QString::number(i));
        log.append(ActivityKind::Query, lines);
        log.append(ActivityKind::Query,
                   std::vector<QString>{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        QCOMPARE(log.entries().size(), 10'000U);
        QCOMPARE(log.entries().front().text, QStringLiteral("2"));
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(model.entry(0).text, QStringLiteral("2"));
        QCOMPARE(model.entry(9'999).text, QStringLiteral("c"));
        log.append(ActivityKind::Query, std::vector<QString>(10'005, QStringLiteral("many")));
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(model.entry(0).text, QStringLiteral("many"));
    }

    void filtersByTextAndKind()
    {
        ActivityLog log;
        ActivityView view(log);
        log.append(ActivityKind::Feedback, QStringLiteral("Inserted 5 feedback records"));
        log.append(ActivityKind::Database, QStringLiteral("Opened flu.db"));
        log.append(ActivityKind::Database, QStringLiteral("Closed flu.db"));
        auto* table = view.findChild<QTableView*>(QStringLiteral("activityTable"));
        QCOMPARE(table->model()->rowCount(), 3);
        view.findChild<QLineEdit*>(QStringLiteral("activityFilter"))->setText(QStringLiteral("OPENED"));
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("Opened flu.db"));
        view.findChild<QLineEdit*>(QStringLiteral("activityFilter"))->clear();
        auto* kinds = view.findChild<QComboBox*>(QStringLiteral("activityKind"));
        kinds->setCurrentText(QStringLiteral("Database"));
        QCOMPARE(table->model()->rowCount(), 2);
        kinds->setCurrentText(QStringLiteral("Failure"));
        QCOMPARE(table->model()->rowCount(), 0);
        log.append(ActivityKind::Failure, QStringLiteral("The disk is gone."));
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void copiesTheSelectionOrEverythingThatIsShown()
    {
        ActivityLog log;
        ActivityView view(log);
        log.append(ActivityKind::Database, QStringLiteral("one"));
        log.append(ActivityKind::Query, QStringLiteral("two"));
        log.append(ActivityKind::Database, QStringLiteral("three"));
        view.findChild<QComboBox*>(QStringLiteral("activityKind"))->setCurrentText(QStringLiteral("Database"));
        auto* selected = view.findChild<QAbstractButton*>(QStringLiteral("activityCopySelected"));
        QVERIFY(!selected->isEnabled());
        view.findChild<QAbstractButton*>(QStringLiteral("activityCopyAll"))->click();
        const QString time = QStringLiteral("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z ");
        QVERIFY(QRegularExpression(QStringLiteral("^%1database one\n%1database three\n$").arg(time))
                    .match(QGuiApplication::clipboard()->text())
                    .hasMatch());
        view.findChild<QTableView*>(QStringLiteral("activityTable"))->selectRow(1);
        QVERIFY(selected->isEnabled());
        selected->click();
        QVERIFY(QRegularExpression(QStringLiteral("^%1database three\n$").arg(time))
                    .match(QGuiApplication::clipboard()->text())
                    .hasMatch());
    }

    void trainingOfAVersionTellsEveryDeviceOnce()
    {
        test::SummaryMaker maker;
        maker.addMany(1, "a", 10, 10).addMany(2, "a", 10, 10).addMany(2, "new", 10, 10);
        const auto rows = makeTrainingRows({.summary = maker.make(), .index = 1});
        TrainingActivity activity;
        activity.log(*rows);
        activity.log(*rows); // sorted anew
        QCOMPARE(texts(), (QStringList{QStringLiteral("Device a: Real accuracy = 95.00 % (from 10 predictions)"),
                                       QStringLiteral("1 device without feedback for v2: using formula")}));
    }

    void trainingOfALargeFleetIsCounted()
    {
        test::SummaryMaker maker;
        for (int i = 0; i < 130; ++i) {
            const std::string device = "d" + std::to_string(1000 + i);
            maker.addMany(1, device, 1, 1).addMany(2, device, 1, 1);
        }
        TrainingActivity().log(*makeTrainingRows({.summary = maker.make(), .index = 1}));
        QCOMPARE(texts().size(), 101);
        QCOMPARE(texts().last(), QStringLiteral("… and 30 devices more for v2"));
    }

    void windowTellsOfReplaysDatabasesAndDevices()
    {
        WindowFixture fixture;
        fixture.window().showPlace({QStringLiteral("replay"), {}});
        fixture.window().openArguments({fixture.evaluationFile("rows.csv", 5, 2)});
        fixture.find<QComboBox>("replayTarget")
            ->setCurrentIndex(
                fixture.find<QComboBox>("replayTarget")->findText(QStringLiteral("nothing"), Qt::MatchContains));
        fixture.click("replayStart");
        QTRY_VERIFY(holds(QStringLiteral("Replay of rows.csv finished: ")));
        QVERIFY(holds(QStringLiteral("Replay of rows.csv started; nothing is stored")));
        QVERIFY(!holds(QStringLiteral("Inserted")));
        QTRY_VERIFY(holds(QStringLiteral("Opened rows.csv: 5 rows, 1 version, 1 device (not stored)")));
        fixture.window().showPlace({QStringLiteral("devices"), QStringLiteral("device")});
        QTRY_VERIFY(holds(QStringLiteral("Device device: Real accuracy = 95.00 % (from 5 predictions)")));
        fixture.window().workspace().close();
        QVERIFY(holds(QStringLiteral("Closed rows.csv")));
    }

    void windowTellsOfWhatIsStoredAndUndone()
    {
        WindowFixture fixture;
        fixture.window().openArguments({fixture.evaluationFile("rows.csv", 5, 2)});
        fixture.find<QComboBox>("replayTarget")->setCurrentIndex(1); // a new database
        fixture.find<QLineEdit>("replayNewPath")->setText(fixture.path("rows.db"));
        fixture.click("replayStart");
        QTRY_VERIFY(holds(QStringLiteral("Opened rows.db: 5 rows, 1 version, 1 device (SQLite ")));
        QVERIFY(holds(QStringLiteral("Replay of rows.csv into rows.db started")));
        QVERIFY(holds(QStringLiteral("Inserted 5 feedback records")));
        QVERIFY(holds(QStringLiteral("Replay of rows.csv finished: 7 records = 5 stored + 2 rejected")));
        auto* imports = fixture.find<QTableView>("importsTable");
        QTRY_COMPARE(imports->model()->rowCount(), 1);
        imports->selectRow(0);
        fixture.click("importUndo");
        fixture.click("confirmUndoButton");
        QTRY_VERIFY(holds(QStringLiteral("Undid import 1 in rows.db: 5 rows of feedback taken out")));
        QTRY_VERIFY(holds(QStringLiteral("rows.db now holds 0 rows, before 5")));
    }

    void aDatabaseThatCannotBeReadIsAFailure()
    {
        WindowFixture fixture;
        QFile file(fixture.path("no.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no database, and long enough to be looked at");
        file.close();
        fixture.window().workspace().open({.kind = StoreKind::Sqlite, .path = fixture.path("no.db").toStdString()});
        QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Failed);
        QVERIFY(holds(QStringLiteral("no.db cannot be read: ")));
        QCOMPARE(ActivityLog::instance().entries().back().kind, ActivityKind::Failure);
    }

    void logFileHoldsTheSameLines()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("loopscope.log"));
        QVERIFY(logToFile(path));
        ActivityLog::instance().append(ActivityKind::Feedback, ActivityText::inserted(220));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(file.readAll());
        QVERIFY2(written.endsWith(QStringLiteral("Z feedback Inserted 220 feedback records\n")), qPrintable(written));
        QCOMPARE(written.trimmed(), ActivityLog::line(ActivityLog::instance().entries().back()));
    }
};

QTEST_MAIN(ActivityTest)
#include "activity_test.moc"
