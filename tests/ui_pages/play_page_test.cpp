#include "tests/query/slow_store.h"
#include "tests/support/evaluation_data.h"
#include "tests/support/summary_maker.h"
#include "ui/charts/accuracy_plot.h"
#include "ui/pages/play_page.h"
#include "ui/play/loop_picture.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/state_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineSeries>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QtTest>

using namespace loopscope;
using test::SummaryMaker;

namespace {

struct Shown {
    explicit Shown(std::shared_ptr<const Summary> summary = nullptr, const Policy& policy = {})
    {
        if (summary)
            workspace.show(QStringLiteral("test"), policy, std::move(summary));
        page = std::make_unique<PlayPage>(workspace, nullptr);
        page->resize(1084, 740);
        page->show();
    }
    template <class Widget>
    Widget* find(const char* name)
    {
        auto* widget = page->findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("there is no widget %s", name);
        return widget;
    }
    QString text(const char* name)
    {
        QStringList parts;
        for (const QLabel* label : find<QWidget>(name)->findChildren<QLabel*>())
            parts << label->text();
        return plain(parts.join(QLatin1Char('|')));
    }
    static QString plain(QString text) { return text.replace(QChar(0x00A0), QLatin1Char(' ')); }
    QString stations() { return plain(find<LoopPicture>("loopPicture")->accessibleDescription()); }
    QString lag() { return plain(find<QLabel>("playLag")->text()); }
    /// One row of the table, joined; empty while it is not there.
    QString row(int row)
    {
        const auto* model = find<QTableView>("trainingTable")->model();
        QStringList cells;
        for (int column = 0; row < model->rowCount() && column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        return plain(cells.join(QLatin1Char('|')));
    }
    int index() { return page->player().index(); }

    Workspace workspace;
    std::unique_ptr<PlayPage> page;
};

/// Has versions, and fails once somebody waited for its cells.
class CellessStore : public SlowStore {
public:
    using SlowStore::SlowStore;
    Result<Summary> summary(const SummaryParts& parts, std::optional<FeedbackWindow>) override
    {
        if (!parts.cells)
            return *SummaryMaker().addMany(1, "alpha", 10, 9).make();
        if (const auto waited = run("cells", {}); !waited)
            return std::unexpected(waited.error());
        return failure(ErrorCode::QueryFailed, "rollup_version_device", "disk I/O error");
    }
};

/// v1, v2 good, v9 collapses; v3 to v8 were never evaluated.
std::shared_ptr<const Summary> fleetWithGap()
{
    return SummaryMaker()
        .addMany(1, "alpha", 10, 9)
        .addMany(2, "alpha", 10, 10)
        .addMany(2, "beta", 10, 8)
        .addMany(9, "alpha", 10, 1)
        .addMany(9, "beta", 10, 0)
        .make();
}

std::shared_ptr<const Summary> manyVersions(int count)
{
    SummaryMaker maker;
    for (int version = 1; version <= count; ++version)
        maker.addMany(version, "d", 2, 1);
    return maker.make();
}

} // namespace

class PlayPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qRegisterMetaType<Place>();
    }

    void opensAtTheNewestVersionAndShowsTheWholeStory()
    {
        Shown shown(fleetWithGap());
        QCOMPARE(shown.index(), 2);
        QVERIFY(shown.stations().startsWith(QStringLiteral("Devices train: 2 local models. Global model: v9, FedAvg. "
                                                           "Evaluation: 20 predictions. Feedback: 1 correct of 20")));
        QCOMPARE(shown.find<LoopPicture>("loopPicture")->accessibleName(), QStringLiteral("The loop at v9 of 3"));
        QCOMPARE(shown.find<AccuracyPlot>("storyPlot")->observedSeries()->count(), 3);
        QCOMPARE(shown.find<AccuracyPlot>("storyPlot")->formulaSeries()->count(), 4); // and the next version
    }

    void tellsWhatEachTrainingIsGivenWithGapsBetweenVersions()
    {
        Shown shown(fleetWithGap());
        // alpha: 19 of 20 correct, mean error 1/20: .95 * (1 - .2 * (.05 / .3)) = .91833; beta: 8 of 10, .2: .8 * (1 - .2 * 2 / 3)
        QTRY_COMPARE(shown.row(0), QStringLiteral("alpha|20|19|0.050|91.8 %|feedback"));
        QCOMPARE(shown.row(1), QStringLiteral("beta|10|8|0.200|69.3 %|feedback"));
        shown.page->showDetail(QStringLiteral("2"));
        QTRY_COMPARE(shown.row(1), QStringLiteral("beta|0|–|–|72.0 %|formula")); // 0.7 + 0.01 * 2
        // The next version that exists; (10 * .91833 + 10 * .69333) / 20 = .80583
        QTRY_VERIFY(shown.stations().endsWith(QStringLiteral("Real accuracy: 81 % → for v9")));
        QCOMPARE(shown.find<AccuracyPlot>("storyPlot")->observedSeries()->count(), 2);
    }

    void saysWhyTheLoopLags()
    {
        Shown shown(fleetWithGap());
        QTRY_COMPARE(shown.lag(), QStringLiteral("The loop lags: it averages v1 – v2, and v1 – v2 were good."));
        QVERIFY2(shown.text("playFacts")
                     .contains(
                         QStringLiteral("The loop reports|80.6 %|Observed|5.0 % (1 – 24 %)|Evaluations|20 on 2 devices|"
                                        "Normal / middle / edge case|1 / 0 / 19")),
                 qPrintable(shown.text("playFacts")));
        shown.page->showDetail(QStringLiteral("2"));
        QCOMPARE(shown.lag(), QString()); // 18 of 20 observed, .79 reported
    }

    void lagSentenceLeadsToAPolicyThatForgets()
    {
        SummaryMaker maker;
        for (int version = 1; version <= 6; ++version)
            maker.addMany(version, "d", 10, version < 6 ? 10 : 0);
        Shown shown(maker.make(), {.correctBelow = 0.2});
        QTRY_VERIFY2(shown.lag().contains(QStringLiteral(">only the newest 4 versions</a>")), qPrintable(shown.lag()));
        std::optional<Policy> asked;
        connect(shown.page.get(), &Page::policyRequested, this, [&asked](const Policy& policy) { asked = policy; });
        emit shown.find<QLabel>("playLag")->linkActivated(QStringLiteral("policy"));
        QVERIFY((asked == Policy{.correctBelow = 0.2, .historyVersions = 4}));
    }

    void lagOfTheEvaluationDataReadsAsInThePicture()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        SummaryMaker maker;
        QVERIFY(maker.addFile(evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv")));
        Shown shown(maker.make());
        shown.page->showDetail(QStringLiteral("30"));
        QTRY_COMPARE(shown.row(0), QStringLiteral("Alabama|116|97|0.095|78.3 %|feedback"));
        QCOMPARE(shown.row(5), QStringLiteral("Colorado|116|60|0.133|50.0 %|feedback"));
        QTRY_VERIFY2(
            shown.lag().startsWith(QStringLiteral("The loop lags: it averages v1 – v29, and v1 – v24 were good.")),
            qPrintable(shown.lag()));
        QVERIFY(shown.lag().contains(QStringLiteral("history_versions 4")));
        QVERIFY2(shown.text("playFacts")
                     .startsWith(QStringLiteral("The formula says|95 %|The loop reports|79.4 %|Observed|13.0 % (9 – 18 "
                                                "%)|Evaluations|216 on 54 devices|"
                                                "Normal / middle / edge case|15 / 85 / 116")),
                 qPrintable(shown.text("playFacts")));
        QVERIFY2(
            shown.stations().endsWith(QStringLiteral("Feedback: 28 correct of 216. Real accuracy: 77 % → for v31")),
            qPrintable(shown.stations()));
    }

    void sortsTheTableInTheWorker()
    {
        Shown shown(fleetWithGap());
        QTRY_VERIFY(!shown.row(0).isEmpty());
        shown.find<QTableView>("trainingTable")->sortByColumn(4, Qt::AscendingOrder);
        QTRY_VERIFY(shown.row(0).startsWith(QStringLiteral("beta")));
        shown.find<QTableView>("trainingTable")->sortByColumn(4, Qt::DescendingOrder);
        QTRY_VERIFY(shown.row(0).startsWith(QStringLiteral("alpha")));
    }

    void stepsAndScrubsByButtonsKeysAndSlider()
    {
        Shown shown(manyVersions(10));
        QTest::keyClick(shown.page.get(), Qt::Key_Home);
        QCOMPARE(shown.index(), 0);
        QVERIFY(!shown.find<QAbstractButton>("playStepBack")->isEnabled());
        QTest::keyClick(shown.page.get(), Qt::Key_Right);
        QCOMPARE(shown.index(), 1);
        QTest::keyClick(shown.page.get(), Qt::Key_Left);
        QCOMPARE(shown.index(), 0);
        shown.find<QAbstractButton>("playStepForward")->click();
        QCOMPARE(shown.index(), 1);
        shown.find<QSlider>("playScrubber")->setValue(6);
        QCOMPARE(shown.index(), 6);
        QTest::keyClick(shown.page.get(), Qt::Key_End);
        QCOMPARE(shown.index(), 9);
        QCOMPARE(shown.find<QSlider>("playScrubber")->value(), 9);
    }

    void playsFromTheFirstVersionAndPausesBySpace()
    {
        Shown shown(manyVersions(10));
        QTest::keyClick(shown.page.get(), Qt::Key_Space);
        QVERIFY(shown.page->player().isRunning());
        QCOMPARE(shown.index(), 0);
        QTest::keyClick(shown.page.get(), Qt::Key_Space);
        QVERIFY(!shown.page->player().isRunning());
        shown.page->findChild<QAction*>(QStringLiteral("playSpeed1000"))->trigger();
        QCOMPARE(shown.page->player().speed(), 1000);
        shown.find<QAbstractButton>("playToggle")->click();
        QTRY_VERIFY(!shown.page->player().isRunning()); // at its end
        QCOMPARE(shown.index(), 9);
        shown.find<QAbstractButton>("playToggle")->click();
        shown.page->hide();
        QVERIFY(!shown.page->player().isRunning()); // nobody looks
    }

    void speedIsVersionsASecondAndTheCircleNeverFlickers()
    {
        LoopPlayer player;
        player.setCount(1000);
        player.play();
        player.advance(0.5);
        QCOMPARE(player.index(), 0);
        QCOMPARE(player.turn(), 0.5);
        player.advance(0.75);
        QCOMPARE(player.index(), 1);
        QCOMPARE(player.turn(), 0.25);
        player.setSpeed(100);
        player.advance(0.5); // 0.25 + 50
        QCOMPARE(player.index(), 51);
        player.setSpeed(5000);
        QCOMPARE(player.speed(), 1000);
        player.seek(0);
        player.play();
        const double before = player.turn();
        player.advance(0.1);
        QCOMPARE(player.index(), 101);
        QCOMPARE(player.turn() - before, 0.2); // two turns a second
    }

    void showsVersionsWithoutMotionWhenThatIsWanted()
    {
        LoopPlayer player;
        player.setMotion(false);
        player.setCount(5);
        player.play();
        QCOMPARE(player.turn(), 1.0);
        player.advance(1.5);
        QCOMPARE(player.index(), 1);
        QCOMPARE(player.turn(), 1.0);
    }

    void showsOneVersionAndNone()
    {
        Shown one(SummaryMaker().addMany(0, "d", 1, 1).make());
        QCOMPARE(one.index(), 0);
        QTRY_COMPARE(one.row(0), QStringLiteral("d|0|–|–|70.0 %|formula"));
        QVERIFY(one.stations().contains(QStringLiteral("1 local model. Global model: v0")));
        QVERIFY(one.stations().contains(QStringLiteral("1 prediction. ")));
        QCOMPARE(one.lag(), QStringLiteral("No feedback counts yet: what the loop reports is the policy's formula."));
        one.page->grab();
        Shown none(std::make_shared<const Summary>());
        QCOMPARE(none.find<StateView>("playState")->shown(), StateView::Shown::Empty);
        QVERIFY(!none.find<QAbstractButton>("playToggle")->isEnabled());
        QTest::keyClick(none.page.get(), Qt::Key_Space);
        QVERIFY(!none.page->player().isRunning());
    }

    void followsWhatIsOpened()
    {
        Shown shown(manyVersions(10));
        shown.page->showDetail(QStringLiteral("4"));
        QCOMPARE(shown.index(), 3);
        shown.workspace.show(QStringLiteral("other"), {}, fleetWithGap());
        QCOMPARE(shown.index(), 2);
        QTRY_VERIFY(shown.row(0).startsWith(QStringLiteral("alpha")));
        shown.workspace.close();
        QCOMPARE(shown.find<StateView>("playState")->shown(), StateView::Shown::Empty);
        QCOMPARE(shown.row(0), QString());
    }

    void saysWhatKeepsTheDevicesFromBeingShown()
    {
        auto gate = std::make_shared<StoreGate>();
        gate->setOpen(false);
        Workspace workspace(nullptr, [gate](const ConnectionSpec&) -> Result<std::unique_ptr<FeedbackStore>> {
            return std::make_unique<CellessStore>(gate);
        });
        workspace.open({.kind = StoreKind::Sqlite, .path = "fake"});
        PlayPage page(workspace, nullptr);
        page.show();
        auto* state = page.findChild<StateView*>(QStringLiteral("trainingState"));
        QVERIFY(state != nullptr);
        QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
        QTRY_COMPARE(state->shown(), StateView::Shown::Loading);
        gate->setOpen(true);
        QTRY_COMPARE(state->shown(), StateView::Shown::Failed);
        const auto* sentence = state->findChild<QLabel*>(QStringLiteral("stateSentence"));
        QVERIFY(sentence != nullptr);
        QVERIFY2(sentence->text().contains(QStringLiteral("disk I/O error")), qPrintable(sentence->text()));
    }

    void opensTheDeviceOfARow()
    {
        Shown shown(fleetWithGap());
        QTRY_VERIFY(!shown.row(1).isEmpty());
        QSignalSpy links(shown.page.get(), &Page::linkActivated);
        auto* table = shown.find<QTableView>("trainingTable");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(1, 0)).center());
        QCOMPARE(links.takeLast().first().value<Place>(), (Place{QStringLiteral("devices"), QStringLiteral("beta")}));
    }
};

QTEST_MAIN(PlayPageTest)
#include "play_page_test.moc"
