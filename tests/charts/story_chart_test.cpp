#include "tests/support/evaluation_data.h"
#include "tests/support/summary_maker.h"
#include "ui/charts/accuracy_plot.h"
#include "ui/charts/story_chart.h"
#include "ui/charts/strip_plot.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QAreaSeries>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineSeries>
#include <QSignalSpy>
#include <QtTest>

using namespace loopscope;
using test::SummaryMaker;

namespace {

void show(QWidget& widget, QSize size)
{
    widget.resize(size);
    widget.show();
    QCoreApplication::processEvents();
}

StoryData versionsInARow(int count)
{
    SummaryMaker maker;
    for (int version = 1; version <= count; ++version)
        maker.add(version, "d", 0, version % 5 == 0 ? 1 : 0);
    return makeStory(*maker.make(), {});
}

} // namespace

class StoryChartTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void drawsTheObservedAccuracyOfTheEvaluationData()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        const QString csv = evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv");
        const QString json =
            evaluationDataFolder() + QStringLiteral("/expected/flusight_ensemble_2021_23.versions.json");
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray expected =
            QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("data")).toArray();
        SummaryMaker maker;
        QVERIFY(maker.addFile(csv));
        StoryChart chart;
        chart.setStory(makeStory(*maker.make(), {}));
        show(chart, {1000, 360});

        const QList<QPointF> observed = chart.plot()->observedSeries()->points();
        QCOMPARE(observed.size(), 55);
        for (qsizetype i = 0; i < observed.size(); ++i) {
            QCOMPARE(observed[i].x(), expected[i].toObject().value(QStringLiteral("model_version")).toDouble());
            QVERIFY(qAbs(observed[i].y() - 100 * expected[i].toObject().value(QStringLiteral("accuracy")).toDouble()) <
                    1e-9);
        }
        // Wilson interval of 180 in 216: .7780 to .8771 (Wilson 1927).
        const QPointF lower = chart.plot()->bandSeries()->lowerSeries()->at(0);
        const QPointF upper = chart.plot()->bandSeries()->upperSeries()->at(0);
        QVERIFY(qAbs(lower.y() - 77.80) < 0.01);
        QVERIFY(qAbs(upper.y() - 87.71) < 0.01);
        // The formula reaches the next version and says min(.95, .7 + .02 v).
        QCOMPARE(chart.plot()->formulaSeries()->count(), 56);
        QCOMPARE(chart.plot()->formulaSeries()->at(0).y(), 72.0);
        QCOMPARE(chart.plot()->formulaSeries()->at(55).y(), 95.0);
        QCOMPARE(chart.plot()->loopSeries()->count(), 0); // not known yet
        // 145 normal, 71 in the middle of 216 rows at v1: four corners a bar.
        QCOMPARE(chart.types()->series(0)->upperSeries()->count(), 4 * 55);
        QVERIFY(qAbs(chart.types()->series(0)->upperSeries()->at(1).y() - 145.0 / 216) < 1e-12);
        QVERIFY(qAbs(chart.types()->series(1)->upperSeries()->at(1).y() - 1) < 1e-12);
    }

    void zoomsAroundTheCursorAndShowsAllAgain()
    {
        StoryChart chart;
        chart.setStory(versionsInARow(100)); // and v101, the next one
        show(chart, {800, 360});
        AccuracyPlot* plot = chart.plot();
        QVERIFY(!plot->isZoomed());
        plot->setVisibleRange(20.5, 40.5);
        QVERIFY(plot->isZoomed());
        QCOMPARE(chart.types()->visibleLower(), 20.5); // the strips follow
        QCOMPARE(chart.rows()->visibleUpper(), 40.5);
        // One point beyond each edge, so that the line goes on to it.
        QCOMPARE(plot->observedSeries()->at(0).x(), 20.0);
        QCOMPARE(plot->observedSeries()->points().last().x(), 41.0);
        QTest::keyClick(plot, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(plot->visibleLower(), 21.5);
        QTest::keyClick(plot, Qt::Key_End); // the cursor is never out of sight
        QCOMPARE(plot->visibleUpper(), 101.5);
        QCOMPARE(plot->visibleLower(), 81.5);
        plot->setVisibleRange(-50, -49); // moved into the axis, four steps at least
        QCOMPARE(plot->visibleLower(), 0.5);
        QCOMPARE(plot->visibleUpper(), 4.5);
        QTest::keyClick(plot, Qt::Key_0);
        QVERIFY(!plot->isZoomed());
        QTest::keyClick(plot, Qt::Key_Home);
        QTest::keyClick(plot, Qt::Key_Plus);
        QVERIFY(plot->isZoomed());
        QCOMPARE(plot->visibleUpper() - plot->visibleLower(), 101 / 1.25);
    }

    void dragsWhileZoomedAndOpensNothing()
    {
        StoryChart chart;
        chart.setStory(versionsInARow(100));
        show(chart, {800, 360});
        AccuracyPlot* plot = chart.plot();
        QSignalSpy opened(&chart, &StoryChart::versionActivated);
        plot->setVisibleRange(40.5, 60.5);
        QWidget* view = plot->viewport();
        QTest::mousePress(view, Qt::LeftButton, {}, {400, 100});
        QTest::mouseMove(view, {300, 100});
        QTest::mouseRelease(view, Qt::LeftButton, {}, {300, 100});
        QVERIFY(plot->visibleLower() > 41);
        QCOMPARE(opened.count(), 0);
    }

    void keepsTheZoomWhenRowsArrive()
    {
        StoryChart chart;
        chart.setStory(versionsInARow(100));
        show(chart, {800, 360});
        chart.plot()->setVisibleRange(10.5, 30.5);
        chart.setStory(versionsInARow(120));
        QCOMPARE(chart.plot()->visibleLower(), 10.5);
        chart.setStory(versionsInARow(20)); // another database: what was seen is not there
        QVERIFY(!chart.plot()->isZoomed());
    }

    void movesTheCursorByKeyboardAndSaysItsValues()
    {
        StoryChart chart;
        chart.setStory(versionsInARow(30));
        show(chart, {800, 360});
        AccuracyPlot* plot = chart.plot();
        QSignalSpy opened(&chart, &StoryChart::versionActivated);
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(opened.count(), 0); // nothing under the cursor
        QTest::keyClick(plot, Qt::Key_Home);
        QCOMPARE(plot->current(), 0);
        QTest::keyClick(plot, Qt::Key_Left);
        QCOMPARE(plot->current(), 0);
        QTest::keyClick(plot, Qt::Key_Right);
        QCOMPARE(plot->current(), 1);
        QTest::keyClick(plot, Qt::Key_PageDown);
        QCOMPARE(plot->current(), 11);
        QCOMPARE(chart.types()->current(), 11); // the strips below follow
        QVERIFY(plot->currentText().startsWith(QStringLiteral("v12, 1 row: observed 100\u00A0%")));
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.takeFirst().first().value<std::int64_t>(), 12);
        QTest::keyClick(plot, Qt::Key_End);
        QVERIFY(plot->currentText().contains(QStringLiteral("not evaluated yet")));
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(opened.count(), 0); // the next version has no page
        QTest::keyClick(plot, Qt::Key_Escape);
        QCOMPARE(plot->current(), -1);
    }

    void opensTheVersionThatIsClicked()
    {
        StoryChart chart;
        chart.setStory(versionsInARow(3)); // with the next one four places
        show(chart, {800, 360});
        QSignalSpy opened(&chart, &StoryChart::versionActivated);
        const PlotMargins margins = chart.plot()->margins();
        const int width = chart.plot()->width() - margins.left - margins.right;
        QTest::mouseClick(chart.plot()->viewport(), Qt::LeftButton, {}, {margins.left + width * 3 / 8, 80});
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.takeFirst().first().value<std::int64_t>(), 2);
        QTest::mouseClick(chart.rows()->viewport(), Qt::LeftButton, {}, {margins.left + width / 8, 25});
        QCOMPARE(opened.takeFirst().first().value<std::int64_t>(), 1);
        QTest::mouseClick(chart.plot()->viewport(), Qt::LeftButton, {}, {5, 80}); // beside the plot
        QCOMPARE(opened.count(), 0);
    }

    void drawsFiveThousandVersionsInPixelColumnsQuickly()
    {
        StoryChart chart;
        show(chart, {1000, 360});
        StoryData story = versionsInARow(5000);
        chart.setStory(story);
        chart.grab();
        QVERIFY(chart.plot()->observedSeries()->count() <= 2000);
        QVERIFY(chart.types()->series(0)->upperSeries()->count() <= 4 * 1000);
        QElapsedTimer timer;
        timer.start();
        chart.setStory(std::move(story));
        const qint64 set = timer.elapsed();
        chart.grab();
        qInfo("5,000 versions: set in %lld ms, drawn in %lld ms", static_cast<long long>(set),
              static_cast<long long>(timer.elapsed() - set));
    }

    void drawsOneVersionNoneAndTheLargestNumber()
    {
        StoryChart chart;
        show(chart, {800, 360});
        chart.setStory(makeStory(Summary(), {}));
        chart.grab();
        QTest::keyClick(chart.plot(), Qt::Key_End);
        QCOMPARE(chart.plot()->current(), -1);
        QCOMPARE(chart.plot()->accessibleDescription(), QStringLiteral("No versions yet."));
        chart.setStory(versionsInARow(1));
        chart.grab();
        QCOMPARE(chart.plot()->observedSeries()->count(), 1);
        QVERIFY(chart.plot()->observedSeries()->pointsVisible());
        chart.setStory(makeStory(*SummaryMaker().addMany(2147483647, "d", 5, 5).make(), {}));
        chart.grab();
        QTest::keyClick(chart.plot(), Qt::Key_End);
        QVERIFY(chart.plot()->currentText().startsWith(QStringLiteral("v2147483648:")));
    }

    void dropsACursorThatIsNoLongerThere()
    {
        StoryChart chart;
        show(chart, {800, 360});
        chart.setStory(versionsInARow(30));
        QTest::keyClick(chart.plot(), Qt::Key_End);
        chart.setStory(versionsInARow(2));
        QCOMPARE(chart.plot()->current(), -1);
        chart.grab();
    }

    void alignsTheStripsWithTheChart()
    {
        StoryChart chart;
        chart.setStory(versionsInARow(10));
        show(chart, {800, 360});
        for (const PlotView* strip : {static_cast<PlotView*>(chart.types()), static_cast<PlotView*>(chart.rows())}) {
            QCOMPARE(strip->margins().left, chart.plot()->margins().left);
            QCOMPARE(strip->margins().right, chart.plot()->margins().right);
            QCOMPARE(strip->width(), chart.plot()->width());
        }
    }

    void tellsScreenReadersWhatItShows()
    {
        StoryChart chart;
        chart.setStory(makeStory(*SummaryMaker().addMany(1, "d", 10, 9).addMany(2, "d", 10, 1).make(), {}));
        show(chart, {800, 360});
        QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(chart.plot());
        QVERIFY(reader != nullptr);
        QCOMPARE(reader->role(), QAccessible::Chart);
        QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Accuracy per model version"));
        const QString summary = reader->text(QAccessible::Description);
        QVERIFY2(summary.contains(QStringLiteral("observed 10\u00A0% from 10 rows")), qPrintable(summary));
        QVERIFY2(summary.contains(QStringLiteral("v2: formula 74\u00A0%, observed 10\u00A0%")), qPrintable(summary));
        QTest::keyClick(chart.plot(), Qt::Key_Home);
        QVERIFY(reader->text(QAccessible::Value).startsWith(QStringLiteral("v1, 10 rows: observed 90\u00A0%")));
        QCOMPARE(reader->childCount(), 0);
    }

    void followsTheTheme()
    {
        StoryChart chart;
        chart.setStory(versionsInARow(5));
        Theme::instance().setChoice(ThemeChoice::Dark);
        QCOMPARE(chart.plot()->observedSeries()->pen().color(), QColor(0x5DB8EE));
        Theme::instance().setChoice(ThemeChoice::Light);
        QCOMPARE(chart.plot()->observedSeries()->pen().color(), QColor(0x0067A3));
        QVERIFY(chart.plot()->loopSeries()->pen().style() == Qt::CustomDashLine);
        QVERIFY(chart.plot()->formulaSeries()->pen().dashPattern() != chart.plot()->loopSeries()->pen().dashPattern());
    }
};

QTEST_MAIN(StoryChartTest)
#include "story_chart_test.moc"
