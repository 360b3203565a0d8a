#include "app/engine/feedback/compact_map.h"

#include <QTest>

#include <map>
#include <random>

namespace loopscope {

class CompactMapTest : public QObject {
    Q_OBJECT

private slots:
    void keepsValuesHoweverTheirIndexesSpread_data()
    {
        QTest::addColumn<std::uint32_t>("largest");
        QTest::newRow("close together") << 100U;
        QTest::newRow("some thousand") << 5'000U;
        QTest::newRow("far apart") << 4'294'967'294U;
    }
    void keepsValuesHoweverTheirIndexesSpread()
    {
        QFETCH(std::uint32_t, largest);
        std::mt19937 random(7);
        std::uniform_int_distribution<std::uint32_t> index(0, largest);
        std::map<std::uint32_t, std::int64_t> expected;
        CompactMap<std::int64_t> map;
        for (int i = 0; i < 20'000; ++i) {
            const std::uint32_t at = i % 3 == 0 ? index(random) / 1000 : index(random);
            ++expected[at];
            ++map[at];
        }
        std::map<std::uint32_t, std::int64_t> found;
        map.forEach([&](std::uint32_t at, std::int64_t value) {
            if (value != 0)
                QVERIFY(found.emplace(at, value).second);
        });
        QVERIFY(found == expected);
    }

    void growsWithItsValuesNotWithTheirIndexes()
    {
        CompactMap<std::int64_t> map;
        for (std::uint32_t bits = 0; bits < 32; ++bits)
            map[1U << bits] = 1;
        std::size_t visited = 0;
        map.forEach([&](std::uint32_t, std::int64_t) { ++visited; });
        QVERIFY2(visited < 1000, qPrintable(QString::number(visited)));
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::CompactMapTest)
#include "compact_map_test.moc"
