#include "app/engine/feedback/tally.h"

#include <QTest>

#include <limits>

namespace loopscope {

class TallyTest : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatPlainAdditionLoses()
    {
        CompensatedSum sum; // Neumaier 1974: plain addition gives 0 here, Kahan's too
        for (const double value : {1.0, 1e100, 1.0, -1e100})
            sum.add(value);
        QCOMPARE(sum.value(), 2.0);
    }

    void mergesSumsWithTheirCompensation()
    {
        CompensatedSum left, right;
        left.add(1e100);
        left.add(1.0);
        right.add(1.0);
        right.add(-1e100);
        left.merge(right);
        QCOMPARE(left.value(), 2.0);
    }

    void staysInfiniteOnceTheSumOverflows()
    {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        CompensatedSum up, down;
        up.add(1e308);
        up.add(1e308);
        QCOMPARE(up.value(), infinity);
        up.add(-1e308);
        QCOMPARE(up.value(), infinity);
        down.add(-1e308);
        down.add(-1e308);
        down.merge(up);
        QCOMPARE(down.value(), -infinity);
    }

    void countsTypesConfidencesAndTimes()
    {
        Tally tally;
        tally.add(-0.5, false, FeedbackType::EdgeCase, 0.75, 2'000);
        tally.add(0.25, false, FeedbackType::Anomaly, absentConfidence, absentTimestamp);
        tally.add(0.0, true, FeedbackType::Normal, 0.5, 1'000);
        QCOMPARE(tally.count, 3);
        QCOMPARE(tally.correct, 1);
        QCOMPARE(tally.normal, 1);
        QCOMPARE(tally.edgeCase, 1);
        QCOMPARE(tally.anomaly(), 1);
        QCOMPARE(tally.confidenceCount, 2);
        QCOMPARE(tally.confidence.value(), 1.25);
        QCOMPARE(tally.error.value(), -0.25);
        QCOMPARE(tally.absoluteError.value(), 0.75);
        QCOMPARE(tally.squaredError.value(), 0.3125);
        QCOMPARE(tally.maxAbsoluteError, 0.5);
        QCOMPARE(tally.firstTimestamp, 1'000);
        QCOMPARE(tally.lastTimestamp, 2'000);
    }

    void mergesToWhatOneTallyOfAllRowsHolds()
    {
        Tally whole, first, second;
        for (int row = 0; row < 10; ++row) {
            const double error = row / 16.0 - 0.25; // exact in binary: any order gives the same sum
            const auto type = row % 2 == 0 ? FeedbackType::Normal : FeedbackType::EdgeCase;
            for (Tally* tally : {&whole, row < 4 ? &first : &second})
                tally->add(error, row % 3 == 0, type, 0.5, -5 + row);
        }
        first.merge(second);
        QVERIFY(first == whole);
    }

    void mergesTimesWithATallyThatHasNone()
    {
        Tally with, without;
        with.add(0, true, FeedbackType::Normal, 0.5, -7);
        without.add(0, true, FeedbackType::Normal, 0.5, absentTimestamp);
        Tally left = with, right = without;
        left.merge(without);
        right.merge(with);
        for (const Tally& merged : {left, right}) {
            QCOMPARE(merged.firstTimestamp, -7);
            QCOMPARE(merged.lastTimestamp, -7);
        }
        without.merge(without);
        QCOMPARE(without.firstTimestamp, absentTimestamp);
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::TallyTest)
#include "tally_test.moc"
