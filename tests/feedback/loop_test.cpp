#include "app/engine/feedback/loop.h"

#include "app/engine/feedback/summary_builder.h"

#include <QElapsedTimer>
#include <QTest>

namespace loopscope {

namespace {

/// @p count rows of one cell, @p correct of them without error, the others wrong by @p error.
struct CellRows {
    std::int32_t version = 0;
    const char* device = "";
    int count = 0;
    int correct = 0;
    double error = 0.5;
    std::int64_t timestamp = absentTimestamp;
};

Summary summaryOf(const std::vector<CellRows>& cells, std::optional<FeedbackWindow> window = std::nullopt)
{
    DeviceDictionary devices;
    SummaryBuilder builder(window);
    EvaluationBatch batch;
    for (const CellRows& cell : cells) {
        for (int row = 0; row < cell.count; ++row) {
            batch.modelVersion.push_back(cell.version);
            batch.device.push_back(devices.intern(cell.device));
            batch.prediction.push_back(0);
            batch.actual.push_back(row < cell.correct ? 0 : cell.error);
            batch.confidence.push_back(absentConfidence);
            batch.timestamp.push_back(cell.timestamp);
        }
    }
    FeedbackColumns feedback;
    deriveFeedback(batch, Policy{}, feedback);
    builder.add(batch, feedback);
    return builder.finish(devices);
}

struct Visited {
    LoopVersion version;
    std::vector<LoopDevice> devices;
};

std::vector<Visited> visited(const Summary& summary, const Policy& policy = {})
{
    std::vector<Visited> all;
    visitLoop(summary, policy, [&](const LoopVersion& version, std::span<const LoopDevice> devices) {
        all.push_back({version, {devices.begin(), devices.end()}});
    });
    return all;
}

} // namespace

class LoopTest : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatOneVersionIsGivenWithoutTheOthers()
    {
        // a: v3 8 of 10 correct, the others wrong by 0.5: r = 0.8 * (1 - 0.2 / 3). v3 and v7 are neighbours: no v4 to v6.
        const Summary summary = summaryOf({{.version = 3, .device = "a", .count = 10, .correct = 8},
                                           {.version = 7, .device = "a", .count = 30, .correct = 0},
                                           {.version = 7, .device = "b", .count = 20, .correct = 5}});
        const auto first = loopDevices(summary, {}, 0);
        QCOMPARE(first.size(), std::size_t{1});
        QCOMPARE(first[0].accuracy.value, 0.73); // the formula: 0.7 + 0.01 * 3

        const auto second = loopDevices(summary, {}, 1);
        QCOMPARE(second.size(), std::size_t{2});
        QCOMPARE(second[0].samples, 30);
        QCOMPARE(second[0].accuracy.feedbackCount, 10); // its own 30 rows are of this version
        QCOMPARE(second[0].accuracy.value, 0.8 * (1 - 0.2 / 3));
        QCOMPARE(second[1].accuracy.value, 0.77); // no feedback: 0.7 + 0.01 * 7

        const auto next = loopDevices(summary, {}, 2);
        QCOMPARE(next[0].samples, 0);
        QCOMPARE(next[0].weight, 30);
        QCOMPARE(next[0].accuracy.feedbackCount, 40);
        QCOMPARE(next[1].accuracy.feedbackCorrect, 5);

        Policy newest;
        newest.historyVersions = 1;
        QCOMPARE(loopDevices(summary, newest, 2)[0].accuracy.feedbackCount, 30); // v7 alone
    }

    void learnsFromEarlierVersionsOnly()
    {
        // a: v1 8 of 10 correct, the others wrong by 0.5: mean error 0.1, p = 1/3, r = 0.8 * (1 - 0.2 / 3)
        const auto loop = visited(summaryOf({{.version = 1, .device = "a", .count = 10, .correct = 8},
                                             {.version = 2, .device = "a", .count = 30, .correct = 30},
                                             {.version = 2, .device = "b", .count = 10, .correct = 0}}));
        QCOMPARE(loop.size(), std::size_t{3});

        QCOMPARE(loop[0].version.version, 1);
        QVERIFY(loop[0].version.evaluated);
        QCOMPARE(loop[0].version.samples, 10);
        QCOMPARE(loop[0].version.globalAccuracy, 0.71);
        QCOMPARE(loop[0].version.observedAccuracy.value(), 0.8);
        QCOMPARE(loop[0].version.formulaAccuracy, 0.71);
        QCOMPARE(loop[0].version.hardcodedAccuracy, 0.72);
        QCOMPARE(loop[0].version.devicesFromFeedback, 0);

        const double ofA = 0.8 * (1 - 0.2 / 3);
        QCOMPARE(loop[1].version.samples, 40);
        QCOMPARE(loop[1].version.devicesFromFeedback, 1);
        QCOMPARE(loop[1].devices[0].accuracy.value, ofA);
        QCOMPARE(loop[1].devices[1].accuracy.value, 0.72);
        QVERIFY(loop[1].devices[1].accuracy.source == AccuracySource::Formula);
        QCOMPARE(loop[1].version.globalAccuracy, (30 * ofA + 10 * 0.72) / 40);
        QCOMPARE(loop[1].version.observedAccuracy.value(), 0.75);
    }

    void weighsTheNextVersionByTheNewest()
    {
        const auto loop = visited(summaryOf({{.version = 4, .device = "a", .count = 10, .correct = 8},
                                             {.version = 9, .device = "b", .count = 5, .correct = 5}}));
        const Visited& next = loop.back();
        QCOMPARE(next.version.version, 10);
        QVERIFY(!next.version.evaluated);
        QCOMPARE(next.version.samples, 0);
        QVERIFY(!next.version.observedAccuracy.has_value());
        QCOMPARE(next.devices.size(), std::size_t{1}); // the devices of version 9
        QCOMPARE(next.devices[0].samples, 0);
        QCOMPARE(next.devices[0].weight, 5);
        QCOMPARE(next.version.globalAccuracy, 0.95);
    }

    void countsTheNewestVersionsOnlyWhenThePolicySaysSo()
    {
        const auto summary = summaryOf({{.version = 1, .device = "a", .count = 10, .correct = 0},
                                        {.version = 2, .device = "a", .count = 4, .correct = 4},
                                        {.version = 2, .device = "b", .count = 1, .correct = 1},
                                        {.version = 5, .device = "b", .count = 1, .correct = 1},
                                        {.version = 6, .device = "a", .count = 1, .correct = 1}});
        const auto loop = visited(summary, Policy{.historyVersions = 2});
        // before 6 the two newest that exist are 2 and 5: a has its 4 rows of version 2
        QCOMPARE(loop[3].version.version, 6);
        QCOMPARE(loop[3].devices[0].accuracy.feedbackCount, 4);
        QCOMPARE(loop[3].devices[0].accuracy.feedbackCorrect, 4);
        // before 7 they are 5 and 6
        QCOMPARE(loop[4].devices[0].accuracy.feedbackCount, 1);
        const auto next = nextAccuracies(summary, Policy{.historyVersions = 1});
        QCOMPARE(next[0].accuracy.feedbackCount, 1);
        QVERIFY(next[1].accuracy.source == AccuracySource::Formula); // b has nothing at version 6
    }

    void looksThroughTheWindowButWeighsAllRows()
    {
        const auto summary = summaryOf({{.version = 1, .device = "a", .count = 3, .correct = 0, .timestamp = 5},
                                        {.version = 1, .device = "a", .count = 2, .correct = 2, .timestamp = 15},
                                        {.version = 1, .device = "b", .count = 5, .correct = 5, .timestamp = 5},
                                        {.version = 2, .device = "a", .count = 1, .correct = 1, .timestamp = 15},
                                        {.version = 2, .device = "b", .count = 9, .correct = 9, .timestamp = 5}},
                                       FeedbackWindow{.afterUs = 10, .endUs = 20});
        const auto loop = visited(summary);
        QCOMPARE(loop[1].devices[0].accuracy.feedbackCount, 2);
        QCOMPARE(loop[1].devices[0].accuracy.feedbackCorrect, 2);
        QCOMPARE(loop[1].devices[0].accuracy.meanAbsoluteError.value(), 0.0);
        QVERIFY(loop[1].devices[1].accuracy.source == AccuracySource::Formula);
        QCOMPARE(loop[1].devices[1].weight, 9);
        QCOMPARE(loop[1].version.globalAccuracy, (1 * 0.95 + 9 * 0.72) / 10);
    }

    void goesOnAfterTheLastPossibleVersion()
    {
        const auto loop = visited(summaryOf({{.version = 2147483647, .device = "a", .count = 1, .correct = 1}}));
        QCOMPARE(loop.size(), std::size_t{2});
        QCOMPARE(loop.back().version.version, 2147483648);
    }

    void hasNoVersionsWithoutRows()
    {
        QVERIFY(loopVersions(summaryOf({}), Policy{}).empty());
        QVERIFY(nextAccuracies(summaryOf({}), Policy{}).empty());
    }

    void tellsEveryDevicesNextAccuracy()
    {
        const auto next = nextAccuracies(summaryOf({{.version = 1, .device = "a", .count = 10, .correct = 8},
                                                    {.version = 3, .device = "a", .count = 10, .correct = 8},
                                                    {.version = 8, .device = "b", .count = 1, .correct = 0}}),
                                         Policy{});
        QCOMPARE(next[0].firstVersion, 1);
        QCOMPARE(next[0].lastVersion, 3);
        QCOMPARE(next[0].versions, 2);
        QCOMPARE(next[0].nextVersion, 9); // the newest version of all, plus one
        QCOMPARE(next[0].accuracy.feedbackCount, 20);
        QCOMPARE(next[0].accuracy.value, 0.8 * (1 - 0.2 / 3));
        QCOMPARE(next[1].nextVersion, 9);
        QCOMPARE(next[1].accuracy.value, 0.5);
    }

    void goesThroughManyVersionsInLinearTime()
    {
        std::vector<CellRows> cells;
        for (std::int32_t version = 1; version <= 5000; ++version) {
            for (const char* device : {"a", "b", "c", "d"})
                cells.push_back({.version = version, .device = device, .count = 1, .correct = 1});
        }
        const Summary summary = summaryOf(cells);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(loopVersions(summary, Policy{}).size(), std::size_t{5001});
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString("%1 ms").arg(timer.elapsed())));
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::LoopTest)
#include "loop_test.moc"
