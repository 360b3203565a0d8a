#include "app/engine/feedback/summary_builder.h"

#include <QTest>

#include <sys/resource.h>

namespace loopscope {

namespace {

struct Row {
    std::int32_t version = 1;
    std::uint32_t device = 0;
    double prediction = 0;
    double actual = 0;
    double confidence = absentConfidence;
    std::int64_t timestamp = absentTimestamp;
};

void addRows(SummaryBuilder& builder, const std::vector<Row>& rows, const Policy& policy = {})
{
    EvaluationBatch batch;
    for (const Row& row : rows) {
        batch.modelVersion.push_back(row.version);
        batch.aggregationRound.push_back(absentRound);
        batch.device.push_back(row.device);
        batch.prediction.push_back(row.prediction);
        batch.actual.push_back(row.actual);
        batch.confidence.push_back(row.confidence);
        batch.timestamp.push_back(row.timestamp);
        batch.line.push_back(1);
    }
    FeedbackColumns feedback;
    deriveFeedback(batch, policy, feedback);
    builder.add(batch, feedback);
}

long peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class SummaryBuilderTest : public QObject {
    Q_OBJECT

private slots:
    void sortsVersionsAndDevices()
    {
        DeviceDictionary devices;
        const auto zebra = devices.intern("zebra"), unused = devices.intern("unused"), upper = devices.intern("Zebra"),
                   accented = devices.intern("ähnlich");
        Q_UNUSED(unused);
        SummaryBuilder builder;
        addRows(builder, {{.version = 7, .device = zebra, .actual = 0.5},
                          {.version = 2147483647, .device = upper},
                          {.version = 0, .device = accented},
                          {.version = 7, .device = accented},
                          {.version = 7, .device = upper}});
        const Summary summary = builder.finish(devices);
        QCOMPARE(summary.devices, (std::vector<std::string>{"Zebra", "zebra", "ähnlich"}));
        QCOMPARE(summary.versions.size(), std::size_t{3});
        QCOMPARE(summary.versions[0].version, 0);
        QCOMPARE(summary.versions[1].version, 7);
        QCOMPARE(summary.versions[2].version, 2147483647);
        QCOMPARE(summary.versions[1].devices, 3);
        QCOMPARE(summary.cellStart, (std::vector<std::size_t>{0, 1, 4, 5}));
        QCOMPARE(summary.cells.device, (std::vector<std::uint32_t>{2, 0, 1, 2, 0}));
        QCOMPARE(summary.cells.sumError[2], 0.5);
        QCOMPARE(summary.rows(), 5);
        QVERIFY(!summary.hasWindow);
    }

    void sumsUpVersionsAndCells()
    {
        DeviceDictionary devices;
        const auto a = devices.intern("a"), b = devices.intern("b");
        SummaryBuilder builder;
        addRows(builder,
                {{.version = 3, .device = a, .prediction = 0.5, .actual = 0.5, .confidence = 0.5, .timestamp = 9},
                 {.version = 3, .device = b, .prediction = 0.5, .actual = 0.0, .timestamp = 5}});
        addRows(builder, {{.version = 3, .device = a, .prediction = 0.0, .actual = 0.25, .confidence = 1.0}});
        const Summary summary = builder.finish(devices);
        const Tally& version = summary.versions[0].tally;
        QCOMPARE(version.count, 3);
        QCOMPARE(version.correct, 1);
        QCOMPARE(version.normal, 1);
        QCOMPARE(version.edgeCase, 1);
        QCOMPARE(version.absoluteError.value(), 0.75);
        QCOMPARE(version.error.value(), -0.25);
        QCOMPARE(version.squaredError.value(), 0.3125);
        QCOMPARE(version.confidence.value(), 1.5);
        QCOMPARE(version.confidenceCount, 2);
        QCOMPARE(version.firstTimestamp, 5);
        QCOMPARE(version.lastTimestamp, 9);
        const Tally cell = summary.cell(0);
        QCOMPARE(cell.count, 2);
        QCOMPARE(cell.anomaly(), 1);
        QCOMPARE(cell.maxAbsoluteError, 0.25);
        QCOMPARE(cell.firstTimestamp, 9);
        QCOMPARE(summary.cell(1).confidenceCount, 0);
    }

    void binsErrorsAndConfidencesPerVersion()
    {
        DeviceDictionary devices;
        const auto a = devices.intern("a"), b = devices.intern("b");
        SummaryBuilder builder;
        addRows(builder, {{.version = 1, .device = a, .actual = 0.009, .confidence = 0.29},
                          {.version = 1, .device = b, .actual = 0.0095, .confidence = 0.295},
                          {.version = 1, .device = b, .actual = -0.5, .confidence = 1.5},
                          {.version = 2, .device = b, .actual = 2.0}});
        const auto versions = builder.versions();
        QVERIFY((versions[0].errors == ErrorHistogram{{9, 2}, {-501, 1}}));
        QVERIFY((versions[1].errors == ErrorHistogram{{1064, 1}}));
        QVERIFY((versions[0].confidences == ConfidenceHistogram{{29, {.count = 2, .correct = 2, .sum = 0.585}},
                                                                {100, {.count = 1, .correct = 0, .sum = 1.5}}}));
        QVERIFY(versions[1].confidences.empty());
        QVERIFY(builder.versionsOnly().versions[0].errors.empty());
        QVERIFY(!builder.versionsOnly().hasCells());
        QCOMPARE(builder.versionsOnly().versions[0].tally.count, 3);
    }

    void countsOnlyTheRowsInsideTheWindow()
    {
        DeviceDictionary devices;
        const auto a = devices.intern("a");
        SummaryBuilder builder(FeedbackWindow{.afterUs = 100, .endUs = 200});
        addRows(builder, {{.device = a, .actual = 0.5, .timestamp = 100}, // now - window is outside
                          {.device = a, .actual = 0.25, .timestamp = 101},
                          {.device = a, .actual = 0.0625, .timestamp = 200}, // now is inside
                          {.device = a, .actual = 0.5, .timestamp = 201},
                          {.device = a, .actual = 0.5}});
        const Summary summary = builder.finish(devices);
        QVERIFY(summary.hasWindow);
        QCOMPARE(summary.cells.count[0], 5U);
        QCOMPARE(summary.cells.windowCount[0], 2U);
        QCOMPARE(summary.cells.windowCorrect[0], 1U);
        QCOMPARE(summary.cells.windowSumAbsoluteError[0], 0.3125);
    }

    void givesTheSameSumsHoweverRowsAreBatched()
    {
        DeviceDictionary devices;
        const auto a = devices.intern("a");
        std::vector<Row> rows;
        for (int i = 0; i < 1000; ++i)
            rows.push_back({.version = i % 3, .device = a, .prediction = 0.1 * i, .actual = 1.0 / (i + 1)});
        SummaryBuilder whole, single;
        addRows(whole, rows);
        for (const Row& row : rows)
            addRows(single, {row});
        const Summary one = whole.finish(devices), other = single.finish(devices);
        QVERIFY(one.cells.sumAbsoluteError == other.cells.sumAbsoluteError);
        QVERIFY(one.cells.sumError == other.cells.sumError);
        QVERIFY(one.versions[2].tally == other.versions[2].tally);
    }

    void visitsCellsByVersionAndDictionaryIndexWithTheirCompensation()
    {
        DeviceDictionary devices;
        const auto z = devices.intern("z"), a = devices.intern("a");
        SummaryBuilder builder;
        addRows(builder, {{.version = 2, .device = a, .actual = 1e100},
                          {.version = 2, .device = a, .actual = 1.0},
                          {.version = 2, .device = a, .actual = -1e100},
                          {.version = 2, .device = z},
                          {.version = 1, .device = a}});
        std::vector<std::pair<int, unsigned>> visited;
        double sum = 0;
        builder.forEachCell([&](const SummaryBuilder::Cell& cell) {
            visited.emplace_back(cell.version, cell.device);
            if (cell.version == 2 && cell.device == a)
                sum = cell.tally.error.value();
        });
        QCOMPARE(visited, (std::vector<std::pair<int, unsigned>>{{1, a}, {2, z}, {2, a}}));
        QCOMPARE(sum, 1.0);
    }

    void beginsAnewAfterClear()
    {
        DeviceDictionary devices;
        const auto a = devices.intern("a");
        SummaryBuilder builder(FeedbackWindow{.afterUs = 0, .endUs = 10});
        QVERIFY(builder.empty());
        addRows(builder, {{.device = a}});
        QVERIFY(!builder.empty());
        builder.clear();
        QVERIFY(builder.empty());
        const Summary summary = builder.finish(devices);
        QVERIFY(summary.versions.empty());
        QVERIFY(summary.devices.empty());
        QVERIFY(summary.hasCells());
        QVERIFY(summary.hasWindow);
    }

    void needsLittleForManyVersionsOfOneRow()
    {
        DeviceDictionary devices;
        const auto a = devices.intern("a");
        SummaryBuilder builder;
        std::vector<Row> rows;
        const long before = peakKilobytes();
        constexpr std::int32_t versions = 50'000;
        for (std::int32_t version = 0; version < versions; ++version) {
            rows.push_back({.version = version, .device = a, .actual = version / 7.0, .confidence = 0.5});
            if (rows.size() == 10'000) {
                addRows(builder, rows);
                rows.clear();
            }
        }
        QCOMPARE(builder.finish(devices).versions.size(), std::size_t{versions});
        const long perVersion = (peakKilobytes() - before) * 1024 / versions;
#if defined(__SANITIZE_ADDRESS__)
        QVERIFY(perVersion > 0);
#else
        QVERIFY2(perVersion < 1500, qPrintable(QString("%1 bytes per version").arg(perVersion)));
#endif
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::SummaryBuilderTest)
#include "summary_builder_test.moc"
