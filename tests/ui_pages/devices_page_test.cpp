#include "app/data/replay/replay_job.h"
#include "tests/support/summary_maker.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/error_plot.h"
#include "ui/charts/histogram_plot.h"
#include "ui/feedback/feedback_model.h"
#include "ui/heatmap/heat_colours.h"
#include "ui/heatmap/heat_map.h"
#include "ui/pages/devices_page.h"
#include "ui/pages/versions_page.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/tab_line.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace loopscope;
using test::SummaryMaker;

namespace {

template <class PageType>
struct Shown {
    explicit Shown(std::shared_ptr<const Summary> summary)
    {
        workspace.show(QStringLiteral("test"), {}, std::move(summary));
        show();
    }
    /// A database made by a replay of these lines.
    explicit Shown(const QByteArray& lines)
    {
        QFile file(folder.filePath(QStringLiteral("rows.csv")));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write("model_version,device_id,prediction_result,actual_result,timestamp\n" + lines) < 0)
            qFatal("cannot write");
        file.close();
        const ConnectionSpec spec{.kind = StoreKind::Sqlite,
                                  .path = folder.filePath(QStringLiteral("rows.db")).toStdString()};
        ReplayObserver observer;
        if (!runReplay({.file = file.fileName().toStdString(), .target = spec}, observer))
            qFatal("cannot replay");
        workspace.open(spec);
        show();
    }
    void show()
    {
        page = std::make_unique<PageType>(workspace, nullptr);
        page->resize(1084, 700);
        page->show();
    }
    template <class Widget>
    Widget* find(const char* name)
    {
        auto* widget = page->template findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("there is no widget %s", name);
        return widget;
    }
    QString hint() { return find<ElidedLabel>("pageHint")->fullText().replace(QChar(0x00A0), QLatin1Char(' ')); }
    int rows(const char* table) { return find<QTableView>(table)->model()->rowCount(); }
    QString cell(const char* table, int row, int column)
    {
        return find<QTableView>(table)
            ->model()
            ->index(row, column)
            .data()
            .toString()
            .replace(QChar(0x00A0), QLatin1Char(' '));
    }
    QString text(const char* name)
    {
        QStringList parts;
        for (const QLabel* label : find<QWidget>(name)->template findChildren<QLabel*>())
            if (label->isVisibleTo(page.get()))
                parts << label->text();
        return parts.join(QLatin1Char('|')).replace(QChar(0x00A0), QLatin1Char(' '));
    }

    QTemporaryDir folder;
    Workspace workspace;
    std::unique_ptr<PageType> page;
};

/// Devices a, b, c and versions 1, 2, 4; c has no rows at 2.
std::shared_ptr<const Summary> fleet()
{
    return SummaryMaker()
        .addMany(1, "a", 10, 9)
        .addMany(1, "b", 10, 5)
        .addMany(1, "c", 4, 4)
        .addMany(2, "a", 10, 1)
        .addMany(2, "b", 10, 10)
        .addMany(4, "a", 2, 2)
        .addMany(4, "b", 2, 1)
        .addMany(4, "c", 6, 0)
        .make();
}

HeatRange whole(const Summary& summary)
{
    return {0, static_cast<int>(summary.devices.size()), 0, static_cast<int>(summary.versions.size())};
}

} // namespace

class DevicesPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qRegisterMetaType<Place>();
    }

    void everyCellHasItsFieldWhereThereIsRoom()
    {
        const auto summary = fleet();
        const HeatGrid grid = makeHeatGrid(*summary, *HeatRows::make(3, {0, 1, 2}), whole(*summary), 100, 100);
        QCOMPARE(grid.columns, 3);
        QCOMPARE(grid.rows, 3);
        QVERIFY((grid.count == std::vector<std::int64_t>{10, 10, 2, 10, 10, 2, 4, 0, 6}));
        QVERIFY((grid.correct == std::vector<std::int64_t>{9, 1, 2, 5, 10, 1, 4, 0, 0}));
        QVERIFY((grid.field(2, 1) == HeatRange{2, 3, 1, 2}));
    }

    void fieldsPoolTheirRowsWhereThereIsNot()
    {
        const auto summary = fleet();
        const HeatGrid grid = makeHeatGrid(*summary, *HeatRows::make(3, {0, 1, 2}), whole(*summary), 1, 2);
        // Rows 0 and 1 (a, b) in the first field: 10+10+2 + 10+10+2 rows, 9+1+2 + 5+10+1 correct; c alone in the second.
        QVERIFY((grid.count == std::vector<std::int64_t>{44, 10}));
        QVERIFY((grid.correct == std::vector<std::int64_t>{28, 4}));
        QVERIFY((grid.field(0, 0) == HeatRange{0, 2, 0, 3}));
        QVERIFY((grid.field(1, 0) == HeatRange{2, 3, 0, 3}));
    }

    void fieldsPartTheWholeWithoutGapOrOverlap()
    {
        const auto summary = fleet();
        HeatGrid grid;
        grid.range = {5, 5 + 1013, 0, 7};
        grid.rows = 300;
        grid.columns = 7;
        int next = 5;
        for (int row = 0; row < grid.rows; ++row) {
            const HeatRange field = grid.field(row, 0);
            QCOMPARE(field.rowFrom, next);
            QVERIFY(field.rowTo > field.rowFrom);
            // The way from a row to its field is the way back.
            for (int at = field.rowFrom; at < field.rowTo; ++at)
                QCOMPARE((at - 5) * grid.rows / 1013, row);
            next = field.rowTo;
        }
        QCOMPARE(next, 5 + 1013);
    }

    void onlyDevicesThatAreShownCount()
    {
        const auto summary = fleet();
        const HeatGrid grid = makeHeatGrid(*summary, *HeatRows::make(3, {2, 0}), {0, 2, 1, 3}, 100, 100);
        QVERIFY((grid.count == std::vector<std::int64_t>{0, 6, 10, 2})); // c, then a, at v2 and v4
        QVERIFY((grid.correct == std::vector<std::int64_t>{0, 0, 1, 2}));
    }

    void noRowsHaveNoColour()
    {
        const auto summary = fleet();
        const HeatGrid grid = makeHeatGrid(*summary, *HeatRows::make(3, {0, 1, 2}), whole(*summary), 100, 100);
        const QImage image = heatImage(grid, false);
        QCOMPARE(image.pixel(1, 2), heatAbsentColour(false)); // c at v2
        QCOMPARE(image.pixel(2, 2), heatColour(0, false)); // c at v4: none of 6
        QVERIFY(heatColour(0, false) != heatAbsentColour(false));
        QCOMPARE(image.pixel(1, 1), heatColour(1, false));
        QCOMPARE(image.pixel(0, 1), heatColour(0.5, false));
    }

    void zoomKeepsWhatIsUnderThePointer()
    {
        HeatZoom zoom;
        zoom.setSize(1000, 100);
        zoom.zoom(0.5, 500, 50);
        QVERIFY((zoom.range() == HeatRange{250, 750, 25, 75}));
        zoom.zoom(0.5, 250, 25);
        QVERIFY((zoom.range() == HeatRange{250, 500, 25, 50}));
        zoom.zoom(100, 300, 30);
        QVERIFY(!zoom.isZoomed());
        for (int i = 0; i < 50; ++i)
            zoom.zoom(0.8, 999.5, 0.5);
        QVERIFY((zoom.range() == HeatRange{999, 1000, 0, 1}));
        zoom.pan(5, 5);
        QVERIFY((zoom.range() == HeatRange{999, 1000, 5, 6}));
        zoom.zoom(1.25, 999.5, 5.5); // one row and column become two: small spans move too
        QCOMPARE(zoom.range().rows(), 2);
        zoom.setSize(500, 100); // other devices, the same versions
        QVERIFY(zoom.range().rows() == 500 && zoom.range().columns() == 2);
    }

    void theCursorTellsWhatIsThere()
    {
        Shown<DevicesPage> shown(fleet());
        auto* map = shown.find<HeatMap>("heatMap");
        QTRY_VERIFY(map->grid() != nullptr);
        QTest::keyClick(map, Qt::Key_Home);
        QCOMPARE(map->currentText().replace(QChar(0x00A0), QLatin1Char(' ')),
                 QStringLiteral("a at v1: 90.0 %, 9 of 10 rows correct"));
        QCOMPARE(map->accessibleDescription(), map->currentText());
        QTest::keyClick(map, Qt::Key_End);
        QTest::keyClick(map, Qt::Key_Left);
        QCOMPARE(map->currentText(), QStringLiteral("c at v2: no rows"));
        QSignalSpy links(shown.page.get(), &Page::linkActivated);
        QTest::keyClick(map, Qt::Key_Return);
        QVERIFY((links.takeLast().first().value<Place>() == Place{"devices", "c"}));
        QTest::keyClick(map, Qt::Key_Escape);
        QVERIFY(map->currentText().isEmpty());
    }

    void theTableFollowsTheVersionsOfTheMap()
    {
        Shown<DevicesPage> shown(fleet());
        auto* map = shown.find<HeatMap>("heatMap");
        QTRY_COMPARE(shown.rows("devicesTable"), 3);
        QCOMPARE(shown.hint(), QStringLiteral("3 devices · 54 rows · over all versions"));
        QCOMPARE(shown.cell("devicesTable", 0, 0), QStringLiteral("c")); // 4 of 10; a 12 of 22, b 16 of 22
        map->showRange({0, 3, 1, 3});
        auto* chip = shown.find<QAbstractButton>("devicesVersions");
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->text(), QStringLiteral("Versions: v2 – v4 ✕"));
        // At v2 and v4: c 0 of 6, a 3 of 12, b 11 of 12.
        QTRY_COMPARE(shown.cell("devicesTable", 0, 1), QStringLiteral("0.0 %"));
        QCOMPARE(shown.cell("devicesTable", 1, 1), QStringLiteral("25.0 %"));
        QCOMPARE(shown.cell("devicesTable", 2, 1), QStringLiteral("91.7 %"));
        QSignalSpy links(shown.page.get(), &Page::linkActivated);
        shown.find<QAbstractButton>("chosenRows")->click();
        QVERIFY(
            (links.takeLast().first().value<Place>() == Place{"feedback", "version=2%E2%80%934&device=c&order=error"}));
        chip->click();
        QVERIFY(!chip->isVisible());
        QTRY_COMPARE(shown.cell("devicesTable", 0, 1), QStringLiteral("40.0 %"));
    }

    void draggingLooksCloser()
    {
        Shown<DevicesPage> shown(fleet());
        auto* map = shown.find<HeatMap>("heatMap");
        QTRY_VERIFY(map->grid() != nullptr);
        const QPoint from(map->width() * 2 / 3, map->height() / 2);
        QTest::mousePress(map, Qt::LeftButton, {}, from);
        QTest::mouseMove(map, QPoint(map->width() - 30, map->height() - 60));
        QTest::mouseRelease(map, Qt::LeftButton, {}, QPoint(map->width() - 30, map->height() - 60));
        QVERIFY(map->isZoomed());
        QCOMPARE(map->range().columnTo, 3);
        QVERIFY(map->range().columnFrom > 0);
        QTest::keyClick(map, Qt::Key_0); // not before its fields are there
        QTRY_VERIFY(!map->isZoomed() || (QTest::keyClick(map, Qt::Key_0), !map->isZoomed()));
    }

    void theMapShowsTheDevicesThatTheFiltersLeave()
    {
        Shown<DevicesPage> shown(fleet());
        auto* map = shown.find<HeatMap>("heatMap");
        QTRY_COMPARE(shown.rows("devicesTable"), 3);
        QTest::keyClicks(shown.find<QLineEdit>("devicesBelow"), QStringLiteral("60"));
        QCOMPARE(shown.rows("devicesTable"), 2); // c 40 %, a 54.5 %
        QCOMPARE(shown.hint(), QStringLiteral("2 of 3 devices · 54 rows · over all versions"));
        QTRY_COMPARE(map->range().rows(), 2);
        QTest::keyClicks(shown.find<QLineEdit>("devicesFewest"), QStringLiteral("11"));
        QCOMPARE(shown.rows("devicesTable"), 1);
        QCOMPARE(shown.cell("devicesTable", 0, 0), QStringLiteral("a"));
        QTest::keyClicks(shown.find<QLineEdit>("deviceSearch"), QStringLiteral("b"));
        QCOMPARE(shown.find<StateView>("devicesListState")->shown(), StateView::Shown::Empty);
        shown.find<StateView>("devicesListState")->findChild<QAbstractButton*>(QStringLiteral("stateButton"))->click();
        QCOMPARE(shown.rows("devicesTable"), 3);
    }

    void nothingIsPointedAtBeforeItsFieldsAreThere()
    {
        Shown<DevicesPage> shown(fleet());
        auto* map = shown.find<HeatMap>("heatMap");
        QTRY_VERIFY(map->grid() != nullptr);
        QTest::keyClick(map, Qt::Key_End);
        QVERIFY(map->currentText().startsWith(QStringLiteral("c at v4")));
        shown.find<QLineEdit>("deviceSearch")->setText(QStringLiteral("a")); // its fields come from a worker
        QTest::keyClick(map, Qt::Key_End);
        QVERIFY(map->currentText().isEmpty());
        QTRY_VERIFY((QTest::keyClick(map, Qt::Key_End), map->currentText().startsWith(QStringLiteral("a at v4"))));
    }

    void theMapStandsByNameOrByAccuracy()
    {
        Shown<DevicesPage> shown(fleet());
        auto* map = shown.find<HeatMap>("heatMap");
        QTRY_VERIFY(map->grid() != nullptr);
        shown.find<QComboBox>("heatOrder")->setCurrentIndex(1);
        QTRY_COMPARE(map->grid()->count.front(), 4); // c at v1
        QTest::keyClick(map, Qt::Key_Home);
        QVERIFY(map->currentText().startsWith(QStringLiteral("c at v1")));
    }

    void fewerDevicesTakeThePlaceOfMore()
    {
        Shown<DevicesPage> shown(fleet());
        QTRY_COMPARE(shown.rows("devicesTable"), 3);
        shown.workspace.show(QStringLiteral("test"), {}, SummaryMaker().addMany(7, "lonely", 2, 1).make());
        QTRY_COMPARE(shown.rows("devicesTable"), 1);
        QTRY_COMPARE(shown.find<HeatMap>("heatMap")->range().rows(), 1);
        QTRY_VERIFY(shown.find<HeatMap>("heatMap")->grid()->count == std::vector<std::int64_t>{2});
    }

    void choosingADeviceSaysWhatItsNextTrainingIsGiven()
    {
        Shown<DevicesPage> shown(fleet());
        QTRY_COMPARE(shown.rows("devicesTable"), 3);
        QTRY_VERIFY(shown.text("chosenDevice").contains(QStringLiteral("Correct|4 = 40.0 %"))); // c, the lowest, at first
        shown.find<QTableView>("devicesTable")->selectRow(1);
        QTRY_VERIFY(shown.text("chosenDevice").contains(QStringLiteral("Correct|12 = 54.5 %"))); // a
        QSignalSpy links(shown.page.get(), &Page::linkActivated);
        shown.find<QAbstractButton>("chosenOpen")->click();
        QVERIFY((links.takeLast().first().value<Place>() == Place{"devices", "a"}));
        QTest::keyClick(shown.find<QTableView>("devicesTable"), Qt::Key_Return);
        QCOMPARE(links.size(), 1);
        QVERIFY((links.takeLast().first().value<Place>() == Place{"devices", "a"}));
    }

    void aDeviceShowsItsNewestFeedbackAndItsErrors()
    {
        Shown<DevicesPage> shown(
            "1,a,1,1,2026-01-03\n2,a,1,0.5,2026-01-01\n2,b,1,9,2026-01-02\n3,a,1,1.25,2026-01-02\n");
        shown.page->showDetail(QStringLiteral("a"));
        QTRY_COMPARE(shown.rows("deviceVersionsTable"), 3);
        auto* parts = shown.find<TabLine>("deviceParts");
        parts->setCurrentIndex(1);
        QTRY_COMPARE(shown.rows("deviceRowsTable"), 3);
        auto* model = shown.find<QTableView>("deviceRowsTable")->model();
        const auto version = [&](int row) { return model->index(row, FeedbackModel::VersionColumn).data().toString(); };
        QCOMPARE(version(0) + version(1) + version(2), QStringLiteral("v1v3v2")); // the newest event first
        parts->setCurrentIndex(2);
        auto* plot = shown.find<ErrorPlot>("deviceErrorPlot");
        QTRY_COMPARE(plot->rows().size(), 3U);
        QCOMPARE(*plot->rows()[0].error, -0.5); // the oldest at the left
        QCOMPARE(*plot->rows()[1].error, 0.25);
        QCOMPARE(*plot->rows()[2].error, 0.0);
        QTest::keyClick(plot, Qt::Key_Home);
        QVERIFY2(plot->currentText().contains(QStringLiteral("v2 · 1 Jan 2026")), qPrintable(plot->currentText()));
        shown.page->showDetail(QStringLiteral("b"));
        QTRY_COMPARE(plot->rows().size(), 1U);
        QCOMPARE(*plot->rows()[0].error, 8.0);
    }

    void theChartOfADeviceHasItsNumbers()
    {
        Shown<DevicesPage> shown(fleet());
        shown.page->showDetail(QStringLiteral("a"));
        QTRY_COMPARE(shown.rows("deviceVersionsTable"), 3);
        auto* card = dynamic_cast<ChartCard*>(shown.find<HeatMap>("heatMap")
                                                  ->window()
                                                  ->findChild<QWidget*>(QStringLiteral("deviceChartMenu"))
                                                  ->parentWidget());
        QVERIFY(card != nullptr);
        const QString path = shown.folder.filePath(QStringLiteral("device.csv"));
        QCOMPARE(card->exportTo(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QVERIFY2(lines[0].startsWith("model_version,count,accuracy,wilson_95,avg_absolute_error"), lines[0].constData());
        QVERIFY2(lines[1].startsWith("1,10,0.9,"), lines[1].constData());
        QVERIFY2(lines[3].startsWith("4,2,1,"), lines[3].constData());
    }

    void aReplayThatStoredNothingHasNoSingleRows()
    {
        Shown<DevicesPage> shown(fleet());
        shown.page->showDetail(QStringLiteral("a"));
        QTRY_COMPARE(shown.rows("deviceVersionsTable"), 3);
        shown.find<TabLine>("deviceParts")->setCurrentIndex(1);
        QTRY_COMPARE(shown.find<StateView>("deviceRowsState")->shown(), StateView::Shown::Empty);
    }

    void aVersionShowsWhereItsErrorsLie()
    {
        SummaryMaker maker;
        maker.add(1, "a", 0, 0.05, 0.8).add(1, "a", 0, -0.05, 0.9).add(1, "a", 0, 0.3, 0.93);
        maker.add(2, "a", 0, 0.25, 0.4);
        Shown<VersionsPage> shown(maker.make());
        shown.page->showDetail(QStringLiteral("1"));
        auto* parts = shown.find<TabLine>("versionParts");
        parts->setCurrentIndex(1);
        auto* errors = shown.find<HistogramPlot>("versionErrors");
        QTRY_COMPARE(errors->bins().series.size(), 1U);
        const HistogramBins& bins = errors->bins();
        QCOMPARE(bins.series[0].total, 3);
        const auto rowsAt = [&](double error) {
            for (std::size_t bin = 0; bin < bins.size(); ++bin)
                if (error >= bins.lower(bin) - 1e-9 && error < bins.upper(bin) - 1e-9)
                    return bins.series[0].counts[bin];
            return std::int64_t{-1};
        };
        QCOMPARE(rowsAt(0.05), 1);
        QCOMPARE(rowsAt(0.3), 1);
        QCOMPARE(rowsAt(0.1), 0);
        shown.find<QComboBox>("versionErrorsSign")->setCurrentIndex(1);
        QCOMPARE(errors->bins().first, 0.0);
        QCOMPARE(rowsAt(0.05), 2); // both signs
        parts->setCurrentIndex(2);
        auto* confidences = shown.find<HistogramPlot>("versionConfidences");
        QCOMPARE(confidences->bins().size(), 20U);
        QCOMPARE(confidences->bins().series[0].counts[16], 1); // 0.80
        QCOMPARE(confidences->bins().series[0].counts[18], 2); // 0.90 and 0.93
    }

    void twoVersionsStandSideBySide()
    {
        Shown<VersionsPage> shown(fleet());
        shown.page->showDetail(QStringLiteral("2"));
        QTRY_VERIFY(shown.find<QComboBox>("versionCompare")->isVisible());
        auto* compare = shown.find<QComboBox>("versionCompare");
        QCOMPARE(compare->count(), 3); // to choose, v1, v4
        compare->setCurrentIndex(1);
        emit compare->activated(1);
        // v2: 11 of 20; v1: 18 of 24.
        QTRY_VERIFY(shown.text("versionFacts").contains(QStringLiteral("|v2|v1|")));
        QTRY_VERIFY(shown.text("versionFacts").contains(QStringLiteral("Correct|11 of 20 rows|18 of 24 rows")));
        shown.find<TabLine>("versionParts")->setCurrentIndex(1);
        QTRY_COMPARE(shown.find<HistogramPlot>("versionErrors")->bins().series.size(), 2U);
        QCOMPARE(shown.find<HistogramPlot>("versionErrors")->bins().series[1].total, 24);
        QCOMPARE(shown.find<HistogramPlot>("versionErrors")->table().heads.size(), 6);
        shown.page->showDetail(QStringLiteral("1")); // beside itself there is nothing to see
        QVERIFY(!shown.text("versionFacts").contains(QStringLiteral("|v1|v1|")));
        QCOMPARE(compare->currentIndex(), 0);
    }
};

QTEST_MAIN(DevicesPageTest)
#include "devices_page_test.moc"
