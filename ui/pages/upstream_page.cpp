#include "ui/pages/upstream_page.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"
#include "ui/charts/chart_card.h"
#include "ui/models/number_text.h"
#include "ui/pages/open_rows.h"
#include "ui/theme/theme.h"
#include "ui/upstream/rounds_plot.h"
#include "ui/upstream/upstream_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/tabbed_parts.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QDateTime>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr int chartHeight = 220;

std::int64_t nowUs()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

} // namespace

UpstreamPage::UpstreamPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_header(new PageHeader(title())),
      m_run(new QComboBox),
      m_again(new QPushButton(tr("Read again"))),
      m_state(new StateView),
      m_roundsState(new StateView),
      m_verdict(new TextLabel),
      m_gaps(new TextLabel({}, TypeStep::Table, TextTone::Warning)),
      m_plot(new RoundsPlot),
      m_roundsTable(new DataTable(QStringLiteral("roundsTable"), tr("Rounds"))),
      m_together(new TextLabel({}, TypeStep::Text, TextTone::Muted)),
      m_tablesTable(new DataTable(QStringLiteral("upstreamTables"), tr("Tables of the federated system")))
{
    layOut();
    connect(m_again, &QPushButton::clicked, this, [this] { read(m_report ? m_report->run : 0); });
    connect(m_run, &QComboBox::activated, this, [this](int run) { read(static_cast<std::size_t>(run)); });
    connect(m_state, &StateView::retryRequested, this, [this] {
        if (this->workspace().state() == Workspace::State::Failed)
            this->workspace().refresh();
        read(0);
    });
    connect(m_plot, &PlotView::activated, this, [this](int index) { openVersion(m_plot->versionAt(index)); });
    openRows(m_roundsTable, [this](int row) { openVersion(m_rounds.version(row).version); });
    connect(&workspace, &Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

QString UpstreamPage::title() const
{
    return tr("Rounds");
}

QString UpstreamPage::iconName() const
{
    return QStringLiteral("upstream");
}

void UpstreamPage::layOut()
{
    m_state->setObjectName(QStringLiteral("upstreamState"));
    m_run->setObjectName(QStringLiteral("upstreamRun"));
    m_run->setAccessibleName(tr("Run of the aggregator"));
    m_run->setToolTip(tr("A run ends where versions restart"));
    m_again->setObjectName(QStringLiteral("upstreamAgain"));
    m_again->setAccessibleName(tr("Read the tables again now"));
    m_again->setAutoDefault(false);
    m_header->addAction(m_run);
    m_header->addAction(m_again);

    auto* parts = new TabbedParts(QStringLiteral("upstreamTabs"), tr("Parts of this page"));
    parts->addPart(tr("Rounds"), roundsPart());
    parts->addPart(tr("Tables found"), tablesPart());
    m_state->setContent(parts);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    page->setSpacing(spacing::m);
    page->addWidget(m_header);
    page->addWidget(m_state, 1);
}

QWidget* UpstreamPage::roundsPart()
{
    m_verdict->setObjectName(QStringLiteral("upstreamVerdict"));
    m_gaps->setObjectName(QStringLiteral("upstreamGaps"));
    for (TextLabel* label : {m_verdict, m_gaps})
        label->setWordWrap(true);
    m_chart = new ChartCard(QStringLiteral("rounds"), tr("Accuracy per version: claimed, feedback, held out"),
                            tr("band: Wilson 95 % of the feedback · a gap: nothing is stored of it"), m_plot, m_plot);
    m_chart->setChartHeight(chartHeight);
    m_chart->setTableSource([this] { return m_rounds.table(); });
    m_roundsTable->setModel(&m_rounds);
    m_roundsTable->offerColumns({RoundsModel::Version, RoundsModel::Round, RoundsModel::Devices, RoundsModel::Samples,
                                 RoundsModel::Claimed, RoundsModel::Feedback, RoundsModel::Interval, RoundsModel::Rows,
                                 RoundsModel::Difference, RoundsModel::HeldOut, RoundsModel::F1, RoundsModel::Note});
    m_roundsTable->sortByColumn(RoundsModel::Version, Qt::DescendingOrder);
    m_roundsTable->setSortingEnabled(true);
    auto* tableCard = new Card;
    tableCard->body()->addWidget(m_roundsTable);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_verdict);
    column->addWidget(m_gaps);
    column->addWidget(m_chart);
    column->addWidget(tableCard, 1);
    m_roundsState->setObjectName(QStringLiteral("roundsState"));
    m_roundsState->setContent(content);
    return m_roundsState;
}

QWidget* UpstreamPage::tablesPart()
{
    m_together->setObjectName(QStringLiteral("upstreamTogether"));
    m_together->setWordWrap(true);
    m_tablesTable->setModel(&m_tables);
    auto* card = new Card;
    card->body()->addWidget(m_tablesTable);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_together);
    column->addWidget(card, 1);
    return part;
}

void UpstreamPage::showEvent(QShowEvent* event)
{
    if (m_stale)
        refresh();
    Page::showEvent(event);
}

void UpstreamPage::refresh()
{
    m_stale = false;
    m_header->setHint({});
    m_run->hide();
    m_again->hide();
    const Workspace::State state = workspace().state();
    // Without model_feedback there is still what the system itself stored.
    const bool isOnlyUpstream =
        state == Workspace::State::Failed && workspace().error().code == ErrorCode::NoFeedbackDatabase;
    if (state == Workspace::State::Empty) {
        m_state->showEmpty(tr("Nothing is open"),
                           tr("Connect to the PostgreSQL database of a federated system to see its rounds."));
    } else if (state == Workspace::State::Loading) {
        m_state->showLoading(tr("Opening %1…").arg(QString::fromStdString(workspace().facts().name)));
        return;
    } else if (workspace().spec().kind != StoreKind::Postgres) {
        m_state->showEmpty(
            tr("Rounds are on a server"),
            tr("A federated system keeps its rounds in PostgreSQL: federated_models (versions and the accuracy they "
               "claim), local_models, model_evaluations. Connect to its database to see claims beside feedback."));
    } else if (state == Workspace::State::Failed && !isOnlyUpstream) {
        m_state->showFailed(errorText(workspace().error()));
    } else {
        read(m_report ? m_report->run : 0);
        return;
    }
    m_reader.cancel();
    ++m_asked;
    m_report.reset();
}

void UpstreamPage::read(std::size_t run)
{
    const std::uint64_t asked = ++m_asked;
    m_again->setEnabled(false);
    if (!m_report)
        m_state->showLoading(tr("Looking for the tables of a federated system…"));
    UpstreamQuestion question{.database = workspace().spec(), .run = run};
    if (workspace().state() == Workspace::State::Ready)
        question.feedback = workspace().versions();
    whenDone(m_reader.read(question), this, [this, asked](const Result<std::shared_ptr<const UpstreamReport>>& report) {
        if (asked != m_asked)
            return; // something newer is on its way
        m_again->setEnabled(true);
        m_again->show();
        if (report) {
            showReport(*report);
        } else if (report.error().code != ErrorCode::Cancelled) {
            m_report.reset();
            m_run->hide();
            m_state->showFailed(errorText(report.error()));
        }
    });
}

void UpstreamPage::showReport(const std::shared_ptr<const UpstreamReport>& report)
{
    m_report = report;
    if (report->facts.tables.empty()) {
        m_header->setHint({});
        m_run->hide();
        m_state->showEmpty(
            tr("No tables of a federated system here"),
            tr("The aggregator of a federated system stores its versions in federated_models, its devices’ updates in "
               "local_models, and evaluations in model_evaluations. This database has none of them in the schemas that "
               "the connection sees."));
        return;
    }
    m_header->setHint(UpstreamText::hint(*report, nowUs()));
    showRuns(*report);
    m_tables.setFacts(report->facts, nowUs());
    m_tablesTable->fitColumns();
    m_together->setText(UpstreamText::tables(report->facts));
    m_rounds.setReport(report);
    m_roundsTable->fitColumns();
    m_plot->setReport(report);
    m_chart->setSourceText(QString::fromStdString(workspace().spec().displayName()));
    m_chart->refreshTable();
    const QString verdict = UpstreamText::verdict(*report), gaps = UpstreamText::gaps(*report);
    m_verdict->setText(verdict);
    m_verdict->setVisible(!verdict.isEmpty());
    m_gaps->setText(gaps);
    m_gaps->setVisible(!gaps.isEmpty());
    if (report->versions.empty())
        m_roundsState->showEmpty(tr("No versions yet"),
                                 tr("The tables are there, but none of them tells of a version. See “Tables found”."));
    else
        m_roundsState->showContent();
    m_state->showContent();
}

void UpstreamPage::showRuns(const UpstreamReport& report)
{
    const QSignalBlocker quiet(m_run);
    m_run->clear();
    for (std::size_t i = 0; i < report.runs.size(); ++i) {
        const QString run = UpstreamText::run(report.runs[i]);
        m_run->addItem(i == 0 && report.runs.size() > 1 ? tr("newest run: %1").arg(run) : run);
    }
    m_run->setCurrentIndex(static_cast<int>(report.run));
    m_run->setVisible(report.runs.size() > 1);
}

void UpstreamPage::openVersion(std::int64_t version)
{
    if (workspace().state() != Workspace::State::Ready)
        return;
    for (const VersionSummary& known : workspace().versions()->versions)
        if (known.version == version)
            emit linkActivated({QStringLiteral("versions"), QString::number(version)});
}

} // namespace loopscope
