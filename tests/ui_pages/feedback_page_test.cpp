#include "tests/query/slow_store.h"
#include "tests/support/summary_maker.h"
#include "ui/feedback/feedback_filter_bar.h"
#include "ui/feedback/row_verdict.h"
#include "ui/pages/feedback_page.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/state_view.h"

#include "app/data/replay/replay_job.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace loopscope;

namespace {

/// A page over a database that a replay made of these lines; links go where the window would take them.
struct Opened {
    explicit Opened(const QByteArray& lines)
    {
        replayMore(lines);
        workspace.open(spec());
        show();
    }
    void replayMore(const QByteArray& lines)
    {
        QFile file(folder.filePath(QStringLiteral("rows.csv")));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write("model_version,device_id,prediction_result,actual_result,timestamp\n" + lines) < 0)
            qFatal("cannot write");
        file.close();
        ReplayObserver observer;
        if (!runReplay({.file = file.fileName().toStdString(), .target = spec()}, observer))
            qFatal("cannot replay");
    }
    [[nodiscard]] ConnectionSpec spec() const
    {
        return {.kind = StoreKind::Sqlite, .path = folder.filePath(QStringLiteral("rows.db")).toStdString()};
    }
    explicit Opened(Workspace::Opener opener) : workspace(nullptr, std::move(opener))
    {
        workspace.open({.kind = StoreKind::Sqlite, .path = "fake"});
        show();
    }
    explicit Opened(std::shared_ptr<const Summary> summary)
    {
        workspace.show(QStringLiteral("test"), {}, std::move(summary));
        show();
    }
    void show()
    {
        page = std::make_unique<FeedbackPage>(workspace, nullptr);
        QObject::connect(page.get(), &Page::linkActivated, page.get(), [this](const Place& place) {
            if (place.page == QStringLiteral("feedback"))
                page->showDetail(place.detail);
        });
        page->resize(1084, 700);
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
    QTableView* table() { return find<QTableView>("feedbackTable"); }
    FeedbackModel* model() { return qobject_cast<FeedbackModel*>(table()->model()); }
    QString hint() { return find<ElidedLabel>("pageHint")->fullText(); }
    /// Version and device of the rows that are shown, in their order.
    QString rows()
    {
        QStringList names;
        for (const FeedbackRow& row : model()->rows())
            names << QStringLiteral("%1%2").arg(row.version).arg(QString::fromStdString(row.device.value_or("-")));
        return names.join(QLatin1Char(' '));
    }
    QString message(const char* state)
    {
        QStringList parts;
        for (const QLabel* label : find<StateView>(state)->findChildren<QLabel*>())
            if (label->isVisible())
                parts << label->text();
        return parts.join(QLatin1Char('|'));
    }

    QTemporaryDir folder;
    Workspace workspace;
    std::unique_ptr<FeedbackPage> page;
};

/// Errors 0 (normal), 0.25 (wrong), -0.5 (edge case), 0.0625 (middle).
const QByteArray fewRows = "1,a,1,1,2026-01-01\n1,b,1,1.25,2026-01-02\n2,a,1,0.5,2026-01-03\n2,b,1,1.0625,2026-01-04\n";

/// Fails for the rows alone.
class RowlessStore : public SlowStore {
public:
    using SlowStore::SlowStore;
    Result<std::vector<FeedbackRow>> feedbackPage(const FeedbackPageRequest&) override
    {
        return failure(ErrorCode::QueryFailed, "model_feedback", "no such column: error");
    }
};

} // namespace

class FeedbackPageTest : public QObject {
    Q_OBJECT

private slots:
    void rowsThatComeInAreOfferedAndMoveNothing()
    {
        Opened opened("1,a,0.5,0.5,2026-01-01T00:00:00Z\n");
        QTRY_COMPARE(opened.rows(), QStringLiteral("1a"));
        opened.workspace.watch();
        auto* const offer = opened.find<QPushButton>("feedbackNewRows");
        QVERIFY(!offer->isVisible());
        opened.replayMore("2,b,0.5,0.5,2026-01-02T00:00:00Z\n2,c,0.5,0.5,2026-01-02T00:00:00Z\n");
        QTRY_VERIFY(offer->isVisible());
        QTRY_COMPARE(offer->text(), QStringLiteral("2 new rows"));
        QCOMPARE(opened.rows(), QStringLiteral("1a"));
        offer->click();
        QTRY_COMPARE(opened.rows(), QStringLiteral("2c 2b 1a"));
        QVERIFY(!offer->isVisible());
    }
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qRegisterMetaType<Place>();
    }

    void readsRangesOfVersions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("range");
        QTest::newRow("one") << "25" << "25..25";
        QTest::newRow("with its letter") << " v25 " << "25..25";
        QTest::newRow("range") << "25-37" << "25..37";
        QTest::newRow("range with a dash") << "v25 – v37" << "25..37";
        QTest::newRow("from") << "25-" << "25..";
        QTest::newRow("to") << "-37" << "..37";
        QTest::newRow("all") << "" << "..";
        QTest::newRow("words") << "newest" << "none";
        QTest::newRow("backwards") << "37-25" << "none";
        QTest::newRow("two numbers") << "25 37" << "none";
        QTest::newRow("a dash alone") << "-" << "none";
    }
    void readsRangesOfVersions()
    {
        QFETCH(QString, text);
        QFETCH(QString, range);
        const auto read = parseVersionRange(text);
        const auto number = [](const std::optional<std::int64_t>& n) { return n ? QString::number(*n) : QString(); };
        QCOMPARE(read ? number(read->from) + QStringLiteral("..") + number(read->to) : QStringLiteral("none"), range);
    }

    void aDayEndsWithItsLastMicrosecond()
    {
        QCOMPARE(parseTimeField(QStringLiteral("1970-01-02"), false), std::optional<std::int64_t>(86'400'000'000));
        QCOMPARE(parseTimeField(QStringLiteral("1970-01-02"), true), std::optional<std::int64_t>(172'799'999'999));
        QCOMPARE(parseTimeField(QStringLiteral("1970-01-02 00:00"), true), std::optional<std::int64_t>(86'400'000'000));
        QVERIFY(!parseTimeField(QStringLiteral("yesterday"), true));
    }

    void aPlaceHoldsTheWholeView()
    {
        const FeedbackView view{.filter = {.versionFrom = 25,
                                           .versionTo = 37,
                                           .device = "a&b=c %20 ü:/",
                                           .type = FeedbackType::EdgeCase,
                                           .isCorrect = false,
                                           .timeFromUs = 86'400'000'001,
                                           .timeToUs = 172'799'999'999,
                                           .errorFrom = 0.1,
                                           .errorTo = 1e20},
                                .order = FeedbackOrder::AbsoluteError};
        QVERIFY(FeedbackView::fromDetail(view.toDetail()) == view);
        QVERIFY(FeedbackView::fromDetail(QString()) == FeedbackView{});
        QVERIFY(FeedbackView::fromDetail(
                    QStringLiteral("version=x&type=y&order=z&nonsense&error_from=&correct=maybe")) == FeedbackView{});
    }

    void explainsAVerdict_data()
    {
        QTest::addColumn<double>("prediction");
        QTest::addColumn<double>("actual");
        QTest::addColumn<int>("correctness");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, double prediction, double actual, Correctness how, const char* sentence) {
            QTest::newRow(name) << prediction << actual << static_cast<int>(how) << QString::fromUtf8(sentence);
        };
        row("wrong", 1, 0.5, Correctness::Absolute,
            "actual 0.5 − prediction 1 = −0.5 · |error| is not below 0.1: wrong · above 0.3: edge case");
        row("correct", 1, 1.0625, Correctness::Absolute,
            "actual 1.0625 − prediction 1 = 0.0625 · |error| is below 0.1: correct · from 0.05 to 0.3: middle");
        row("historical", 1, 0.5, Correctness::Signed,
            "actual 0.5 − prediction 1 = −0.5 · −0.5 is below 0.1: correct · above 0.3: edge case");
        row("relative", 100, 104, Correctness::Relative,
            "actual 104 − prediction 100 = 4 · |error| 4 is below 10.4 of the actual value: correct · above 0.3: edge "
            "case");
        row("exact", 1, 1, Correctness::Absolute,
            "actual 1 − prediction 1 = 0 · |error| is below 0.1: correct · below 0.05: normal");
    }
    void explainsAVerdict()
    {
        QFETCH(double, prediction);
        QFETCH(double, actual);
        QFETCH(int, correctness);
        QFETCH(QString, sentence);
        const Policy policy{.correctness = static_cast<Correctness>(correctness)};
        QCOMPARE(RowVerdict::sentence({.prediction = prediction, .actual = actual}, policy), sentence);
    }

    void tellsOfAVerdictThatItsWriterMadeOtherwise()
    {
        QVERIFY(RowVerdict::sentence({.prediction = 1, .actual = 0.5, .isCorrect = true}, {})
                    .endsWith(QStringLiteral("its writer stored it as correct")));
        QVERIFY(RowVerdict::sentence({.prediction = 1}, {}).contains(QStringLiteral("no actual value")));
    }

    void showsTheRowsAndHowMany()
    {
        Opened opened(fewRows);
        QTRY_COMPARE(opened.model()->rowCount(), 4);
        QTRY_COMPARE(opened.hint(), QStringLiteral("4 rows"));
        opened.page->showDetail(QStringLiteral("order=error"));
        QTRY_COMPARE(opened.rows(), QStringLiteral("2a 1b 2b 1a"));
        QCOMPARE(opened.find<QComboBox>("feedbackOrder")->currentText(), QStringLiteral("Largest |error| first"));
        const auto cell = [&](int column) { return opened.model()->index(0, column).data().toString(); };
        QCOMPARE(cell(FeedbackModel::VersionColumn), QStringLiteral("v2"));
        QCOMPARE(cell(FeedbackModel::DeviceColumn), QStringLiteral("a"));
        QCOMPARE(cell(FeedbackModel::PredictionColumn), QStringLiteral("1"));
        QCOMPARE(cell(FeedbackModel::ActualColumn), QStringLiteral("0.5"));
        QCOMPARE(cell(FeedbackModel::AbsoluteErrorColumn), QStringLiteral("0.5"));
        QCOMPARE(cell(FeedbackModel::VerdictColumn), QStringLiteral("wrong"));
        QCOMPARE(cell(FeedbackModel::TypeColumn), QStringLiteral("edge case"));
        QCOMPARE(cell(FeedbackModel::ConfidenceColumn), QStringLiteral("–")); // absent, not 0
        QCOMPARE(cell(FeedbackModel::TimeColumn), QStringLiteral("3 Jan 2026"));
    }

    void filtersByHandAndSaysHowManyFit()
    {
        Opened opened(fewRows);
        QTRY_COMPARE(opened.model()->rowCount(), 4);
        QTest::keyClicks(opened.find<QLineEdit>("feedbackVersion"), QStringLiteral("2"));
        QTRY_COMPARE(opened.hint(), QStringLiteral("2 of 4 rows"));
        QTRY_COMPARE(opened.rows(), QStringLiteral("2b 2a"));
        QTest::keyClicks(opened.find<QLineEdit>("feedbackDevice"), QStringLiteral("a"));
        QTest::keyClick(opened.find<QLineEdit>("feedbackDevice"), Qt::Key_Return);
        QTRY_COMPARE(opened.rows(), QStringLiteral("2a"));
        QTest::mouseClick(opened.find<QPushButton>("feedbackClear"), Qt::LeftButton);
        QTRY_COMPARE(opened.model()->rowCount(), 4);
        QVERIFY(opened.find<QLineEdit>("feedbackVersion")->text().isEmpty());
        QVERIFY(!opened.find<QPushButton>("feedbackClear")->isEnabled());
        auto* verdict = opened.find<QComboBox>("feedbackVerdict");
        verdict->setCurrentIndex(2);
        emit verdict->activated(2);
        QTRY_COMPARE(opened.rows(), QStringLiteral("2a 1b"));
    }

    void tellsOfAFieldThatCannotBeRead()
    {
        Opened opened(fewRows);
        QTRY_COMPARE(opened.model()->rowCount(), 4);
        auto* from = opened.find<QLineEdit>("feedbackTimeFrom");
        QTest::keyClicks(from, QStringLiteral("last week"));
        QTest::keyClick(from, Qt::Key_Return);
        auto* problem = opened.find<QLabel>("feedbackProblem");
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("2026-01-31")));
        QCOMPARE(opened.model()->rowCount(), 4); // as it was
        from->clear();
        QTest::keyClicks(from, QStringLiteral("2026-01-03"));
        QTest::keyClick(from, Qt::Key_Return);
        QVERIFY(!problem->isVisible());
        QTRY_COMPARE(opened.rows(), QStringLiteral("2b 2a"));
    }

    void saysWhenNoRowFits()
    {
        Opened opened(fewRows);
        opened.page->showDetail(QStringLiteral("device=nobody"));
        QTRY_VERIFY(opened.message("feedbackRows").startsWith(QStringLiteral("No row fits|4 rows were looked for")));
        opened.find<StateView>("feedbackRows")->findChild<QPushButton*>()->click();
        QTRY_COMPARE(opened.model()->rowCount(), 4);
    }

    void scrollingBringsEveryRowOnce()
    {
        QByteArray lines;
        for (int i = 0; i < 450; ++i)
            lines += "1,device_" + QByteArray::number(i) + ",1,1,\n";
        Opened opened(lines);
        QTRY_COMPARE(opened.model()->rowCount(), 200);
        QVERIFY(opened.hint().startsWith(QStringLiteral("450 rows · the first 200 are here")));
        opened.table()->scrollToBottom();
        QTRY_COMPARE(opened.model()->rowCount(), 400);
        opened.table()->scrollToBottom();
        QTRY_COMPARE(opened.model()->rowCount(), 450);
        QTRY_COMPARE(opened.hint(), QStringLiteral("450 rows"));
        QVERIFY(!opened.model()->canFetchMore({}));
        QSet<QString> devices;
        for (const FeedbackRow& row : opened.model()->rows())
            devices.insert(QString::fromStdString(*row.device));
        QCOMPARE(devices.size(), 450);
    }

    void choosingARowExplainsIt()
    {
        Opened opened(fewRows);
        opened.page->showDetail(QStringLiteral("order=error"));
        QTRY_COMPARE(opened.rows(), QStringLiteral("2a 1b 2b 1a"));
        opened.table()->selectRow(0);
        QVERIFY(
            opened.find<QLabel>("feedbackRow")->text().startsWith(QStringLiteral("actual 0.5 − prediction 1 = −0.5")));
    }

    void copiesRowsWithAllTheirDigits()
    {
        Opened opened("1,a,0.1,0.30000000000000004,2026-01-01T00:00:00.5Z\n");
        QTRY_COMPARE(opened.model()->rowCount(), 1);
        opened.table()->selectRow(0);
        opened.find<QAction>("feedbackCopy")->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QVERIFY(lines.at(0).startsWith(QStringLiteral("Version\tDevice\tPrediction\tActual")));
        QVERIFY2(lines.at(1).startsWith(QStringLiteral("v1\ta\t0.1\t0.30000000000000004\t")), qPrintable(lines.at(1)));
        QVERIFY(lines.at(1).contains(QStringLiteral("2026-01-01T00:00:00.500000Z")));
    }

    void theMenuOfARowLeadsOn()
    {
        Opened opened(fewRows);
        opened.page->showDetail(QStringLiteral("order=error"));
        QTRY_COMPARE(opened.rows(), QStringLiteral("2a 1b 2b 1a"));
        QSignalSpy links(opened.page.get(), &Page::linkActivated);
        const QPoint onFirst = opened.table()->visualRect(opened.model()->index(0, 0)).center();
        emit opened.table()->customContextMenuRequested(onFirst);
        auto* menu = opened.find<QMenu>("feedbackMenu");
        QList<QAction*> actions = menu->actions();
        actions.last()->trigger();
        QVERIFY((links.takeLast().first().value<Place>() == Place{"devices", "a"}));
        actions.at(2)->trigger(); // only rows of v2
        QTRY_COMPARE(opened.rows(), QStringLiteral("2a 2b"));
        menu->close();
    }

    void aReplayThatStoredNothingHasNoRows()
    {
        Opened opened(test::SummaryMaker().addMany(1, "a", 3, 2).make());
        QTRY_VERIFY(opened.message("feedbackState").startsWith(QStringLiteral("This replay stored nothing|")));
    }

    void saysWhatFailedAndTriesAgain()
    {
        auto gate = std::make_shared<StoreGate>();
        Opened opened([gate](const ConnectionSpec&) -> Result<std::unique_ptr<FeedbackStore>> {
            return std::make_unique<RowlessStore>(gate);
        });
        QTRY_VERIFY(opened.message("feedbackRows").contains(QStringLiteral("no such column: error")));
        QCOMPARE(opened.find<StateView>("feedbackRows")->shown(), StateView::Shown::Failed);
    }
};

QTEST_MAIN(FeedbackPageTest)
#include "feedback_page_test.moc"
