#include "app/engine/feedback/real_accuracy.h"

#include <QTest>

#include <limits>

namespace loopscope {

/// SPEC 5, by hand.
class RealAccuracyTest : public QObject {
    Q_OBJECT

private slots:
    void fallsBackToTheFormulaWithoutFeedback()
    {
        const RealAccuracy accuracy = realAccuracy(0, 0, 0, 1, Policy{});
        QCOMPARE(accuracy.value, 0.71);
        QVERIFY(accuracy.source == AccuracySource::Formula);
        QVERIFY(!accuracy.unclamped.has_value());
        QVERIFY(!accuracy.meanAbsoluteError.has_value());
    }

    void capsTheFormula()
    {
        QCOMPARE(formulaAccuracy(0, Policy{}), 0.7);
        QCOMPARE(formulaAccuracy(25, Policy{}), 0.95);
        QCOMPARE(formulaAccuracy(2147483648, Policy{}), 0.95);
        QCOMPARE(hardcodedAccuracy(1), 0.72);
        QCOMPARE(hardcodedAccuracy(13), 0.95);
        QCOMPARE(hardcodedAccuracy(2147483648), 0.95);
    }

    void penalisesTheMeanError()
    {
        // 8 of 10 correct, mean error 0.15: p = 0.5, r = 0.8 * (1 - 0.2 * 0.5) = 0.72
        const RealAccuracy accuracy = realAccuracy(10, 8, 1.5, 7, Policy{});
        QCOMPARE(accuracy.value, 0.72);
        QVERIFY(accuracy.source == AccuracySource::Feedback);
        QCOMPARE(accuracy.feedbackCount, 10);
        QCOMPARE(accuracy.feedbackCorrect, 8);
        QCOMPARE(accuracy.meanAbsoluteError.value(), 0.15);
    }

    void capsTheErrorThatItPenalises()
    {
        // mean error 3 counts as 0.3: r = 0.8 * 0.8 = 0.64
        QCOMPARE(realAccuracy(10, 8, 30, 7, Policy{}).value, 0.64);
        QCOMPARE(realAccuracy(10, 8, std::numeric_limits<double>::infinity(), 7, Policy{}).value, 0.64);
    }

    void clampsBetweenFloorAndCap()
    {
        const RealAccuracy low = realAccuracy(10, 0, 0, 7, Policy{});
        QCOMPARE(low.value, 0.5);
        QCOMPARE(low.unclamped.value(), 0.0);
        const RealAccuracy high = realAccuracy(10, 10, 0, 7, Policy{});
        QCOMPARE(high.value, 0.95);
        QCOMPARE(high.unclamped.value(), 1.0);
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::RealAccuracyTest)
#include "real_accuracy_test.moc"
