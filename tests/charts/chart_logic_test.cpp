#include "tests/support/evaluation_data.h"
#include "tests/support/summary_maker.h"
#include "ui/charts/bar_outline.h"
#include "ui/charts/decimate.h"
#include "ui/charts/label_layout.h"
#include "ui/charts/ordinal_axis.h"
#include "ui/charts/story_data.h"

#include <QLocale>
#include <QtTest>

#include <cmath>
#include <numeric>

using namespace loopscope;
using test::SummaryMaker;

namespace {

constexpr double pixelsPerCharacter = 7;

double labelWidth(const QString& text)
{
    return pixelsPerCharacter * static_cast<double>(text.size());
}

QString versionLabel(std::int64_t version)
{
    return QStringLiteral("v%1").arg(version);
}

std::vector<std::int64_t> upTo(std::int64_t last)
{
    std::vector<std::int64_t> numbers(static_cast<std::size_t>(last));
    std::iota(numbers.begin(), numbers.end(), 1);
    return numbers;
}

QStringList labels(const std::vector<AxisTick>& ticks)
{
    QStringList list;
    for (const AxisTick& tick : ticks)
        list << tick.label;
    return list;
}

/// No two labels touch, none is missing its place, and there is at least one.
void verifyReadable(const OrdinalAxis& axis, double width)
{
    const std::vector<AxisTick> ticks = axis.ticks(axis.lower(), axis.upper(), width, labelWidth, versionLabel);
    QVERIFY(!ticks.empty());
    const double pixels = width / (axis.upper() - axis.lower());
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        QVERIFY(ticks[i].position >= axis.lower() && ticks[i].position <= axis.upper());
        if (i > 0)
            QVERIFY2((ticks[i].position - ticks[i - 1].position) * pixels >=
                         (labelWidth(ticks[i].label) + labelWidth(ticks[i - 1].label)) / 2,
                     qPrintable(labels(ticks).join(QLatin1Char(' '))));
    }
}

} // namespace

class ChartLogicTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void placesDenseVersionsAtTheirOwnNumber()
    {
        const OrdinalAxis axis({3, 4, 6, 9});
        QVERIFY(!axis.isByRank());
        QCOMPARE(axis.position(2), 6.0);
        QCOMPARE(axis.lower(), 2.5);
        QCOMPARE(axis.upper(), 9.5);
    }

    void placesSparseVersionsByRank()
    {
        const OrdinalAxis axis({1, 2, 2147483647, 2147483648});
        QVERIFY(axis.isByRank());
        QCOMPARE(axis.position(3), 3.0);
        QCOMPARE(axis.upper() - axis.lower(), 4.0);
        QCOMPARE(axis.number(3), 2147483648);
    }

    void labelsRoundVersionsAndTheFirstAndLast()
    {
        const OrdinalAxis axis(upTo(56));
        QCOMPARE(labels(axis.ticks(0.5, 56.5, 880, labelWidth, versionLabel)),
                 QStringList({"v1", "v5", "v10", "v15", "v20", "v25", "v30", "v35", "v40", "v45", "v50", "v56"}));
    }

    void keepsLabelsApartForAnyNumberOfVersionsAndAnyWidth()
    {
        for (const std::int64_t versions : {1, 2, 3, 7, 55, 56, 99, 101, 1000, 5000})
            for (const double width : {60.0, 200.0, 880.0, 2500.0})
                verifyReadable(OrdinalAxis(upTo(versions)), width);
        for (const double width : {60.0, 200.0, 880.0, 2500.0}) {
            verifyReadable(OrdinalAxis({2147483647, 2147483648}), width);
            verifyReadable(OrdinalAxis({0, 1, 7, 100000, 2147483647, 2147483648}), width);
            verifyReadable(OrdinalAxis({0}), width);
        }
    }

    void hasNoTicksWithoutVersions()
    {
        QVERIFY(OrdinalAxis().ticks(0, 1, 800, labelWidth, versionLabel).empty());
        QVERIFY(!OrdinalAxis().nearest(3));
        QVERIFY(OrdinalAxis().upper() > OrdinalAxis().lower());
    }

    void findsTheNearestVersion()
    {
        const OrdinalAxis axis({1, 2, 5});
        QCOMPARE(*axis.nearest(-100), 0U);
        QCOMPARE(*axis.nearest(1.4), 0U);
        QCOMPARE(*axis.nearest(1.6), 1U);
        QCOMPARE(*axis.nearest(3.4), 1U);
        QCOMPARE(*axis.nearest(3.6), 2U);
        QCOMPARE(*axis.nearest(1e12), 2U);
    }

    void leavesFreeLabelsWhereTheyWantToBe()
    {
        QCOMPARE(spreadLabels({10, 80, 50}, 12, 0, 100), std::vector<double>({10, 80, 50}));
    }

    void movesTouchingLabelsApartAsLittleAsPossible()
    {
        QCOMPARE(spreadLabels({50, 50}, 12, 0, 100), std::vector<double>({44, 56}));
        QCOMPARE(spreadLabels({52, 50}, 12, 0, 100), std::vector<double>({57, 45})); // keeps their order
        QCOMPARE(spreadLabels({50, 50, 50}, 12, 0, 100), std::vector<double>({38, 50, 62}));
    }

    void keepsLabelsInsideTheirBounds()
    {
        QCOMPARE(spreadLabels({0, 0, 1}, 12, 0, 100), std::vector<double>({6, 18, 30}));
        QCOMPARE(spreadLabels({100, 99}, 12, 0, 100), std::vector<double>({94, 82}));
        const std::vector<double> tooMany = spreadLabels({5, 5, 5}, 12, 0, 20);
        QCOMPARE(tooMany, std::vector<double>({6, 18, 30})); // readable, though the lowest hangs out
    }

    void putsTextWhereNoLineRuns()
    {
        const QRectF bounds(0, 0, 100, 100);
        const std::vector<QRectF> candidates{{10, 10, 20, 10}, {10, 60, 20, 10}};
        QCOMPARE(firstFreePlace(candidates, bounds, {}), std::optional(candidates[0]));
        QCOMPARE(firstFreePlace(candidates, bounds, {{{0, 15}, {100, 15}}}), std::optional(candidates[1])); // through
        QCOMPARE(firstFreePlace(candidates, bounds, {{{15, 15}, {16, 15}}}), std::optional(candidates[1])); // inside
        QVERIFY(!firstFreePlace(candidates, bounds, {{{20, 0}, {20, 100}}}));
        QVERIFY(!firstFreePlace({{90, 90, 20, 20}}, bounds, {}));
    }

    void leavesShortLinesAlone()
    {
        const QList<QPointF> line{{1, 5}, {2, 7}, {3, 6}};
        QCOMPARE(decimate(line, 0.5, 3.5, 100, Keep::Extremes), line);
    }

    void keepsTheExtremesOfEachPixelColumn()
    {
        QList<QPointF> line;
        for (int i = 0; i < 5000; ++i)
            line.append(QPointF(i, i == 1234 ? 100 : i == 4321 ? 0 : 50 + i % 3));
        const QList<QPointF> drawn = decimate(line, 0, 4999, 500, Keep::Extremes);
        QVERIFY(drawn.size() <= 1000);
        QVERIFY(drawn.contains(QPointF(1234, 100)));
        QVERIFY(drawn.contains(QPointF(4321, 0)));
        QVERIFY(std::ranges::is_sorted(drawn, {}, &QPointF::x));
        QVERIFY(decimate(line, 0, 4999, 500, Keep::Highest).contains(QPointF(1234, 100)));
        QVERIFY(!decimate(line, 0, 4999, 500, Keep::Highest).contains(QPointF(4321, 0)));
        QVERIFY(decimate(line, 0, 4999, 500, Keep::Lowest).contains(QPointF(4321, 0)));
    }

    void drawsBarsAsOneAreaWithoutFillBetweenThem()
    {
        const BarOutline bars = barOutline({{1, 0}, {2, 10}}, {{1, 5}, {2, 30}}, 0.25);
        QCOMPARE(bars.upper,
                 QList<QPointF>(
                     {{0.75, 0}, {0.75, 5}, {1.25, 5}, {1.25, 0}, {1.75, 10}, {1.75, 30}, {2.25, 30}, {2.25, 10}}));
        QCOMPARE(bars.lower,
                 QList<QPointF>(
                     {{0.75, 0}, {0.75, 0}, {1.25, 0}, {1.25, 0}, {1.75, 10}, {1.75, 10}, {2.25, 10}, {2.25, 10}}));
    }

    void tellsWhereTheFormulaSaysMoreThanWasObserved()
    {
        // The formula says 72, 74, 76, 78, 80 %: v2 and v3 lie more than 20 points below, v5 exactly 20.
        const StoryData story = makeStory(*SummaryMaker()
                                               .addMany(1, "d", 10, 9)
                                               .addMany(2, "d", 10, 4)
                                               .addMany(3, "d", 10, 2)
                                               .addMany(4, "d", 10, 7)
                                               .addMany(5, "d", 10, 6)
                                               .make(),
                                          {});
        QCOMPARE(story.points.size(), 6U); // and the next version
        QCOMPARE(story.points.back().version, 6);
        QCOMPARE(story.points.back().tally.count, 0);
        QVERIFY(!story.points[0].loop);
        QCOMPARE(story.stretches.size(), 1U);
        QCOMPARE(stretchSentence(story, story.stretches[0]),
                 QStringLiteral("v2–v3: formula 74–76\u00A0%, observed 20–40\u00A0%"));
    }

    void takesTheLoopOfEachVersionAndTheNext()
    {
        const auto summary = SummaryMaker().addMany(3, "d", 2, 1).addMany(7, "d", 2, 1).make();
        const StoryData story = makeStory(*summary, {{.version = 3, .globalAccuracy = 0.73},
                                                     {.version = 7, .globalAccuracy = 0.5},
                                                     {.version = 8, .evaluated = false, .globalAccuracy = 0.51}});
        QCOMPARE(*story.points[0].loop, 0.73);
        QCOMPARE(*story.points[2].loop, 0.51);
    }

    void findsTheCollapseInTheEvaluationData()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        const QString csv = evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv");
        SummaryMaker maker;
        QVERIFY(maker.addFile(csv));
        const StoryData story = makeStory(*maker.make(), {});
        QCOMPARE(story.stretches.size(), 1U);
        // data/README: v25-37, 135 of 216 (62.5 %) down to 0.08, the formula says 95 % from v13 on.
        QCOMPARE(stretchSentence(story, story.stretches[0]),
                 QStringLiteral("v25–v37: formula 95\u00A0%, observed 8–63\u00A0%"));
    }

    void hasNoStoryWithoutVersions()
    {
        const StoryData story = makeStory(Summary(), {});
        QVERIFY(story.points.empty() && story.stretches.empty() && story.worst() == nullptr);
    }
};

QTEST_GUILESS_MAIN(ChartLogicTest)
#include "chart_logic_test.moc"
