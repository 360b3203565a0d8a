#include "app/engine/feedback/policy_effect.h"
#include "tests/support/summary_maker.h"

#include <QTest>

namespace loopscope {

namespace {

using Rows = Change<std::int64_t>;

/// Two versions of two devices. Errors: alpha 0, 0.15 at v1 and 0, 0.12 at v2; beta -0.4 at v1 and 0 at v2.
std::shared_ptr<const Summary> twoVersions(const Policy& policy = {})
{
    return test::SummaryMaker(policy)
        .add(1, "alpha", 0.5, 0.5)
        .add(1, "alpha", 0.5, 0.65)
        .add(1, "beta", 0.5, 0.1)
        .add(2, "alpha", 0.5, 0.5)
        .add(2, "alpha", 0.5, 0.62)
        .add(2, "beta", 0.5, 0.5)
        .make();
}

bool isClose(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class PolicyEffectTest : public QObject {
    Q_OBJECT

private slots:
    void samePolicyChangesNothing()
    {
        const PolicyEffect effect = effectFromSummary(*twoVersions(), {}, {});
        QVERIFY(effect.isComplete());
        QCOMPARE(effect.rows, 6);
        QVERIFY((effect.correct == Rows{3, 3}));
        QVERIFY((effect.newestCorrect == Rows{2, 2}));
        QVERIFY((effect.types == Change<TypeCounts>{{3, 2, 1}, TypeCounts{3, 2, 1}}));
        QCOMPARE(effect.devicesOtherwise, std::optional<std::int64_t>(0));
        QVERIFY(effect.changedMost.empty());
    }

    void summaryTellsTheRowsButNotTheLoopOfAnotherRule()
    {
        const PolicyEffect effect = effectFromSummary(*twoVersions(), {}, {.correctBelow = 0.2});
        QVERIFY((effect.correct == Rows{3, 5}));
        QVERIFY((effect.newestCorrect == Rows{2, 3}));
        QVERIFY(!effect.nextReported.after);
        QVERIFY(!effect.devicesOtherwise);
        QVERIFY(!effect.isComplete());
        QVERIFY(!effect.fromRows);
    }

    void rowsTellEverything()
    {
        const Policy other{.correctBelow = 0.2};
        const PolicyEffect effect = effectFromRows(*twoVersions(), {}, *twoVersions(other), other);
        QVERIFY(effect.isComplete());
        QVERIFY(effect.fromRows);
        QVERIFY((effect.correct == Rows{3, 5}));
        // alpha: 4 of 4 correct, mean error .0675: 1 - .2 * .225 = .955, capped at .95; before 2 of 4: below the floor.
        // beta: 1 of 2, mean error .2: below the floor before and after. Weights 2 and 1: (2 * .95 + .5) / 3 = .8.
        QCOMPARE(effect.nextVersion, 3);
        QVERIFY(isClose(effect.nextReported.before, 0.5));
        QVERIFY(isClose(*effect.nextReported.after, 0.8));
        QCOMPARE(effect.devices, 2);
        QCOMPARE(effect.devicesOtherwise, std::optional<std::int64_t>(1));
        // Observed: v1 1/3 to 2/3, v2 2/3 to 1; the next version .5 to .8.
        QCOMPARE(effect.changedMost.size(), std::size_t{3});
        QCOMPARE(effect.changedMost[0].version, 1);
        QCOMPARE(effect.changedMost[1].version, 2);
        QCOMPARE(effect.changedMost[2].version, 3);
        QCOMPARE(effect.changedMost[2].rows, 0);
    }

    void loopOfTheSameRuleComesFromTheCells()
    {
        // Only v2 counts. alpha: 1 of 2, mean error .06: .5 * (1 - .2 * .2) = .48, the floor; beta: 1 of 1, no error: the cap.
        const PolicyEffect effect = effectFromSummary(*twoVersions(), {}, {.historyVersions = 1});
        QVERIFY(effect.isComplete());
        QVERIFY((effect.correct == Rows{3, 3}));
        QVERIFY(isClose(*effect.nextReported.after, (2 * 0.5 + 0.95) / 3));
        QCOMPARE(effect.devicesOtherwise, std::optional<std::int64_t>(1));
        QCOMPARE(effect.changedMost.size(), std::size_t{1});
        QCOMPARE(effect.changedMost.front().version, 3);
    }

    void aLowerFloorReleasesWhatStoodOnIt()
    {
        // alpha .4775, beta .4333: both stood on .5.
        const PolicyEffect effect = effectFromSummary(*twoVersions(), {}, {.floor = 0.45});
        QCOMPARE(effect.devicesOtherwise, std::optional<std::int64_t>(1));
        QVERIFY(isClose(*effect.nextReported.after, (2 * 0.4775 + 0.45) / 3));
    }

    void typesComeFromTheHistogramWhereItCanTell()
    {
        const PolicyEffect exact = effectFromSummary(*twoVersions(), {}, {.normalBelow = 0.13, .edgeAbove = 0.35});
        QVERIFY((exact.types.after == TypeCounts{4, 1, 1}));
        QVERIFY(exact.isComplete());
        const PolicyEffect unknown =
            effectFromSummary(*twoVersions(), {}, {.edgeAbove = 0.4}); // beta's error is its size
        QVERIFY(!unknown.types.after);
    }

    void windowNeedsTheRows()
    {
        const PolicyEffect effect = effectFromSummary(*twoVersions(), {}, {.windowSeconds = 60});
        QVERIFY(!effect.nextReported.after);
        QVERIFY((effect.correct == Rows{3, 3}));
    }
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::PolicyEffectTest)
#include "policy_effect_test.moc"
