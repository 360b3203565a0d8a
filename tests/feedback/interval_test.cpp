#include "app/engine/statistics/interval.h"

#include <QTest>

namespace loopscope {

/// Golden numbers: statsmodels' proportion_confint(method="wilson") and Newcombe 1998.
class IntervalTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithPublishedWilsonIntervals_data()
    {
        QTest::addColumn<int>("correct");
        QTest::addColumn<int>("total");
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("upper");
        QTest::newRow("86 of 100") << 86 << 100 << 0.778628 << 0.914737;
        QTest::newRow("none of 10") << 0 << 10 << 0.0 << 0.277533;
        QTest::newRow("all of 10") << 10 << 10 << 0.722467 << 1.0;
        QTest::newRow("Newcombe 1998: 81 of 263") << 81 << 263 << 0.2553 << 0.3662;
        QTest::newRow("Newcombe 1998: 15 of 148") << 15 << 148 << 0.0624 << 0.1605;
        QTest::newRow("Newcombe 1998: 1 of 29") << 1 << 29 << 0.0061 << 0.1718;
    }
    void agreesWithPublishedWilsonIntervals()
    {
        QFETCH(int, correct);
        QFETCH(int, total);
        QFETCH(double, lower);
        QFETCH(double, upper);
        const auto interval = wilsonInterval(correct, total);
        QVERIFY(interval.has_value());
        const double tolerance = total == 100 || total == 10 ? 5e-7 : 5e-5;
        QVERIFY(std::abs(interval->lower - lower) <= tolerance);
        QVERIFY(std::abs(interval->upper - upper) <= tolerance);
    }

    void staysWithinZeroAndOne()
    {
        QCOMPARE(wilsonInterval(0, 1'000'000'007)->lower, 0.0);
        QCOMPARE(wilsonInterval(1'000'000'007, 1'000'000'007)->upper, 1.0);
    }

    void growsWithTheLevel() { QVERIFY(wilsonInterval(5, 10, 0.99)->lower < wilsonInterval(5, 10, 0.9)->lower); }

    void refusesWhatIsNoSample()
    {
        QVERIFY(wilsonInterval(0, 0).error().code == ErrorCode::EmptySample);
        QVERIFY(wilsonInterval(-1, 5).error().code == ErrorCode::InvalidArgument);
        QVERIFY(wilsonInterval(6, 5).error().code == ErrorCode::InvalidArgument);
        QVERIFY(wilsonInterval(0, -5).error().code == ErrorCode::InvalidArgument);
        QVERIFY(wilsonInterval(1, 5, 0).error().code == ErrorCode::InvalidArgument);
        QVERIFY(wilsonInterval(1, 5, 1).error().code == ErrorCode::InvalidArgument);
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::IntervalTest)
#include "interval_test.moc"
