#include "app/data/query/workspace.h"
#include "tests/query/slow_store.h"
#include "tests/support/summary_maker.h"

#include <QSignalSpy>
#include <QTest>

using namespace loopscope;

class WorkspaceTest : public QObject {
    Q_OBJECT

private slots:
    void startsEmpty();
    void newestVersionsComeFirstWhereAllTakeLong();
    void opensInTheBackgroundAndTellsWhatItFound();
    void tellsWhyADatabaseCannotBeOpened();
    void triesAgainAfterAFailure();
    void opensANewConnectionAfterTheOldOneWasLost();
    void newerQueryOfTheSameKindCancelsTheOlderInTheDatabase();
    void queriesOfDifferentKindsWaitForEachOther();
    void cancelReachesTheDatabase();
    void waitingQueriesAreDroppedWhenAnotherDatabaseIsOpened();
    void showsWhatAReplayFoundWithoutStoringIt();
    void computesTheLoopWithTheCells();
    void newerPolicyCancelsReadingTheRowsForTheOlder();
    void cancelOfAPolicysEffectLeavesOtherRequestsAlone();
    void hasNoDatabaseToAskWhileNothingIsOpen();
    void forgetsEverythingWhenClosed();

private:
    /// One version of one device, whose rows are judged anew at the gate.
    class JudgingStore : public SlowStore {
    public:
        explicit JudgingStore(const std::shared_ptr<StoreGate>& gate) : SlowStore(gate) {}
        Result<Summary> summary(const SummaryParts&, std::optional<FeedbackWindow>) override
        {
            return *test::SummaryMaker().add(1, "d", 0.5, 0.65).make();
        }
        Result<Summary> summaryUnder(const Policy& policy, const SummaryParts&, std::optional<FeedbackWindow>) override
        {
            if (const auto waited = run("rows", {}); !waited)
                return std::unexpected(waited.error());
            return *test::SummaryMaker(policy).add(1, "d", 0.5, 0.65).make();
        }
    };
    static void openJudging(Workspace& workspace)
    {
        workspace.open(someFile());
        QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    }
    static Workspace::Opener judgingOpenerOf(const std::shared_ptr<StoreGate>& gate)
    {
        return [gate](const ConnectionSpec&) -> Result<std::unique_ptr<FeedbackStore>> {
            return std::make_unique<JudgingStore>(gate);
        };
    }
    static Workspace::Opener openerOf(const std::shared_ptr<StoreGate>& gate)
    {
        return [gate](const ConnectionSpec&) -> Result<std::unique_ptr<FeedbackStore>> {
            return std::make_unique<SlowStore>(gate);
        };
    }
    /// Two versions of 600,000 devices, as far as their numbers say; the cells of all wait at the gate.
    class LargeStore : public SlowStore {
    public:
        using SlowStore::SlowStore;
        Result<Summary> summary(const SummaryParts& parts, std::optional<FeedbackWindow>) override
        {
            if (!parts.cells)
                return Summary{.versions = {{.version = 3, .devices = 600'000}, {.version = 4, .devices = 600'000}}};
            if (parts.versionsFrom == 0) {
                if (const auto waited = run("cells", {}); !waited)
                    return std::unexpected(waited.error());
                return *test::SummaryMaker().addMany(3, "a", 2, 1).addMany(4, "a", 2, 2).make();
            }
            return *test::SummaryMaker().addMany(parts.versionsFrom, "a", 2, 2).make();
        }
    };
    static ConnectionSpec someFile() { return {.kind = StoreKind::Sqlite, .path = "some.db"}; }
};

void WorkspaceTest::newestVersionsComeFirstWhereAllTakeLong()
{
    auto gate = std::make_shared<StoreGate>();
    gate->setOpen(false);
    Workspace workspace(nullptr, [gate](const ConnectionSpec&) -> Result<std::unique_ptr<FeedbackStore>> {
        return std::make_unique<LargeStore>(gate);
    });
    workspace.open(someFile());
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    QSignalSpy newest(&workspace, &Workspace::newestCellsLoaded);
    QVERIFY(workspace.cells() == nullptr);
    QTRY_COMPARE(newest.size(), 1);
    QVERIFY(workspace.cells() == nullptr); // the others are still to come
    QCOMPARE(workspace.newestCells()->versions.size(), 1U);
    QCOMPARE(workspace.newestCells()->versions.front().version, 4); // 600,000 cells are enough to see something
    gate->setOpen(true);
    QTRY_VERIFY(workspace.cells() != nullptr);
    QCOMPARE(workspace.cells()->versions.size(), 2U);
    QVERIFY(workspace.newestCells() == nullptr);
}

void WorkspaceTest::startsEmpty()
{
    Workspace workspace;
    QCOMPARE(workspace.state(), Workspace::State::Empty);
    QVERIFY(workspace.versions() == nullptr);
    QVERIFY(workspace.cells() == nullptr);
}

void WorkspaceTest::opensInTheBackgroundAndTellsWhatItFound()
{
    Workspace workspace(nullptr, openerOf(std::make_shared<StoreGate>()));
    QSignalSpy changed(&workspace, &Workspace::changed);
    workspace.open(someFile());
    QCOMPARE(workspace.state(), Workspace::State::Loading);
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    QCOMPARE(workspace.facts().rows, 7);
    QCOMPARE(workspace.versions()->versions.size(), 1U);
    QVERIFY(!workspace.versions()->hasCells());
}

void WorkspaceTest::tellsWhyADatabaseCannotBeOpened()
{
    Workspace workspace(nullptr, [](const ConnectionSpec&) -> Result<std::unique_ptr<FeedbackStore>> {
        return failure(ErrorCode::CannotConnect, "some.db", "no route");
    });
    workspace.open(someFile());
    QTRY_COMPARE(workspace.state(), Workspace::State::Failed);
    QCOMPARE(workspace.error().code, ErrorCode::CannotConnect);
    QCOMPARE(QString::fromStdString(workspace.error().detail), QStringLiteral("no route"));
}

void WorkspaceTest::triesAgainAfterAFailure()
{
    auto broken = std::make_shared<std::atomic<bool>>(true);
    auto gate = std::make_shared<StoreGate>();
    Workspace workspace(nullptr, [broken, gate](const ConnectionSpec&) -> Result<std::unique_ptr<FeedbackStore>> {
        if (*broken)
            return failure(ErrorCode::CannotConnect, "some.db", "no route");
        return std::make_unique<SlowStore>(gate);
    });
    workspace.open(someFile());
    QTRY_COMPARE(workspace.state(), Workspace::State::Failed);
    *broken = false;
    workspace.refresh();
    QCOMPARE(workspace.state(), Workspace::State::Loading);
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
}

void WorkspaceTest::opensANewConnectionAfterTheOldOneWasLost()
{
    auto gate = std::make_shared<StoreGate>();
    Workspace workspace(nullptr, openerOf(gate));
    workspace.open(someFile());
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    QCOMPARE(gate->stores.load(), 1);
    gate->lost = true;
    workspace.refresh();
    QTRY_COMPARE(workspace.state(), Workspace::State::Failed);
    gate->lost = false;
    workspace.refresh();
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    QCOMPARE(gate->stores.load(), 2);
}

void WorkspaceTest::newerQueryOfTheSameKindCancelsTheOlderInTheDatabase()
{
    auto gate = std::make_shared<StoreGate>();
    Workspace workspace(nullptr, openerOf(gate));
    workspace.open(someFile());
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    gate->setOpen(false);
    auto older = workspace.run("feedback_count", {});
    QTRY_COMPARE(gate->entered.load(), 1);
    auto newer = workspace.run("feedback_count", {});
    QTRY_VERIFY(older.isFinished());
    QCOMPARE(older.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(gate->cancels.load(), 1);
    gate->setOpen(true);
    QTRY_VERIFY(newer.isFinished());
    QVERIFY(newer.result().has_value());
}

void WorkspaceTest::queriesOfDifferentKindsWaitForEachOther()
{
    auto gate = std::make_shared<StoreGate>();
    Workspace workspace(nullptr, openerOf(gate));
    workspace.open(someFile());
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    gate->setOpen(false);
    auto first = workspace.run("feedback_count", {});
    QTRY_COMPARE(gate->entered.load(), 1);
    auto second = workspace.run("recent_feedback", {});
    gate->setOpen(true);
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(first.result()->id, std::string("feedback_count"));
    QCOMPARE(second.result()->id, std::string("recent_feedback"));
    QCOMPARE(gate->cancels.load(), 0);
}

void WorkspaceTest::cancelReachesTheDatabase()
{
    auto gate = std::make_shared<StoreGate>();
    Workspace workspace(nullptr, openerOf(gate));
    workspace.open(someFile());
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    gate->setOpen(false);
    auto running = workspace.run("feedback_count", {});
    auto waiting = workspace.run("recent_feedback", {});
    QTRY_COMPARE(gate->entered.load(), 1);
    workspace.cancel();
    QTRY_VERIFY(running.isFinished() && waiting.isFinished());
    QCOMPARE(running.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(waiting.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(gate->entered.load(), 1);
    QCOMPARE(workspace.state(), Workspace::State::Ready);
}

void WorkspaceTest::waitingQueriesAreDroppedWhenAnotherDatabaseIsOpened()
{
    auto gate = std::make_shared<StoreGate>();
    Workspace workspace(nullptr, openerOf(gate));
    workspace.open(someFile());
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    gate->setOpen(false);
    auto running = workspace.run("feedback_count", {});
    QTRY_COMPARE(gate->entered.load(), 1);
    workspace.open({.kind = StoreKind::Sqlite, .path = "other.db"});
    QTRY_VERIFY(running.isFinished());
    QCOMPARE(running.result().error().code, ErrorCode::Cancelled);
    QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
    QCOMPARE(workspace.spec().path, std::string("other.db"));
}

void WorkspaceTest::showsWhatAReplayFoundWithoutStoringIt()
{
    Workspace workspace;
    constexpr std::int64_t day = 86'400'000'000;
    const auto summary = test::SummaryMaker().add(1, "a", 0.5, 0.5, 0.9, day).add(2, "b", 0.5, 0.9, 0.9, 3 * day).make();
    workspace.show(QStringLiteral("file.csv"), Policy{}, summary);
    QCOMPARE(workspace.state(), Workspace::State::Ready);
    QCOMPARE(workspace.facts().rows, 2);
    QCOMPARE(workspace.facts().devices, 2);
    QCOMPARE(workspace.facts().firstTimestampUs.value(), day);
    QCOMPARE(workspace.facts().lastTimestampUs.value(), 3 * day);
    QVERIFY(workspace.facts().backend.empty());
    QCOMPARE(workspace.spec().kind, StoreKind::Memory);
}

void WorkspaceTest::computesTheLoopWithTheCells()
{
    Workspace workspace;
    workspace.show(QStringLiteral("file.csv"), Policy{}, test::SummaryMaker().addMany(1, "a", 10, 10).make());
    QSignalSpy loaded(&workspace, &Workspace::cellsLoaded);
    QVERIFY(workspace.cells() == nullptr);
    QVERIFY(workspace.loop().empty());
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(workspace.cells() != nullptr);
    QCOMPARE(workspace.loop().size(), 2U); // version 1 and the next one
    // SPEC 5: version 1 has no feedback yet, so the formula: 0.7 + 0.01; version 2 is right in all: capped at 0.95.
    QCOMPARE(workspace.loop()[0].globalAccuracy, 0.71);
    QCOMPARE(workspace.loop()[1].globalAccuracy, 0.95);
    QVERIFY(!workspace.loop()[1].evaluated);
    QCOMPARE(loaded.count(), 1);
}

void WorkspaceTest::newerPolicyCancelsReadingTheRowsForTheOlder()
{
    auto gate = std::make_shared<StoreGate>();
    Workspace workspace(nullptr, judgingOpenerOf(gate));
    openJudging(workspace);
    gate->setOpen(false);
    auto older = workspace.policyEffect({.correctBelow = 0.12}, EffectSource::Rows);
    QTRY_COMPARE(gate->entered.load(), 1);
    auto newer = workspace.policyEffect({.correctBelow = 0.2}, EffectSource::Rows);
    QTRY_VERIFY(older.isFinished());
    QVERIFY(!older.result() && older.result().error().code == ErrorCode::Cancelled);
    gate->setOpen(true);
    QTRY_VERIFY(newer.isFinished());
    QVERIFY((newer.result()->correct == Change<std::int64_t>{0, 1}));
    QVERIFY(newer.result()->fromRows);
}

void WorkspaceTest::cancelOfAPolicysEffectLeavesOtherRequestsAlone()
{
    auto gate = std::make_shared<StoreGate>();
    Workspace workspace(nullptr, judgingOpenerOf(gate));
    openJudging(workspace);
    gate->setOpen(false);
    auto effect = workspace.policyEffect({.correctBelow = 0.2}, EffectSource::Rows);
    QTRY_COMPARE(gate->entered.load(), 1);
    auto imports = workspace.imports();
    workspace.cancelPolicyEffect();
    QTRY_VERIFY(effect.isFinished() && imports.isFinished());
    QVERIFY(!effect.result() && effect.result().error().code == ErrorCode::Cancelled);
    QVERIFY(imports.result().has_value());
}

void WorkspaceTest::hasNoDatabaseToAskWhileNothingIsOpen()
{
    Workspace workspace;
    const auto answer = workspace.run("feedback_count", {});
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().code, ErrorCode::NoFeedbackDatabase);
}

void WorkspaceTest::forgetsEverythingWhenClosed()
{
    Workspace workspace;
    workspace.show(QStringLiteral("file.csv"), Policy{}, test::SummaryMaker().addMany(1, "a", 10, 10).make());
    QVERIFY(workspace.cells() == nullptr); // asks for them
    workspace.close();
    QCOMPARE(workspace.state(), Workspace::State::Empty);
    QVERIFY(workspace.versions() == nullptr);
    QVERIFY(workspace.facts().name.empty());
    QCoreApplication::processEvents(); // the loop of what was closed arrives, and nobody wants it
    QVERIFY(workspace.cells() == nullptr);
    QVERIFY(workspace.loop().empty());
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "workspace_test.moc"
