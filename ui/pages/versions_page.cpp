#include "ui/pages/versions_page.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"

#include "ui/charts/accuracy_plot.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/story_chart.h"
#include "ui/charts/story_table.h"
#include "ui/models/number_text.h"
#include "ui/pages/open_rows.h"
#include "ui/pages/place_text.h"
#include "ui/pages/version_detail.h"
#include "ui/pages/version_histograms.h"
#include "ui/theme/theme.h"
#include "ui/widgets/calm_stack.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/state_view.h"

#include <QDateTime>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr int chartHeight = 200;

} // namespace

VersionsPage::VersionsPage(Workspace& workspace, QWidget* parent)
    : DataPageBase(workspace, parent),
      m_header(new PageHeader(title())),
      m_chart(new StoryChart),
      m_table(new DataTable(QStringLiteral("versionsTable"), tr("Versions"))),
      m_stack(new CalmStack),
      m_list(makeList()),
      m_version(new VersionDetail)
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_version);
    state()->setObjectName(QStringLiteral("versionsState"));
    state()->setContent(m_stack);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    page->addWidget(state());

    connect(m_version, &VersionDetail::backRequested, this,
            [this] { emit linkActivated({QStringLiteral("versions"), {}}); });
    connect(m_version, &VersionDetail::versionRequested, this,
            [this](const QString& version) { emit linkActivated({QStringLiteral("versions"), version}); });
    connect(m_version, &VersionDetail::deviceRequested, this,
            [this](const QString& device) { emit linkActivated({QStringLiteral("devices"), device}); });
    connect(m_version, &VersionDetail::rowsRequested, this, [this](const QString& version) {
        emit linkActivated({QStringLiteral("feedback"), QStringLiteral("version=%1&order=error").arg(version)});
    });
    connect(&m_version->histograms(), &VersionHistograms::retryRequested, this, &VersionsPage::loadHistograms);
    refresh();
}

QString VersionsPage::title() const
{
    return tr("Versions");
}

QString VersionsPage::iconName() const
{
    return QStringLiteral("versions");
}

QWidget* VersionsPage::makeList()
{
    m_chart->setStripsVisible(false);
    connect(m_chart, &StoryChart::versionActivated, this, [this](std::int64_t version) {
        emit linkActivated({QStringLiteral("versions"), QString::number(version)});
    });
    m_chartCard = new ChartCard(QStringLiteral("versionsChart"), tr("Accuracy per model version"),
                                tr("band: Wilson 95 % · click a version to open it"), m_chart, m_chart->plot());
    m_chartCard->setChartHeight(chartHeight);
    m_chartCard->setTableSource([this] { return StoryTable::of(m_chart->story()); });

    m_table->setModel(&m_model);
    QList<int> columns;
    for (const TableColumn column :
         {TableColumn::Version, TableColumn::Rows, TableColumn::Devices, TableColumn::Accuracy, TableColumn::Interval,
          TableColumn::MeanError, TableColumn::MaxError, TableColumn::EdgeCase, TableColumn::Last})
        columns << m_model.columnOf(column);
    m_table->offerColumns(columns);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    openRows(m_table, [this](int row) { emit linkActivated({QStringLiteral("versions"), m_model.detail(row)}); });
    auto* tableCard = new Card;
    tableCard->body()->addWidget(m_table);

    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_header);
    column->addWidget(m_chartCard);
    column->addWidget(tableCard, 1);
    return list;
}

void VersionsPage::showDetail(const QString& detail)
{
    m_detail = detail;
    if (workspace().state() == Workspace::State::Ready)
        refresh();
}

void VersionsPage::showData()
{
    const std::shared_ptr<const Summary> versions = workspace().versions();
    const auto facts = devices(); // asks for what the loop and the detail need
    const StoryData story = makeStory(*versions, workspace().loop());
    if (!m_detail.isEmpty()) {
        m_version->setVersion(m_detail, story, *versions, facts ? facts->summary : nullptr, devicesSentence(),
                              devicesFailed());
        m_stack->setCurrentWidget(m_version);
        if (m_histogramsOf != versions)
            loadHistograms();
        return;
    }
    m_header->setHint(PlaceText::whole(workspace().facts(), QDateTime::currentMSecsSinceEpoch() * 1000));
    m_chart->setStory(story);
    m_chartCard->setSourceText(PlaceText::source(workspace().facts()));
    m_chartCard->refreshTable();
    m_model.setSummary(versions);
    m_table->fitColumns();
    m_stack->setCurrentWidget(m_list);
}

void VersionsPage::loadHistograms()
{
    const std::shared_ptr<const Summary> versions = workspace().versions();
    m_histogramsOf = versions;
    m_version->histograms().setSummary(nullptr, workspace().policy(), tr("Reading the histograms…"), false);
    whenDone(workspace().histograms(), this, [this, versions](const Result<std::shared_ptr<const Summary>>& summary) {
        if (versions != m_histogramsOf)
            return;
        if (summary)
            m_version->histograms().setSummary(*summary, workspace().policy(), {}, false);
        else if (summary.error().code == ErrorCode::Cancelled)
            m_histogramsOf.reset();
        else
            m_version->histograms().setSummary(nullptr, {}, errorText(summary.error()), true);
    });
}

void VersionsPage::showNoData()
{
    m_histogramsOf.reset();
    m_model.setSummary(nullptr);
    m_version->clear();
}

} // namespace loopscope
