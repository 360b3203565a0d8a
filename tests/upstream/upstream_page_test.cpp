#include "tests/upstream/upstream_schema.h"
#include "ui/pages/upstream_page.h"
#include "ui/upstream/rounds_plot.h"
#include "ui/widgets/state_view.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace loopscope;
using loopscope::test::UpstreamSchema;

namespace {

/// The page over a database, without model_feedback unless the schema has it.
struct Opened {
    explicit Opened(const ConnectionSpec& spec)
    {
        workspace.open(spec);
        page.resize(1084, 700);
        page.show();
    }
    template <class Widget>
    Widget* find(const char* name)
    {
        auto* widget = page.findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("there is no widget %s", name);
        return widget;
    }
    [[nodiscard]] bool shows(StateView::Shown shown) { return find<StateView>("upstreamState")->shown() == shown; }
    [[nodiscard]] QString cell(int row, int column)
    {
        const QAbstractItemModel* model = find<QTableView>("roundsTable")->model();
        return model->index(row, column).data().toString().replace(QChar::Nbsp, QLatin1Char(' '));
    }
    Workspace workspace;
    UpstreamPage page{workspace, nullptr};
};

} // namespace

class UpstreamPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        QLocale::setDefault(QLocale::English);
    }
    void showsRoundsWithoutFeedback();
    void keepsGapsAsGaps();
    void letsChooseAnotherRun();
    void saysThatAFileHasNone();
    void saysWhatIsMissingInAnEmptySchema();
};

void UpstreamPageTest::showsRoundsWithoutFeedback()
{
    const UpstreamSchema schema("g4");
    Opened opened(schema.spec());
    QTRY_VERIFY(opened.shows(StateView::Shown::Content));
    QCOMPARE(opened.cell(0, RoundsModel::Version), QStringLiteral("v4")); // newest first
    QCOMPARE(opened.cell(0, RoundsModel::Note), QStringLiteral("rollback"));
    QCOMPARE(opened.cell(0, RoundsModel::Feedback), QStringLiteral("–"));
    QCOMPARE(opened.cell(1, RoundsModel::Claimed), QStringLiteral("81.2 %"));
    QCOMPARE(opened.cell(3, RoundsModel::HeldOut), QStringLiteral("77.5 %"));
    QVERIFY(opened.find<QLabel>("upstreamVerdict")->text().contains(QStringLiteral("80.1\u00A0%")));
    QVERIFY(!opened.find<QComboBox>("upstreamRun")->isVisible());
}

void UpstreamPageTest::keepsGapsAsGaps()
{
    const UpstreamSchema schema("g4");
    Opened opened(schema.spec());
    QTRY_VERIFY(opened.shows(StateView::Shown::Content));
    const auto* plot = opened.page.findChild<RoundsPlot*>();
    QCOMPARE(plot->claimed().size(), std::size_t{1}); // versions 1 to 4 follow each other
    QCOMPARE(plot->claimed()[0].size(), std::size_t{4});
    QCOMPARE(plot->heldOut().size(), std::size_t{2}); // 1 and 3 stand alone
    QVERIFY(plot->feedback().empty());
}

void UpstreamPageTest::letsChooseAnotherRun()
{
    const UpstreamSchema schema("g2");
    Opened opened(schema.spec());
    QTRY_VERIFY(opened.shows(StateView::Shown::Content));
    auto* runs = opened.find<QComboBox>("upstreamRun");
    QVERIFY(runs->isVisible());
    QCOMPARE(runs->count(), 2);
    QCOMPARE(opened.find<QTableView>("roundsTable")->model()->rowCount(), 2);
    runs->setCurrentIndex(1);
    emit runs->activated(1);
    QTRY_COMPARE(opened.find<QTableView>("roundsTable")->model()->rowCount(), 3);
}

void UpstreamPageTest::saysThatAFileHasNone()
{
    Opened opened({.kind = StoreKind::Sqlite, .path = "/nowhere/none.db"});
    QTRY_VERIFY(opened.shows(StateView::Shown::Empty));
}

void UpstreamPageTest::saysWhatIsMissingInAnEmptySchema()
{
    const UpstreamSchema schema("");
    Opened opened(schema.spec());
    QTRY_VERIFY(opened.shows(StateView::Shown::Empty));
    QVERIFY(opened.find<QLabel>("stateSentence") != nullptr);
}

QTEST_MAIN(UpstreamPageTest)
#include "upstream_page_test.moc"
