#include "app/data/activity/activity_log.h"
#include "app/data/replay/replay_job.h"
#include "app/data/store/wall_clock.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

#include <sqlite3.h>

using namespace loopscope;
using test::WindowFixture;

class VerifyPageTest : public QObject {
    Q_OBJECT

private slots:
    void everyQueryOfTheSpecificationIsListed();
    void runShowsResultAndTime();
    void runAllRunsEveryQueryThatNeedsNothing();
    void queryThatNeedsADeviceWaitsForIt();
    void sqlIsCopied();
    void replayThatStoredNothingHasNoQueries();
    void checklistOfAReplayedFile();
    void checklistOfAnEmptyDatabase();
    void checklistOfARunningLoop();
    void checklistLooksAgainAfterARefresh();
    void checklistLeadsToTheQueryThatProvesALine();
    void expectedResultsStandBeforeAndAfter();
    void activityIsThereWithoutADatabase();
    void queriesAreWrittenIntoTheActivity();

private:
    static bool open(WindowFixture& fixture, const QString& path)
    {
        fixture.window().openArguments({path});
        return QTest::qWaitFor([&fixture] { return fixture.window().workspace().state() == Workspace::State::Ready; });
    }
    /// Replays @p lines (version,device,prediction,actual) into a new database. @return its path
    static QString databaseOf(WindowFixture& fixture, const QByteArray& lines);
    /// As another program would write. @return whether SQLite took it
    static bool execute(const QString& path, const QByteArray& sql);
    static QStringList states(WindowFixture& fixture)
    {
        QStringList words;
        for (const char* name : {"table", "written", "read", "tenMinutes", "accuracy", "panel"})
            words << fixture.text((QByteArray("checkState_") + name).constData());
        return words;
    }
    static bool openWithRows(WindowFixture& fixture, int rows);
    static void show(WindowFixture& fixture, const char* query)
    {
        fixture.window().showPlace({QStringLiteral("verify"), QLatin1String(query)});
    }
    static QString status(WindowFixture& fixture, const char* query)
    {
        const auto* model = fixture.find<QAbstractItemView>("queryList")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(Qt::ToolTipRole).toString().contains(QLatin1Char('(') + QLatin1String(query)))
                return model->index(row, 0).data(Qt::StatusTipRole).toString();
        return {};
    }
};

bool VerifyPageTest::openWithRows(WindowFixture& fixture, int rows)
{
    ReplayRequest request;
    request.file = fixture.evaluationFile("rows.csv", rows).toStdString();
    request.target = {.kind = StoreKind::Sqlite, .path = fixture.path("rows.db").toStdString()};
    ReplayObserver observer;
    if (!runReplay(request, observer))
        return false;
    fixture.window().openArguments({fixture.path("rows.db")});
    return QTest::qWaitFor([&fixture] { return fixture.window().workspace().state() == Workspace::State::Ready; });
}

void VerifyPageTest::everyQueryOfTheSpecificationIsListed()
{
    WindowFixture fixture;
    QVERIFY(openWithRows(fixture, 5));
    for (const char* query : {"feedback_count", "recent_feedback", "accuracy_by_version", "panel_24h",
                              "improvement_trend", "device_accuracy", "expected_results"})
        QCOMPARE(status(fixture, query), QStringLiteral("not run yet"));
}

void VerifyPageTest::runShowsResultAndTime()
{
    WindowFixture fixture;
    QVERIFY(openWithRows(fixture, 5));
    show(fixture, "feedback_count");
    QVERIFY(fixture.find<QPlainTextEdit>("querySql")->toPlainText().contains(QStringLiteral("model_feedback")));
    fixture.click("queryRun");
    QTRY_VERIFY(fixture.isVisible("queryResult"));
    const auto* model = fixture.find<QAbstractItemView>("queryResult")->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("5"));
    QVERIFY(fixture.text("queryStatus").startsWith(QStringLiteral("1 row in ")));
    QVERIFY(status(fixture, "feedback_count").startsWith(QStringLiteral("1 row in ")));
}

void VerifyPageTest::runAllRunsEveryQueryThatNeedsNothing()
{
    WindowFixture fixture;
    QVERIFY(openWithRows(fixture, 5));
    show(fixture, "feedback_count");
    fixture.click("queryRunAll");
    for (const char* query :
         {"feedback_count", "recent_feedback", "accuracy_by_version", "improvement_trend", "expected_results"})
        QTRY_VERIFY2(status(fixture, query).contains(QStringLiteral(" ms")), query);
    QCOMPARE(status(fixture, "device_accuracy"), QStringLiteral("needs parameters"));
}

void VerifyPageTest::queryThatNeedsADeviceWaitsForIt()
{
    WindowFixture fixture;
    QVERIFY(openWithRows(fixture, 5));
    show(fixture, "device_accuracy");
    QVERIFY(!fixture.find("queryRun")->isEnabled());
    fixture.find<QLineEdit>("parameter_device_id")->setText(QStringLiteral("device"));
    fixture.find<QLineEdit>("parameter_model_version")->setText(QStringLiteral("2"));
    QVERIFY(fixture.find("queryRun")->isEnabled());
    fixture.click("queryRun");
    QTRY_VERIFY(fixture.isVisible("queryResult"));
    QCOMPARE(fixture.find<QAbstractItemView>("queryResult")->model()->index(0, 0).data().toString(),
             QStringLiteral("5"));
}

void VerifyPageTest::sqlIsCopied()
{
    WindowFixture fixture;
    QVERIFY(openWithRows(fixture, 1));
    show(fixture, "accuracy_by_version");
    fixture.click("queryCopy");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("GROUP BY model_version")));
}

void VerifyPageTest::replayThatStoredNothingHasNoQueries()
{
    WindowFixture fixture;
    fixture.window().openSample();
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    QVERIFY(!fixture.isVisible("queryRunAll"));
    fixture.stateButton("verifyState")->click();
    QVERIFY(fixture.isVisible("page_replay"));
}

QString VerifyPageTest::databaseOf(WindowFixture& fixture, const QByteArray& lines)
{
    QFile file(fixture.path("lines.csv"));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("model_version,device_id,prediction_result,actual_result,timestamp\n" + lines);
    file.close();
    ReplayRequest request;
    request.file = file.fileName().toStdString();
    request.target = {.kind = StoreKind::Sqlite, .path = fixture.path("lines.db").toStdString()};
    ReplayObserver observer;
    return runReplay(request, observer) ? fixture.path("lines.db") : QString();
}

bool VerifyPageTest::execute(const QString& path, const QByteArray& sql)
{
    sqlite3* database = nullptr;
    const bool done = sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK &&
                      sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return done;
}

void VerifyPageTest::checklistOfAReplayedFile()
{
    WindowFixture fixture;
    const QString path = databaseOf(fixture, "1,a,0.5,0.5,2024-01-01\n2,a,0.5,0.5,2024-01-02\n");
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    QVERIFY(open(fixture, path));
    QVERIFY(fixture.isVisible("checklistCard"));
    QTRY_COMPARE(states(fixture), (QStringList{"done", "done", "done", "cannot be known here", "done", "done"}));
    QCOMPARE(fixture.text("checkEvidence_written"),
             QStringLiteral("2 rows of feedback. All of them were replayed here from 1 file."));
    QCOMPARE(fixture.text("checkAge_written"), QStringLiteral("newest stored just now"));
    QVERIFY(
        fixture.text("checkEvidence_read").startsWith(QStringLiteral("Asked for a before v3, it gets 2 rows: 100.0")));
    QVERIFY(fixture.text("checkEvidence_tenMinutes")
                .startsWith(QStringLiteral("2 rows stored in the last ten minutes, all by a replay")));
    QVERIFY(
        fixture.text("checkEvidence_panel").contains(QStringLiteral("By the time of the prediction it would be empty.")));
}

void VerifyPageTest::checklistOfAnEmptyDatabase()
{
    WindowFixture fixture;
    const QString path = databaseOf(fixture, "1,a,0.5,0.5,2024-01-01\n");
    QVERIFY(execute(path, "DELETE FROM model_feedback; DELETE FROM replay_chunk; DELETE FROM replay_import;"
                          "DELETE FROM rollup_version; DELETE FROM rollup_version_device"));
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    QVERIFY(open(fixture, path));
    QTRY_COMPARE(states(fixture), (QStringList{"done", "not yet", "not yet", "not yet", "not yet", "not yet"}));
    QCOMPARE(fixture.text("checkEvidence_written"), QStringLiteral("The table is empty."));
    QCOMPARE(fixture.text("checkAge_written"), QString());
}

void VerifyPageTest::checklistOfARunningLoop()
{
    WindowFixture fixture;
    const QString path = databaseOf(fixture, "1,a,0.5,0.5,2024-01-01\n");
    const QByteArray now = QByteArray::number(static_cast<qlonglong>(wallClockUs()));
    QVERIFY(
        execute(path, "DELETE FROM replay_chunk; DELETE FROM replay_import; UPDATE model_feedback SET created_at = 1;"
                      "INSERT INTO model_feedback (model_version, device_id, prediction, actual_value, error, "
                      "absolute_error, is_correct, feedback_type, timestamp) VALUES (2, 'a', 0.5, 1, 0.5, 0.5, 0, "
                      "'edge_case', " +
                          now + ")"));
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    QVERIFY(open(fixture, path));
    QTRY_COMPARE(states(fixture), (QStringList{"done", "done", "done", "done", "done", "done"}));
    QCOMPARE(fixture.text("checkEvidence_tenMinutes"), QStringLiteral("1 row stored in the last ten minutes."));
    QCOMPARE(fixture.text("checkAge_tenMinutes"), QStringLiteral("newest stored just now"));
}

void VerifyPageTest::checklistLooksAgainAfterARefresh()
{
    WindowFixture fixture;
    const QString path = databaseOf(fixture, "1,a,0.5,0.5,2024-01-01\n");
    QVERIFY(
        execute(path, "DELETE FROM replay_chunk; DELETE FROM replay_import; UPDATE model_feedback SET created_at = 1"));
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    QVERIFY(open(fixture, path));
    QTRY_COMPARE(states(fixture), (QStringList{"done", "done", "done", "not yet", "not yet", "not yet"}));
    QVERIFY(execute(path, "INSERT INTO model_feedback (model_version, device_id, absolute_error, is_correct) VALUES "
                          "(2, 'a', 0.5, 0), (2, 'a', 0.5, 0)"));
    fixture.window().workspace().refresh();
    QTRY_COMPARE(states(fixture), (QStringList{"done", "done", "done", "done", "done", "done"}));
    QCOMPARE(fixture.text("checkEvidence_tenMinutes"),
             QStringLiteral("2 rows stored in the last ten minutes. 2 rows more than when it was opened, just now."));
}

void VerifyPageTest::checklistLeadsToTheQueryThatProvesALine()
{
    WindowFixture fixture;
    const QString path = databaseOf(fixture, "1,a,0.5,0.5,2024-01-01\n");
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    QVERIFY(open(fixture, path));
    QTRY_COMPARE(fixture.text("checkState_read"), QStringLiteral("done"));
    fixture.click("checkQuery_read");
    QCOMPARE(fixture.find<QLineEdit>("parameter_device_id")->text(), QStringLiteral("a"));
    QCOMPARE(fixture.find<QLineEdit>("parameter_model_version")->text(), QStringLiteral("2"));
    QTRY_VERIFY(fixture.isVisible("queryResult"));
    QCOMPARE(fixture.find<QAbstractItemView>("queryResult")->model()->index(0, 0).data().toString(),
             QStringLiteral("1"));
}

void VerifyPageTest::expectedResultsStandBeforeAndAfter()
{
    WindowFixture fixture;
    const QString path = databaseOf(fixture, "1,a,0.5,0.5,\n2,a,0.5,0.5,\n");
    fixture.window().showPlace({QStringLiteral("verify"), QStringLiteral("expected")});
    QVERIFY(open(fixture, path));
    QTRY_VERIFY(fixture.isVisible("expectedTable"));
    const auto* model = fixture.find<QAbstractItemView>("expectedTable")->model();
    const auto row = [model](int at) {
        QStringList cells;
        for (int column = 0; column < 6; ++column)
            cells << model->index(at, column).data().toString().replace(QChar(0x00A0), QLatin1Char(' '));
        return cells;
    };
    // Newest first. v1 has no feedback before it: 0.7 + 0.01; v2 is told that everything was right, at most 0.95.
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(row(0), (QStringList{"v2", "74.0 %", "95.0 %", "feedback", "+21.0", "100.0 %"}));
    QCOMPARE(row(1), (QStringList{"v1", "72.0 %", "71.0 %", "formula", "\u22121.0", "100.0 %"}));
    QCOMPARE(fixture.text("expectedSentence").replace(QChar(0x00A0), QLatin1Char(' ')),
             QStringLiteral("Before the feedback loop, v2 would have been reported with 74.0 %. Now it is 95.0 %, and "
                            "100.0 % was observed."));
    fixture.click("expectedQuery");
    QTRY_VERIFY(fixture.isVisible("queryResult"));
}

void VerifyPageTest::activityIsThereWithoutADatabase()
{
    WindowFixture fixture;
    fixture.window().showPlace({QStringLiteral("verify"), QStringLiteral("activity")});
    QVERIFY(fixture.isVisible("activityCard"));
    fixture.window().showPlace({QStringLiteral("verify"), QStringLiteral("checklist")});
    QVERIFY(!fixture.isVisible("page_verify"));
}

void VerifyPageTest::queriesAreWrittenIntoTheActivity()
{
    WindowFixture fixture;
    QVERIFY(openWithRows(fixture, 5));
    ActivityLog::instance().clear();
    show(fixture, "feedback_count");
    fixture.click("queryRun");
    QTRY_VERIFY(!ActivityLog::instance().entries().empty());
    const ActivityEntry line = ActivityLog::instance().entries().back();
    QCOMPARE(line.kind, ActivityKind::Query);
    QVERIFY2(line.text.startsWith(QStringLiteral("Query feedback_count: 1 row in ")), qPrintable(line.text));
}

QTEST_MAIN(VerifyPageTest)
#include "verify_page_test.moc"
