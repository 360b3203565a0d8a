#include "app/data/replay/bounded_queue.h"
#include "app/data/replay/import_plan.h"
#include "app/data/replay/progress_meter.h"
#include "tests/replay/fake_store.h"

#include <QTest>

#include <thread>

using namespace loopscope;

namespace {

const ContentIdentity thisContent{.size = 100, .hash = "aa"};
const ContentIdentity otherContent{.size = 100, .hash = "bb"};

ImportRecord import(std::int64_t id, const ContentIdentity& content, ImportState state)
{
    ImportRecord record;
    record.id = id;
    record.fileName = "evaluations.csv";
    record.content = content;
    record.state = state;
    return record;
}

ReplayRequest request(bool resume, bool again)
{
    ReplayRequest made;
    made.file = "evaluations.csv";
    made.resume = resume;
    made.again = again;
    return made;
}

} // namespace

class ReplayPartsTest : public QObject {
    Q_OBJECT

private slots:
    void newContentStartsAnImport();
    void importedContentIsRefusedWithoutAgain();
    void importedContentIsOnlyReadOnResume();
    void unfinishedContentIsRefusedWithoutResume();
    void unfinishedContentContinuesWithItsChunks();
    void otherContentUnderAnUnfinishedPathIsRefused();
    void undoneImportDoesNotCount();
    void foreignRowsNeedConsent();
    void queueMakesTheProducerWait();
    void abandonedQueueReleasesTheProducer();
    void closedQueueHandsOutWhatItHas();
    void meterAddsUpAndTellsPhases();
};

void ReplayPartsTest::newContentStartsAnImport()
{
    FakeStore store;
    const auto plan = planImport(store, request(false, false), thisContent);
    QVERIFY(plan.has_value());
    QVERIFY(!plan->continueImport && !plan->complete && plan->committed.empty());
}

void ReplayPartsTest::importedContentIsRefusedWithoutAgain()
{
    FakeStore store;
    store.knownImports = {import(7, thisContent, ImportState::Complete)};
    const auto plan = planImport(store, request(false, false), thisContent);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::AlreadyImported);
    QCOMPARE(plan.error().detail, std::string("7"));
    QVERIFY(planImport(store, request(false, true), thisContent).has_value());
}

void ReplayPartsTest::importedContentIsOnlyReadOnResume()
{
    FakeStore store;
    store.knownImports = {import(7, thisContent, ImportState::Complete)};
    const auto plan = planImport(store, request(true, false), thisContent);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->complete, std::optional<std::int64_t>(7));
}

void ReplayPartsTest::unfinishedContentIsRefusedWithoutResume()
{
    FakeStore store;
    store.knownImports = {import(3, thisContent, ImportState::Unfinished)};
    for (const bool again : {false, true}) {
        const auto plan = planImport(store, request(false, again), thisContent);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::UnfinishedImport);
        QCOMPARE(plan.error().detail, std::string("3"));
    }
}

void ReplayPartsTest::unfinishedContentContinuesWithItsChunks()
{
    FakeStore store;
    store.knownImports = {import(3, thisContent, ImportState::Unfinished)};
    store.knownChunks = {ChunkRecord{.number = 0, .byteBegin = 0, .byteEnd = 50}};
    const auto plan = planImport(store, request(true, false), thisContent);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->continueImport, std::optional<std::int64_t>(3));
    QCOMPARE(plan->committed.size(), std::size_t(1));
}

void ReplayPartsTest::otherContentUnderAnUnfinishedPathIsRefused()
{
    FakeStore store;
    store.knownImports = {import(3, otherContent, ImportState::Unfinished)};
    for (const bool resume : {false, true}) {
        const auto plan = planImport(store, request(resume, false), thisContent);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::UnfinishedImport);
    }
}

void ReplayPartsTest::undoneImportDoesNotCount()
{
    FakeStore store;
    store.knownImports = {import(3, thisContent, ImportState::Undone)};
    const auto plan = planImport(store, request(false, false), thisContent);
    QVERIFY(plan.has_value());
    QVERIFY(!plan->continueImport && !plan->complete);
}

void ReplayPartsTest::foreignRowsNeedConsent()
{
    FakeStore store;
    store.foreignRows = true;
    ReplayRequest wish = request(false, false);
    const auto refused = planImport(store, wish, thisContent);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ForeignRows);
    wish.intoLive = true;
    QVERIFY(planImport(store, wish, thisContent).has_value());
}

void ReplayPartsTest::queueMakesTheProducerWait()
{
    BoundedQueue<int> queue(1);
    std::atomic<int> pushed = 0;
    std::jthread producer([&] {
        for (int i = 0; i < 3; ++i)
            if (queue.push(int(i)))
                ++pushed;
        queue.close();
    });
    QTRY_COMPARE(pushed.load(), 1); // the second waits for room
    std::vector<int> taken;
    while (const auto item = queue.pop())
        taken.push_back(*item);
    QCOMPARE(taken, (std::vector<int>{0, 1, 2}));
}

void ReplayPartsTest::abandonedQueueReleasesTheProducer()
{
    BoundedQueue<int> queue(1);
    QVERIFY(queue.push(1));
    std::atomic<int> refused = 0;
    std::jthread producer([&] { refused += queue.push(2) ? 0 : 1; });
    queue.abandon();
    producer.join();
    QCOMPARE(refused.load(), 1);
    QVERIFY(!queue.pop());
}

void ReplayPartsTest::closedQueueHandsOutWhatItHas()
{
    BoundedQueue<int> queue(2);
    QVERIFY(queue.push(1));
    queue.close();
    QCOMPARE(queue.pop(), std::optional<int>(1));
    QVERIFY(!queue.pop());
}

void ReplayPartsTest::meterAddsUpAndTellsPhases()
{
    struct : ReplayObserver {
        std::vector<ReplayProgress> told;
        void progressed(const ReplayProgress& progress) override { told.push_back(progress); }
    } observer;
    ProgressMeter meter(observer, 1000);
    meter.enter(ReplayPhase::Replaying);
    meter.read(400, 10, 1);
    meter.read(1000, 5, 0);
    meter.stored(15);
    meter.enter(ReplayPhase::Finished);
    QVERIFY(observer.told.size() >= 2);
    QCOMPARE(observer.told.front().phase, ReplayPhase::Replaying);
    const ReplayProgress& last = observer.told.back();
    QCOMPARE(last.phase, ReplayPhase::Finished);
    QCOMPARE(last.bytesDone, std::uint64_t(1000));
    QCOMPARE(last.bytesTotal, std::uint64_t(1000));
    QCOMPARE(last.accepted, std::uint64_t(15));
    QCOMPARE(last.rejected, std::uint64_t(1));
    QCOMPARE(last.stored, std::uint64_t(15));
}

QTEST_GUILESS_MAIN(ReplayPartsTest)
#include "replay_parts_test.moc"
