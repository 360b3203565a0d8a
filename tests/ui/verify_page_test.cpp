#include "app/data/replay/replay_job.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

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

private:
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

QTEST_MAIN(VerifyPageTest)
#include "verify_page_test.moc"
