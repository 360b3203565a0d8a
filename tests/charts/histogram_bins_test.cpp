#include "ui/charts/histogram_bins.h"
#include "ui/charts/nice_scale.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace loopscope;

namespace {

ErrorHistogram histogramOf(const std::vector<double>& errors)
{
    ErrorHistogram histogram;
    for (const double error : errors)
        ++histogram[errorBin(error)];
    return histogram;
}

std::int64_t sum(const std::vector<std::int64_t>& counts)
{
    std::int64_t total = 0;
    for (const std::int64_t count : counts)
        total += count;
    return total;
}

} // namespace

class HistogramBinsTest : public QObject {
    Q_OBJECT

private slots:
    void stepsAreOneTwoOrFive_data()
    {
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("nice");
        QTest::newRow("1") << 1.0 << 1.0;
        QTest::newRow("1.1") << 1.1 << 2.0;
        QTest::newRow("0.03") << 0.03 << 0.05;
        QTest::newRow("0.07") << 0.07 << 0.1;
        QTest::newRow("4000") << 4000.0 << 5000.0;
        QTest::newRow("6000") << 6000.0 << 10000.0;
    }
    void stepsAreOneTwoOrFive()
    {
        QFETCH(double, step);
        QFETCH(double, nice);
        QCOMPARE(niceStep(step), nice);
    }

    void ticksLieInside()
    {
        QCOMPARE(niceTicks(-0.55, 0.55, 5), (std::vector<double>{-0.5, 0, 0.5}));
        QVERIFY(niceTicks(1, 1, 5).empty());
    }

    void everyRowIsInABin()
    {
        const ErrorHistogram errors = histogramOf({-0.31, -0.002, 0, 0.0005, 0.1, 0.29, 7e5, -1e9});
        for (const bool absolute : {false, true}) {
            const HistogramBins bins = errorBins({{QStringLiteral("v1"), &errors}}, absolute);
            QCOMPARE(bins.series.front().total, 8);
            QCOMPARE(sum(bins.series.front().counts), 8);
            QCOMPARE(bins.series.front().counts.size(), bins.size());
        }
    }

    void whatLiesFarOutIsTold()
    {
        std::vector<double> many(1000, 0.02);
        many.push_back(50);
        many.push_back(-50);
        const ErrorHistogram errors = histogramOf(many);
        const HistogramBins bins = errorBins({{QStringLiteral("v1"), &errors}}, false);
        QVERIFY(bins.hasBelow && bins.hasBeyond);
        QVERIFY(bins.width <= 0.002);
        QCOMPARE(bins.series.front().counts.front(), 1);
        QCOMPARE(bins.series.front().counts.back(), 1);
        QCOMPARE(bins.lower(0), -std::numeric_limits<double>::infinity());
        QCOMPARE(bins.upper(bins.size() - 1), std::numeric_limits<double>::infinity());
    }

    void twoVersionsShareTheirBins()
    {
        const ErrorHistogram narrow = histogramOf({0.01, 0.01, -0.01});
        const ErrorHistogram wide = histogramOf({0.4, -0.4});
        const HistogramBins bins = errorBins({{QStringLiteral("a"), &narrow}, {QStringLiteral("b"), &wide}}, false);
        QCOMPARE(bins.series.size(), 2U);
        QCOMPARE(sum(bins.series[0].counts), 3);
        QCOMPARE(sum(bins.series[1].counts), 2);
        QVERIFY(bins.first <= -0.4 && bins.first + bins.count * bins.width >= 0.4);
    }

    void edgesOfThousandthsAreExact()
    {
        // |error| 0.06 and 0.0599…: in bins of 0.02 the first belongs to [0.06, 0.08), the other to [0.04, 0.06).
        std::vector<double> errors{0.06, std::nextafter(0.06, 0), 0.4};
        const ErrorHistogram histogram = histogramOf(errors);
        const HistogramBins bins = errorBins({{QStringLiteral("v1"), &histogram}}, true);
        QCOMPARE(bins.width, 0.02);
        QCOMPARE(bins.series[0].counts[2], 1);
        QCOMPARE(bins.series[0].counts[3], 1);
    }

    void confidencesOutsideTheirRangeAreTold()
    {
        ConfidenceHistogram confidences;
        confidences[confidenceBin(0.97)] = {.count = 5};
        confidences[confidenceBin(1.0)] = {.count = 2};
        confidences[confidenceBin(1.5)] = {.count = 1};
        const HistogramBins bins = confidenceBins({{QStringLiteral("v1"), &confidences}});
        QCOMPARE(bins.size(), 21U);
        QVERIFY(bins.hasBeyond && !bins.hasBelow);
        QCOMPARE(bins.series[0].counts[19], 7);
        QCOMPARE(bins.series[0].counts[20], 1);
    }
};

QTEST_APPLESS_MAIN(HistogramBinsTest)
#include "histogram_bins_test.moc"
