#include "ui/models/import_model.h"
#include "ui/models/query_result_model.h"
#include "ui/models/reject_model.h"
#include "ui/replay/replay_queue.h"
#include "ui/verify/query_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace loopscope;

class PageModelsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void rejectsShowLineReasonAndRawText();
    void importsShowWhatWasStored();
    void queryResultShowsEveryTypeOfValue();
    void queryListFollowsTheStateOfEachQuery();
    void queueTakesAFileOnlyOnceWhileItWaits();
    void queueReplaysEveryFileAndGoesOnAfterAFailure();

private:
    static QString text(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

void PageModelsTest::rejectsShowLineReasonAndRawText()
{
    RejectModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRejects({{.line = 12345, .reason = {RejectCode::FieldCount, std::nullopt}, .raw = "1,a\n2"},
                      {.line = 4, .reason = {RejectCode::NotNumber, Column::ActualResult}, .raw = "1,b,x,y"}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(model, 0, RejectModel::LineColumn), QStringLiteral("12,345"));
    QCOMPARE(text(model, 1, RejectModel::ReasonColumn), QStringLiteral("actual_result is not a number"));
    QVERIFY(!text(model, 0, RejectModel::TextColumn).contains(QLatin1Char('\n')));
    QCOMPARE(text(model, 1, RejectModel::TextColumn), QStringLiteral("1,b,x,y"));
    model.setRejects({});
    QCOMPARE(model.rowCount(), 0);
}

void PageModelsTest::importsShowWhatWasStored()
{
    ImportModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ImportRecord record;
    record.id = 7;
    record.fileName = "/data/evaluations.csv";
    record.state = ImportState::Unfinished;
    record.accepted = 11880;
    record.rejected = 3;
    model.setImports({record});
    QCOMPARE(text(model, 0, ImportModel::FileColumn), QStringLiteral("evaluations.csv"));
    QCOMPARE(text(model, 0, ImportModel::AcceptedColumn), QStringLiteral("11,880"));
    QCOMPARE(text(model, 0, ImportModel::StateColumn), QStringLiteral("unfinished"));
}

void PageModelsTest::queryResultShowsEveryTypeOfValue()
{
    QueryResultModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QueryResult result;
    result.columns = {
        {"count", "integer"}, {"accuracy", "real"}, {"device", "text"}, {"ok", "boolean"}, {"at", "timestamp"}};
    result.rows = {
        {std::int64_t{11880}, 0.123456789, std::string("device_17"), true, std::int64_t{1'686'355'200'000'000}},
        {std::monostate{}, std::monostate{}, std::monostate{}, std::monostate{}, std::monostate{}}};
    model.setResult(result);
    QCOMPARE(text(model, 0, 0), QStringLiteral("11,880"));
    QCOMPARE(text(model, 0, 1), QStringLiteral("0.1235"));
    QCOMPARE(model.index(0, 1).data(Qt::ToolTipRole).toString(), QStringLiteral("0.123456789"));
    QCOMPARE(text(model, 0, 2), QStringLiteral("device_17"));
    QCOMPARE(text(model, 0, 3), QStringLiteral("yes"));
    QCOMPARE(text(model, 0, 4), QStringLiteral("2023-06-10T00:00:00Z"));
    for (int column = 0; column < model.columnCount(); ++column)
        QCOMPARE(text(model, 1, column), QStringLiteral("–"));
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("accuracy"));
}

void PageModelsTest::queryListFollowsTheStateOfEachQuery()
{
    QueryListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQueries({{.id = QStringLiteral("a"), .title = QStringLiteral("A")},
                      {.id = QStringLiteral("b"), .title = QStringLiteral("B")}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setStatus(QStringLiteral("b"), QueryListModel::State::Failed, QStringLiteral("failed"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(1).data(Qt::StatusTipRole).toString(), QStringLiteral("failed"));
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("B, failed"));
}

void PageModelsTest::queueTakesAFileOnlyOnceWhileItWaits()
{
    ReplayQueue queue;
    const QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
    queue.add({QStringLiteral("/data/a.csv"), QStringLiteral("/data/b.csv"), QStringLiteral("/data/a.csv")});
    QCOMPARE(queue.rowCount(), 2);
    queue.remove(0);
    QCOMPARE(queue.rowCount(), 1);
    QCOMPARE(text(queue, 0, ReplayQueue::FileColumn), QStringLiteral("b.csv"));
    QCOMPARE(text(queue, 0, ReplayQueue::StateColumn), QStringLiteral("waits"));
}

void PageModelsTest::queueReplaysEveryFileAndGoesOnAfterAFailure()
{
    QTemporaryDir folder;
    QFile good(folder.filePath(QStringLiteral("good.csv")));
    QVERIFY(good.open(QIODevice::WriteOnly));
    good.write("model_version,device_id,prediction_result,actual_result\n1,a,0.5,0.5\n1,a,x,0.5\n");
    good.close();
    ReplayQueue queue;
    const QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy all(&queue, &ReplayQueue::allEnded);
    queue.add({folder.filePath(QStringLiteral("none.csv")), good.fileName()});
    queue.start({});
    QVERIFY(all.wait());
    QCOMPARE(text(queue, 0, ReplayQueue::StateColumn), QStringLiteral("failed"));
    QCOMPARE(text(queue, 1, ReplayQueue::StateColumn), QStringLiteral("1 row, 1 rejected"));
    QVERIFY(!queue.hasWaiting());
    QVERIFY(!queue.isRunning());
}

QTEST_MAIN(PageModelsTest)
#include "page_models_test.moc"
