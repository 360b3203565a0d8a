#include "app/data/live/snapshot_horizon.h"

#include <QTest>

using namespace loopscope;

class SnapshotHorizonTest : public QObject {
    Q_OBJECT

private slots:
    void firstLookReportsNothing();
    void reportsATransactionOnce();
    void reportsATransactionThatCommitsAfterYoungerOnes();
    void reportsASubtransactionThatLaterSnapshotsDoNotList();
    void startsAMillionIdsBelowTheEnd();
    void keepsTheFloorWhileATransactionOfBeforeIsUnderWay();
    void raisesTheFloorBehindALookThatKnewNoneOfTheTransactionsUnderWay();
};

using Ids = std::vector<std::int64_t>;

void SnapshotHorizonTest::firstLookReportsNothing()
{
    SnapshotHorizon horizon;
    const SnapshotHorizon::Look look{.xmin = 100, .next = 104, .maxId = 50};
    QCOMPARE(horizon.horizon(look), 100);
    QVERIFY(horizon.unseen({101, 102}).empty());
    horizon.advance(look, {101, 102});
    QVERIFY(horizon.hasBegun());
    QVERIFY(horizon.unseen({101, 102}).empty());
}

void SnapshotHorizonTest::reportsATransactionOnce()
{
    SnapshotHorizon horizon;
    horizon.advance({.xmin = 100, .next = 100, .maxId = 50}, {});
    QVERIFY((horizon.unseen({100}) == Ids{100}));
    QVERIFY((horizon.unseen({100}) == Ids{100})); // a look that failed midway reports it again
    horizon.advance({.xmin = 100, .next = 102, .maxId = 51}, {100});
    QVERIFY(horizon.unseen({100}).empty());
}

void SnapshotHorizonTest::reportsATransactionThatCommitsAfterYoungerOnes()
{
    SnapshotHorizon horizon;
    horizon.advance({.xmin = 100, .next = 100, .maxId = 50}, {});
    // 100 is under way; 101 has committed.
    QVERIFY((horizon.unseen({101}) == Ids{101}));
    horizon.advance({.xmin = 100, .next = 102, .maxId = 60}, {101});
    QVERIFY((horizon.unseen({100, 101}) == Ids{100}));
    horizon.advance({.xmin = 102, .next = 102, .maxId = 60}, {100, 101});
    QCOMPARE(horizon.horizon({.xmin = 103}), 102);
}

void SnapshotHorizonTest::reportsASubtransactionThatLaterSnapshotsDoNotList()
{
    // 100 is under way with its subtransaction 101; 102 has committed, so a snapshot is 100:103:100, without 101.
    SnapshotHorizon horizon;
    horizon.advance({.xmin = 100, .next = 103, .maxId = 60}, {102});
    QVERIFY((horizon.unseen({101, 102}) == Ids{101}));
}

void SnapshotHorizonTest::startsAMillionIdsBelowTheEnd()
{
    SnapshotHorizon horizon;
    QCOMPARE(horizon.floor({.maxId = 5'000'000}), 4'000'000);
}

void SnapshotHorizonTest::keepsTheFloorWhileATransactionOfBeforeIsUnderWay()
{
    SnapshotHorizon horizon;
    horizon.advance({.xmin = 100, .next = 105, .maxId = 5'000'000}, {});
    QCOMPARE(horizon.floor({.maxId = 6'000'000}), 4'000'000);
    horizon.advance({.xmin = 104, .next = 110, .maxId = 6'000'000}, {});
    QCOMPARE(horizon.floor({.maxId = 7'000'000}), 4'000'000); // 104 had its id at the first look
}

void SnapshotHorizonTest::raisesTheFloorBehindALookThatKnewNoneOfTheTransactionsUnderWay()
{
    SnapshotHorizon horizon;
    horizon.advance({.xmin = 100, .next = 105, .maxId = 5'000'000}, {});
    horizon.advance({.xmin = 105, .next = 110, .maxId = 6'000'000}, {});
    // All that is under way got its id after the first look, and its row ids with it: above 5,000,000, less the slack.
    QCOMPARE(horizon.floor({.maxId = 7'000'000}), 4'980'000);
    horizon.advance({.xmin = 110, .next = 111, .maxId = 7'000'000}, {});
    QCOMPARE(horizon.floor({.maxId = 7'000'000}), 5'980'000);
}

QTEST_GUILESS_MAIN(SnapshotHorizonTest)
#include "snapshot_horizon_test.moc"
