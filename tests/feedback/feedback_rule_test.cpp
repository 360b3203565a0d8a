#include "app/engine/feedback/feedback_rule.h"

#include <QTest>

namespace loopscope {

/// SPEC 4: comparisons are strict and in IEEE doubles. The numbers stand there, or are the neighbours of those that do.
class FeedbackRuleTest : public QObject {
    Q_OBJECT

private slots:
    void comparesInDoublesNotInDecimals_data()
    {
        QTest::addColumn<double>("prediction");
        QTest::addColumn<double>("actual");
        QTest::addColumn<bool>("isCorrect");
        QTest::addColumn<QString>("type");
        QTest::newRow("1.0 - 0.9 is 0.09999999999999998 and correct") << 0.9 << 1.0 << true << "anomaly";
        QTest::newRow("0.1 - 0.0 is not below 0.1") << 0.0 << 0.1 << false << "anomaly";
        QTest::newRow("1.0 - 0.7 is 0.30000000000000004 and an edge case") << 0.7 << 1.0 << false << "edge_case";
        QTest::newRow("0.3 - 0.0 is not above 0.3") << 0.0 << 0.3 << false << "anomaly";
        QTest::newRow("1.0 - 0.95 is 0.050000000000000044, no longer normal") << 0.95 << 1.0 << true << "anomaly";
        QTest::newRow("0.05 - 0.0 is not below 0.05") << 0.0 << 0.05 << true << "anomaly";
        QTest::newRow("just below 0.05 is normal") << 0.0 << 0.049999999999999996 << true << "normal";
        QTest::newRow("an over-prediction counts by its size") << 0.5 << 0.0 << false << "edge_case";
        QTest::newRow("a hit is normal") << 0.4 << 0.4 << true << "normal";
    }
    void comparesInDoublesNotInDecimals()
    {
        QFETCH(double, prediction);
        QFETCH(double, actual);
        const Feedback feedback = feedbackOf(prediction, actual, Policy{});
        QTEST(feedback.isCorrect, "isCorrect");
        QFETCH(QString, type);
        QCOMPARE(QString::fromUtf8(feedbackTypeName(feedback.type).data()), type);
        QCOMPARE(feedback.error, actual - prediction);
    }

    void countsEveryOverPredictionAsCorrectUnderTheSignedRule()
    {
        const Policy policy{.correctness = Correctness::Signed};
        QVERIFY(feedbackOf(0.9, 0.0, policy).isCorrect);
        QVERIFY(!feedbackOf(0.0, 0.9, policy).isCorrect);
        QVERIFY(feedbackOf(0.9, 0.0, policy).type == FeedbackType::EdgeCase);
    }

    void comparesWithTheSizeOfTheActualValueUnderTheRelativeRule()
    {
        const Policy policy{.correctness = Correctness::Relative};
        QVERIFY(feedbackOf(109, 100, policy).isCorrect); // 9 < 10
        QVERIFY(!feedbackOf(110, 100, policy).isCorrect); // 10 is not below 10
        QVERIFY(feedbackOf(-95, -100, policy).isCorrect); // 5 < 10
        QVERIFY(!feedbackOf(0.0, 0.0, policy).isCorrect); // 0 is not below 0
    }

    void derivesColumnsAsItDerivesRows_data()
    {
        QTest::addColumn<int>("correctness");
        QTest::newRow("absolute") << static_cast<int>(Correctness::Absolute);
        QTest::newRow("signed") << static_cast<int>(Correctness::Signed);
        QTest::newRow("relative") << static_cast<int>(Correctness::Relative);
    }
    void derivesColumnsAsItDerivesRows()
    {
        QFETCH(int, correctness);
        const Policy policy{.correctness = static_cast<Correctness>(correctness)};
        EvaluationBatch batch;
        batch.modelVersion = {1, 1, 1, 1};
        batch.prediction = {0.9, 0.5, 2.0, 0.0};
        batch.actual = {1.0, 0.0, 2.15, 0.04};
        FeedbackColumns columns{.error = {7, 7, 7, 7, 7, 7}}; // what an earlier batch left behind
        deriveFeedback(batch, policy, columns);
        QCOMPARE(columns.error.size(), std::size_t{4});
        for (std::size_t row = 0; row < 4; ++row) {
            const Feedback feedback = feedbackOf(batch.prediction[row], batch.actual[row], policy);
            QCOMPARE(columns.error[row], feedback.error);
            QCOMPARE(columns.isCorrect[row] != 0, feedback.isCorrect);
            QVERIFY(columns.type[row] == feedback.type);
        }
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::FeedbackRuleTest)
#include "feedback_rule_test.moc"
