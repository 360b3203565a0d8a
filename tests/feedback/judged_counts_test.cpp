#include "app/engine/feedback/judged_counts.h"

#include <QTest>

namespace loopscope {

namespace {

using Count = std::optional<std::int64_t>;

ErrorHistogram histogramOf(std::initializer_list<double> errors)
{
    ErrorHistogram histogram;
    for (const double error : errors)
        ++histogram[errorBin(error)];
    return histogram;
}

} // namespace

class JudgedCountsTest : public QObject {
    Q_OBJECT

private slots:
    void countsBelowAThousandthExactly()
    {
        const ErrorHistogram errors = histogramOf({0, 0.0999, -0.0999, 0.1, -0.1, 0.2, -3});
        QCOMPARE(correctUnder(errors, {.correctBelow = 0.1}), Count(3));
        QCOMPARE(correctUnder(errors, {.correctBelow = 0.101}), Count(5));
        QCOMPARE(normalUnder(errors, {.normalBelow = 0.1}), Count(3));
    }

    void signedRuleTakesEveryNegativeError()
    {
        const ErrorHistogram errors = histogramOf({0, 0.0999, -0.0999, 0.1, -0.1, 0.2, -3});
        QCOMPARE(correctUnder(errors, {.correctBelow = 0.1, .correctness = Correctness::Signed}), Count(5));
    }

    void cannotTellBetweenTheBoundsOfABinThatHasRows()
    {
        const ErrorHistogram errors = histogramOf({0.05, 0.1003, 0.3});
        QCOMPARE(correctUnder(errors, {.correctBelow = 0.1005}), Count());
        QCOMPARE(correctUnder(errors, {.correctBelow = 0.2005}), Count(2)); // no row is near
        QCOMPARE(correctUnder(errors, {.correctBelow = 0.1, .correctness = Correctness::Relative}), Count());
    }

    void edgeCasesAreAboveTheirThresholdNotAtIt()
    {
        QCOMPARE(edgeCasesUnder(histogramOf({0.299, 0.301, -5}), {.edgeAbove = 0.3}), Count(2));
        QCOMPARE(edgeCasesUnder(histogramOf({0.299, 0.3, -5}), {.edgeAbove = 0.3}), Count()); // 0.3 is none, 0.3005 is
    }

    void thresholdsBeyondOneWorkToo()
    {
        const ErrorHistogram errors = histogramOf({1.5, -2, 1e300});
        QCOMPARE(correctUnder(errors, {.correctBelow = 2}), Count(1));
        QCOMPARE(correctUnder(errors, {.correctBelow = 100}), Count(2));
        QCOMPARE(correctUnder({}, {.correctBelow = 0.12345}), Count(0));
    }
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::JudgedCountsTest)
#include "judged_counts_test.moc"
