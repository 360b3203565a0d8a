#include "tests/support/evaluation_data.h"
#include "tests/support/summary_maker.h"
#include "ui/charts/accuracy_plot.h"
#include "ui/charts/story_chart.h"
#include "ui/models/tally_table_model.h"
#include "ui/pages/devices_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/overview_tiles.h"
#include "ui/pages/versions_page.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/state_view.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QLineSeries>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace loopscope;
using test::SummaryMaker;

namespace {

constexpr std::int64_t june10 = 1'686'355'200'000'000; // 2023-06-10T00:00:00Z

template <class PageType>
struct Shown {
    explicit Shown(std::shared_ptr<const Summary> summary = nullptr)
    {
        if (summary)
            workspace.show(QStringLiteral("test"), {}, std::move(summary));
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
    /// Every text that can be read inside a widget, joined.
    QString text(const char* name)
    {
        QStringList parts;
        for (const QLabel* label : find<QWidget>(name)->template findChildren<QLabel*>())
            if (label->isVisibleTo(page.get()))
                parts << label->text();
        return parts.join(QLatin1Char('|')).replace(QChar(0x00A0), QLatin1Char(' '));
    }
    QString elided(const char* name)
    {
        return find<ElidedLabel>(name)->fullText().replace(QChar(0x00A0), QLatin1Char(' '));
    }
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

    Workspace workspace;
    std::unique_ptr<PageType> page;
};

/// Two versions, three devices; the second version collapses.
std::shared_ptr<const Summary> smallFleet()
{
    return SummaryMaker()
        .addMany(1, "alpha", 10, 9)
        .addMany(1, "beta", 10, 10)
        .addMany(2, "alpha", 10, 1)
        .addMany(2, "beta", 10, 3)
        .addMany(2, "gamma", 1, 0)
        .add(2, "gamma", 0.5, 0.5, 0.9, june10)
        .make();
}

Place lastPlace(QSignalSpy& spy)
{
    return spy.isEmpty() ? Place() : spy.takeLast().first().value<Place>();
}

} // namespace

class DataPagesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qRegisterMetaType<Place>();
    }

    void overviewAnswersFirst()
    {
        Shown<OverviewPage> shown(smallFleet());
        QTRY_VERIFY(shown.text("tileLoop").contains(QStringLiteral("feedback")));
        QCOMPARE(shown.elided("pageHint").section(QStringLiteral(" · newest"), 0, 0),
                 QStringLiteral("2 versions · 3 devices · 42 evaluations · 10 Jun 2023"));
        QVERIFY(shown.elided("pageHint").contains(QStringLiteral("years ago")) ||
                shown.elided("pageHint").contains(QStringLiteral("months ago")));
        // v2: 5 of 22; v1: 19 of 20. Wilson of 5/22: 10.1 - 43.4 %.
        QVERIFY2(shown.text("tileObserved")
                     .startsWith(QStringLiteral("Observed accuracy, v2|23 %|10 – 43 %, from 22 rows on 3 devices")),
                 qPrintable(shown.text("tileObserved")));
        QVERIFY(shown.text("tileComparison").startsWith(QStringLiteral("v2 against v1|\u221272.3 points|95 % interval")));
        QVERIFY(shown.text("tileComparison").contains(QStringLiteral("all below zero. From 22 and 20 rows")));
        QVERIFY(shown.text("tileLoop").contains(QStringLiteral("3 of 3 devices from feedback")));
        QVERIFY(shown.text("tileFormula")
                    .startsWith(QStringLiteral(
                        "The hard-coded formula says for v3|76 %|wrong for v2: formula 74 %, observed 23 %")));
        QVERIFY(shown.find<QLabel>("stretches")->text().contains(QStringLiteral("5 of 22 rows correct")) ||
                shown.find<QLabel>("stretches")->text().contains(QStringLiteral("5 of 22 rows")));
    }

    void overviewSaysWhenTwoVersionsCannotBeToldApart()
    {
        Shown<OverviewPage> shown(SummaryMaker().addMany(1, "d", 10, 8).addMany(2, "d", 10, 9).make());
        QVERIFY(shown.text("tileComparison")
                    .contains(QStringLiteral("it includes zero, so these rows cannot tell the two apart")));
        QVERIFY(shown.text("tileFormula").contains(QStringLiteral("never more than 20 points above it here")));
        QVERIFY(shown.find<QLabel>("stretches")->text().startsWith(QStringLiteral("Nowhere")));
    }

    void overviewListsWorstDevicesAndOpensThem()
    {
        Shown<OverviewPage> shown(smallFleet());
        QTRY_COMPARE(shown.rows("worstDevices"), 3);
        QCOMPARE(shown.cell("worstDevices", 0, 0), QStringLiteral("alpha"));    // 10 of 20
        QCOMPARE(shown.cell("worstDevices", 0, 1), QStringLiteral("50.0 %"));
        QSignalSpy links(shown.page.get(), &Page::linkActivated);
        auto* table = shown.find<QTableView>("worstDevices");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 0)).center());
        QCOMPARE(lastPlace(links), (Place{QStringLiteral("devices"), QStringLiteral("alpha")}));
        emit shown.find<QLabel>("stretches")->linkActivated(QStringLiteral("2"));
        QCOMPARE(lastPlace(links), (Place{QStringLiteral("versions"), QStringLiteral("2")}));
        QTest::keyClick(shown.find<AccuracyPlot>("storyPlot"), Qt::Key_Home);
        QTest::keyClick(shown.find<AccuracyPlot>("storyPlot"), Qt::Key_Return);
        QCOMPARE(lastPlace(links), (Place{QStringLiteral("versions"), QStringLiteral("1")}));
    }

    void overviewShowsTheCollapseOfTheEvaluationData()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        SummaryMaker maker;
        QVERIFY(maker.addFile(evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv")));
        Shown<OverviewPage> shown(maker.make());
        QTRY_COMPARE(shown.rows("worstDevices"), 6);
        QCOMPARE(shown.cell("worstDevices", 0, 0), QStringLiteral("Colorado"));
        QVERIFY2(
            shown.text("tileFormula").contains(QStringLiteral("95 %|wrong for v25–v37: formula 95 %, observed 8–63 %")),
            qPrintable(shown.text("tileFormula")));
        QVERIFY(shown.text("tileLoop").contains(QStringLiteral("|74 %|"))); // expected loop document: 0.7398… for v56
        QCOMPARE(shown.find<AccuracyPlot>("storyPlot")->loopSeries()->count(), 56);
    }

    void pagesSayWhatToDoWhileNothingIsOpen()
    {
        Shown<OverviewPage> overview;
        Shown<VersionsPage> versions;
        Shown<DevicesPage> devices;
        QCOMPARE(overview.find<StateView>("overviewState")->shown(), StateView::Shown::Empty);
        QCOMPARE(versions.find<StateView>("versionsState")->shown(), StateView::Shown::Empty);
        QCOMPARE(devices.find<StateView>("devicesState")->shown(), StateView::Shown::Empty);
        QSignalSpy links(overview.page.get(), &Page::linkActivated);
        overview.find<QAbstractButton>("stateButton")->click();
        QCOMPARE(lastPlace(links).page, QStringLiteral("replay"));
    }

    void pagesSayWhenADatabaseHoldsNoRows()
    {
        Shown<OverviewPage> shown(std::make_shared<const Summary>());
        QCOMPARE(shown.find<StateView>("overviewState")->shown(), StateView::Shown::Empty);
        QVERIFY(shown.find<QLabel>("stateSentence")->text().contains(QStringLiteral("holds no rows")));
    }

    void pagesSayWhyADatabaseCannotBeRead()
    {
        Workspace workspace(nullptr, [](const ConnectionSpec&) -> Result<std::unique_ptr<FeedbackStore>> {
            return failure(ErrorCode::CannotConnect, "there.db", "no such host");
        });
        OverviewPage page(workspace, nullptr);
        page.show();
        workspace.open({.kind = StoreKind::Sqlite});
        auto* state = page.findChild<StateView*>(QStringLiteral("overviewState"));
        QCOMPARE(state->shown(), StateView::Shown::Loading);
        QTRY_COMPARE(state->shown(), StateView::Shown::Failed);
        workspace.show(QStringLiteral("other"), {}, smallFleet());
        QCOMPARE(state->shown(), StateView::Shown::Content);
        workspace.close();
        QCOMPARE(state->shown(), StateView::Shown::Empty);
    }

    void hiddenPagesFollowOnlyWhenTheyAreSeen()
    {
        Shown<VersionsPage> shown(smallFleet());
        QCOMPARE(shown.rows("versionsTable"), 2);
        shown.page->hide();
        shown.workspace.show(QStringLiteral("other"), {}, SummaryMaker().addMany(7, "d", 3, 3).make());
        QCOMPARE(shown.rows("versionsTable"), 2);
        shown.page->show();
        QCOMPARE(shown.rows("versionsTable"), 1);
    }

    void versionsOpenFromTableByClickAndEnter()
    {
        Shown<VersionsPage> shown(smallFleet());
        QSignalSpy links(shown.page.get(), &Page::linkActivated);
        auto* table = shown.find<QTableView>("versionsTable");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(1, 0)).center());
        QCOMPARE(lastPlace(links), (Place{QStringLiteral("versions"), QStringLiteral("2")}));
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(lastPlace(links), (Place{QStringLiteral("versions"), QStringLiteral("1")}));
    }

    void oneVersionShowsItsNumbersAndDevices()
    {
        Shown<VersionsPage> shown(smallFleet());
        shown.page->showDetail(QStringLiteral("2"));
        QTRY_COMPARE(shown.rows("versionDevicesTable"), 3);
        QCOMPARE(shown.elided("detailTitle"), QStringLiteral("v2"));
        QCOMPARE(shown.elided("detailHint"), QStringLiteral("22 rows · 3 devices · 10 Jun 2023"));
        QTRY_VERIFY(shown.text("versionFacts").contains(QStringLiteral("Observed|22.7 % (10 – 43 %)")));
        QVERIFY(shown.text("versionFacts").contains(QStringLiteral("The formula said|74 %")));
        QVERIFY(shown.text("versionFacts").contains(QStringLiteral("Correct|5 of 22 rows")));
        QVERIFY(shown.text("versionFacts").contains(QStringLiteral("Mean confidence|90 %, from 1 row")));
        QCOMPARE(shown.cell("versionDevicesTable", 0, 0), QStringLiteral("alpha")); // lowest first
        // The chart shows the same devices in the same order, and opens them.
        QCOMPARE(shown.find<AccuracyPlot>("versionPlot")->observedSeries()->count(), 3);
        QSignalSpy links(shown.page.get(), &Page::linkActivated);
        QTest::keyClick(shown.find<AccuracyPlot>("versionPlot"), Qt::Key_End);
        QTest::keyClick(shown.find<AccuracyPlot>("versionPlot"), Qt::Key_Return);
        QCOMPARE(lastPlace(links), (Place{QStringLiteral("devices"), QStringLiteral("gamma")}));
        shown.find<QAbstractButton>("versionBefore")->click();
        QCOMPARE(lastPlace(links), (Place{QStringLiteral("versions"), QStringLiteral("1")}));
        QVERIFY(!shown.find<QAbstractButton>("versionAfter")->isVisibleTo(shown.page.get()));
        shown.find<QAbstractButton>("breadcrumbBack")->click();
        QCOMPARE(lastPlace(links), (Place{QStringLiteral("versions"), QString()}));
    }

    void saysWhenThereIsNoSuchVersionOrDevice()
    {
        Shown<VersionsPage> versions(smallFleet());
        for (const char* wrong : {"3", "99999999999999999999", "-1", "abc"}) { // 3 is the next one: not evaluated
            versions.page->showDetail(QLatin1String(wrong));
            QCOMPARE(versions.find<StateView>("versionState")->shown(), StateView::Shown::Empty);
        }
        versions.page->showDetail(QStringLiteral("1"));
        QCOMPARE(versions.find<StateView>("versionState")->shown(), StateView::Shown::Content);

        Shown<DevicesPage> devices(smallFleet());
        devices.page->showDetail(QStringLiteral("Alpha"));
        QTRY_COMPARE(devices.find<StateView>("deviceState")->shown(), StateView::Shown::Empty);
        devices.page->showDetail(QStringLiteral("alpha"));
        QCOMPARE(devices.find<StateView>("deviceState")->shown(), StateView::Shown::Content);
    }

    void tablesFitAWindowOf1280PixelsAndOfferTheirOtherColumns()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        SummaryMaker maker;
        QVERIFY(maker.addFile(evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv")));
        const auto summary = maker.make();
        Shown<DevicesPage> devices(summary); // 1084 pixels: 1280 without the navigation
        Shown<VersionsPage> versions(summary);
        QTRY_COMPARE(devices.rows("devicesTable"), 54);
        for (auto* table : {devices.find<QTableView>("devicesTable"), versions.find<QTableView>("versionsTable")}) {
            QVERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(), qPrintable(table->objectName()));
            const int hidden = table->horizontalHeader()->hiddenSectionCount();
            QVERIFY(hidden > 0);
            emit table->horizontalHeader()->customContextMenuRequested(QPoint(5, 5));
            auto* menu = table->findChild<QMenu*>(table->objectName() + QStringLiteral("Columns"));
            QVERIFY(menu != nullptr);
            QCOMPARE(menu->actions().size(), table->model()->columnCount());
            for (QAction* action : menu->actions())
                if (!action->isChecked()) {
                    action->trigger();
                    break;
                }
            QCOMPARE(table->horizontalHeader()->hiddenSectionCount(), hidden - 1);
            menu->close();
        }
    }

    void overviewCutsNoDeviceAt1280Pixels()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        SummaryMaker maker;
        QVERIFY(maker.addFile(evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv")));
        Shown<OverviewPage> overview(maker.make());
        QTRY_COMPARE(overview.rows("worstDevices"), 6);
        const auto* table = overview.find<QTableView>("worstDevices");
        QVERIFY(table->columnWidth(0) >= table->fontMetrics().horizontalAdvance(QStringLiteral("Puerto Rico")));
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    }

    void searchesDevices()
    {
        Shown<DevicesPage> shown(smallFleet());
        QTRY_COMPARE(shown.rows("devicesTable"), 3);
        QCOMPARE(shown.elided("pageHint"), QStringLiteral("3 devices · 42 rows · over all versions"));
        QTest::keyClicks(shown.find<QLineEdit>("deviceSearch"), QStringLiteral("ALPHA"));
        QCOMPARE(shown.rows("devicesTable"), 1);
        QCOMPARE(shown.elided("pageHint"), QStringLiteral("1 of 3 devices · 42 rows · over all versions"));
        QTest::keyClicks(shown.find<QLineEdit>("deviceSearch"), QStringLiteral("x"));
        QCOMPARE(shown.find<StateView>("devicesListState")->shown(), StateView::Shown::Empty);
        shown.find<StateView>("devicesListState")->findChild<QAbstractButton*>(QStringLiteral("stateButton"))->click();
        QCOMPARE(shown.rows("devicesTable"), 3);
    }

    void oneDeviceSaysWhatItsNextTrainingIsGivenAndWhy()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        SummaryMaker maker;
        QVERIFY(maker.addFile(evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv")));
        Shown<DevicesPage> shown(maker.make());
        shown.page->showDetail(QStringLiteral("Colorado"));
        QTRY_COMPARE(shown.rows("deviceVersionsTable"), 55);
        // expected/flusight_ensemble_2021_23.devices.json: Colorado 132 of 220, mean error 0.1236, next real accuracy 0.5506.
        QTRY_VERIFY(shown.text("deviceNext").contains(QStringLiteral("Feedback that counts|220 rows")));
        const QString steps = shown.text("deviceNext");
        QVERIFY2(steps.contains(QStringLiteral("Correct|132 = 60.0 %")), qPrintable(steps));
        QVERIFY2(steps.contains(QStringLiteral("Mean |error|, capped at 0.3|0.124")), qPrintable(steps));
        QVERIFY2(steps.endsWith(QStringLiteral("Real accuracy for v56|55.1 %")), qPrintable(steps));
        QVERIFY(shown.find<QLabel>("deviceNextSource")->text().contains(QStringLiteral("From feedback on v1 to v55")));
        QCOMPARE(shown.find<AccuracyPlot>("devicePlot")->observedSeries()->count(), 55);
        QSignalSpy links(shown.page.get(), &Page::linkActivated);
        QTest::keyClick(shown.find<AccuracyPlot>("devicePlot"), Qt::Key_Home);
        QTest::keyClick(shown.find<AccuracyPlot>("devicePlot"), Qt::Key_Return);
        QCOMPARE(lastPlace(links), (Place{QStringLiteral("versions"), QStringLiteral("1")}));
    }

    void showsTwentyThousandDevicesAndFiveThousandVersions()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        SummaryMaker devices;
        QVERIFY(devices.addFile(evaluationDataFolder() + QStringLiteral("/bad/many_devices.csv.gz")));
        const auto many = devices.make();
        Shown<DevicesPage> devicesPage(many);
        QTRY_COMPARE(devicesPage.rows("devicesTable"), 20'000);
        Shown<VersionsPage> version(many);
        version.page->showDetail(QString::number(many->versions.front().version));
        QTRY_VERIFY(version.find<StateView>("versionDevicesState")->shown() == StateView::Shown::Content);
        QVERIFY(version.find<AccuracyPlot>("versionPlot")->observedSeries()->count() <= 2 * 1084);
        version.page->grab();

        SummaryMaker versions;
        QVERIFY(versions.addFile(evaluationDataFolder() + QStringLiteral("/bad/many_versions.csv.gz")));
        Shown<OverviewPage> overview(versions.make());
        QTRY_COMPARE(overview.find<AccuracyPlot>("storyPlot")->lines().loop.size(), 5001);
        QElapsedTimer timer;
        timer.start();
        overview.page->grab();
        qInfo("overview of 5,000 versions painted in %lld ms", static_cast<long long>(timer.elapsed()));
    }

    void showsTheLargestVersionAndOddDeviceIds()
    {
        Shown<OverviewPage> overview(SummaryMaker().addMany(2147483647, "<b>\n", 3, 1).make());
        QTRY_COMPARE(overview.rows("worstDevices"), 1);
        QCOMPARE(overview.cell("worstDevices", 0, 0), QStringLiteral("<b>\u240A"));
        QVERIFY(overview.text("tileLoop").startsWith(QStringLiteral("The loop reports for v2147483648")));
        Shown<DevicesPage> devices(SummaryMaker().addMany(2147483647, "<b>\n", 3, 1).make());
        devices.page->showDetail(QStringLiteral("<b>\n"));
        QTRY_COMPARE(devices.rows("deviceVersionsTable"), 1);
        QCOMPARE(devices.elided("detailTitle"), QStringLiteral("<b>\u240A"));
    }

    void everyControlHasAName()
    {
        Shown<OverviewPage> overview(smallFleet());
        Shown<VersionsPage> versions(smallFleet());
        Shown<DevicesPage> devices(smallFleet());
        versions.page->showDetail(QStringLiteral("2"));
        devices.page->showDetail(QStringLiteral("beta"));
        QTRY_COMPARE(versions.rows("versionDevicesTable"), 3);
        QTRY_COMPARE(devices.rows("deviceVersionsTable"), 2);
        for (QWidget* page : {static_cast<QWidget*>(overview.page.get()), static_cast<QWidget*>(versions.page.get()),
                              static_cast<QWidget*>(devices.page.get())}) {
            for (QWidget* widget : page->findChildren<QWidget*>()) {
                const bool interactive = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QTableView*>(widget) ||
                                         qobject_cast<QLineEdit*>(widget) || qobject_cast<PlotView*>(widget);
                if (!interactive || !widget->isVisibleTo(page) ||
                    widget->objectName().startsWith(QStringLiteral("qt_")) || widget->parent()->inherits("QLineEdit") ||
                    widget->inherits("QTableCornerButton"))
                    continue;
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }
};

QTEST_MAIN(DataPagesTest)
#include "data_pages_test.moc"
