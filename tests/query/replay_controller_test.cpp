#include "app/data/replay/replay_controller.h"
#include "app/data/store/store_jobs.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace loopscope;

Q_DECLARE_METATYPE(std::shared_ptr<const loopscope::ReplayOutcome>)

class ReplayControllerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsTheOutcomeOfAReplay();
    void tellsWhyAReplayFailed();
    void endsWhatIsCancelled();
    void holdsAndGoesOn();
    void whatIsHeldCanBeCancelled();
    void isDestroyedWhileItRuns();
    void undoTakesTheRowsOutAgain();

private:
    [[nodiscard]] std::string file(const char* name, int rows) const;
    QTemporaryDir m_folder;
};

void ReplayControllerTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qRegisterMetaType<std::shared_ptr<const ReplayOutcome>>();
}

std::string ReplayControllerTest::file(const char* name, int rows) const
{
    QFile file(m_folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("model_version,device_id,prediction_result,actual_result\n");
    for (int row = 0; row < rows; ++row)
        file.write("1,device,0.5,0.5\n");
    return file.fileName().toStdString();
}

void ReplayControllerTest::tellsTheOutcomeOfAReplay()
{
    ReplayController controller;
    std::shared_ptr<const ReplayOutcome> outcome;
    connect(&controller, &ReplayController::finished, this, [&outcome](auto result) { outcome = std::move(result); });
    controller.start({.file = file("three.csv", 3)});
    QVERIFY(controller.isRunning());
    QTRY_VERIFY(outcome != nullptr);
    QVERIFY(!controller.isRunning());
    QCOMPARE(outcome->ingest.accepted, 3U);
    QCOMPARE(outcome->summary->rows(), 3);
}

void ReplayControllerTest::tellsWhyAReplayFailed()
{
    ReplayController controller;
    QSignalSpy failed(&controller, &ReplayController::failed);
    controller.start({.file = m_folder.filePath(QStringLiteral("none.csv")).toStdString()});
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::FileNotFound);
}

void ReplayControllerTest::endsWhatIsCancelled()
{
    ReplayController controller;
    std::optional<ErrorCode> code;
    connect(&controller, &ReplayController::failed, this, [&code](const Error& error) { code = error.code; });
    const std::string path = file("many.csv", 400'000);
    connect(&controller, &ReplayController::progressed, &controller, [&controller] { controller.cancel(); });
    controller.start(
        {.file = path, .target = {.kind = StoreKind::Sqlite, .path = m_folder.filePath("cancelled.db").toStdString()}});
    QTRY_VERIFY_WITH_TIMEOUT(code.has_value(), 20'000);
    QCOMPARE(*code, ErrorCode::Cancelled);
}

void ReplayControllerTest::holdsAndGoesOn()
{
    ReplayController controller;
    std::shared_ptr<const ReplayOutcome> outcome;
    QList<ReplayPhase> phases;
    connect(&controller, &ReplayController::finished, this, [&outcome](auto result) { outcome = std::move(result); });
    connect(&controller, &ReplayController::progressed, this,
            [&phases](const ReplayProgress& progress) { phases << progress.phase; });
    controller.start({.file = file("held.csv", 400'000)});
    controller.setHeld(true);
    QTRY_VERIFY_WITH_TIMEOUT(phases.contains(ReplayPhase::Paused), 20'000);
    const qsizetype told = phases.size();
    QTest::qWait(300); // three times as long as the news of a running one take
    QCOMPARE(phases.size(), told);
    QVERIFY(outcome == nullptr);
    controller.setHeld(false);
    QTRY_VERIFY_WITH_TIMEOUT(outcome != nullptr, 20'000);
    QCOMPARE(outcome->ingest.accepted, 400'000U);
}

void ReplayControllerTest::whatIsHeldCanBeCancelled()
{
    ReplayController controller;
    std::optional<ErrorCode> code;
    bool held = false;
    connect(&controller, &ReplayController::failed, this, [&code](const Error& error) { code = error.code; });
    connect(&controller, &ReplayController::progressed, this,
            [&held](const ReplayProgress& progress) { held = held || progress.phase == ReplayPhase::Paused; });
    controller.start({.file = file("held.csv", 400'000)});
    controller.setHeld(true);
    QTRY_VERIFY_WITH_TIMEOUT(held, 20'000);
    controller.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(code.has_value(), 20'000);
    QCOMPARE(*code, ErrorCode::Cancelled);
}

void ReplayControllerTest::isDestroyedWhileItRuns()
{
    const std::string path = file("many.csv", 400'000);
    {
        ReplayController controller;
        controller.start({.file = path});
    }
    QCoreApplication::processEvents(); // nothing that was on its way arrives any more
}

void ReplayControllerTest::undoTakesTheRowsOutAgain()
{
    const ConnectionSpec database{.kind = StoreKind::Sqlite, .path = m_folder.filePath("undo.db").toStdString()};
    ReplayController controller;
    std::shared_ptr<const ReplayOutcome> outcome;
    connect(&controller, &ReplayController::finished, this, [&outcome](auto result) { outcome = std::move(result); });
    controller.start({.file = file("three.csv", 3), .target = database});
    QTRY_VERIFY(outcome != nullptr);
    auto undone = undoImport(database, outcome->importId.value());
    QTRY_VERIFY(undone.isFinished());
    QVERIFY(undone.result().has_value());
    const auto store = FeedbackStore::open(database, {});
    QVERIFY(store.has_value());
    QCOMPARE((*store)->facts()->rows, 0);
}

QTEST_GUILESS_MAIN(ReplayControllerTest)
#include "replay_controller_test.moc"
