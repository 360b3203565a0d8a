#include "app/engine/feedback/histogram.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace loopscope {

class HistogramTest : public QObject {
    Q_OBJECT

private slots:
    void putsThousandthsIntoTheBinTheyBegin()
    {
        for (int k = 0; k < 1000; ++k) {
            const double bound = k / 1000.0;
            QCOMPARE(errorBin(bound), k);
            QCOMPARE(errorBinLowerBound(k), bound);
            if (k > 0)
                QCOMPARE(errorBin(std::nextafter(bound, 0.0)), k - 1);
        }
    }

    void doesNotTrustTheProduct()
    {
        // 1000 * 0.009 is below 9, and 1000 * 0.28999999999999998 rounds to 290
        QCOMPARE(errorBin(0.009), 9);
        QCOMPARE(errorBin(0.001), 1);
        QCOMPARE(errorBin(std::nextafter(0.29, 0.0)), 289);
        QCOMPARE(errorBin(std::nextafter(1.0, 0.0)), 999);
    }

    void mirrorsNegativeErrors()
    {
        QCOMPARE(errorBin(-0.0), 0);
        QCOMPARE(errorBin(-1e-300), -1);
        QCOMPARE(errorBin(-0.1), -101);
        QCOMPARE(errorBin(-1.0), -1001);
        QCOMPARE(errorBinLowerBound(-101), 0.1);
    }

    void dividesEveryPowerOfTwoBeyondOneIntoSixtyFour()
    {
        QCOMPARE(errorBin(1.0), 1000);
        QCOMPARE(errorBin(1.0 + 1.0 / 64), 1001);
        QCOMPARE(errorBin(std::nextafter(2.0, 0.0)), 1063);
        QCOMPARE(errorBin(2.0), 1064);
        QCOMPARE(errorBin(1024.0), 1640);
        QCOMPARE(errorBinLowerBound(1000), 1.0);
        QCOMPARE(errorBinLowerBound(1065), 2.0 + 2.0 / 64);
        QCOMPARE(errorBin(std::numeric_limits<double>::max()), 1000 + 1024 * 64 - 1);
    }

    void binsConfidencesByHundredths()
    {
        for (int k = 0; k < 100; ++k)
            QCOMPARE(confidenceBin(k / 100.0), k);
        QCOMPARE(confidenceBin(std::nextafter(0.29, 0.0)), 28);
        QCOMPARE(confidenceBin(std::nextafter(1.0, 0.0)), 99);
        QCOMPARE(confidenceBin(1.0), 99);
        QCOMPARE(confidenceBin(std::nextafter(1.0, 2.0)), 100);
        QCOMPARE(confidenceBin(1e300), 100);
        QCOMPARE(confidenceBin(-0.0), 0);
        QCOMPARE(confidenceBin(-1e-300), -1);
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::HistogramTest)
#include "histogram_test.moc"
