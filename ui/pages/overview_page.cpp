#include "ui/pages/overview_page.h"

#include "ui/charts/accuracy_plot.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/story_chart.h"
#include "ui/charts/story_table.h"
#include "ui/models/number_text.h"
#include "ui/pages/open_rows.h"
#include "ui/pages/overview_tiles.h"
#include "ui/pages/place_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

namespace {

constexpr int worstDevices = 6;
constexpr std::size_t listedStretches = 5;
constexpr int plotHeight = 236;

} // namespace

OverviewPage::OverviewPage(Workspace& workspace, QWidget* parent)
    : DataPageBase(workspace, parent),
      m_worst({TableColumn::Device, TableColumn::Accuracy, TableColumn::Interval, TableColumn::MeanError,
               TableColumn::Rows, TableColumn::NextAccuracy},
              nullptr),
      m_header(new PageHeader(title())),
      m_tiles(new OverviewTiles),
      m_chart(new StoryChart),
      m_story(new ChartCard(QStringLiteral("story"), tr("Accuracy per model version"),
                            tr("band: Wilson 95 % · click a version to open it"), m_chart, m_chart->plot())),
      m_devicesCard(new Card(tr("Devices to look at"), tr("lowest accuracy first, few rows count less"))),
      m_devicesTable(new DataTable(QStringLiteral("worstDevices"), tr("Devices to look at"))),
      m_devicesSentence(new TextLabel({}, TypeStep::Text, TextTone::Muted)),
      m_stretchesCard(new Card(tr("Where the formula says too much"), tr("by more than 20 points"))),
      m_stretches(new TextLabel)
{
    layOut();
    m_worst.setLimit(worstDevices);
    m_worst.sort(m_worst.columnOf(TableColumn::Interval), Qt::AscendingOrder);
    openRows(m_devicesTable, [this](int row) { emit linkActivated({QStringLiteral("devices"), m_worst.detail(row)}); });
    connect(m_chart, &StoryChart::versionActivated, this, [this](std::int64_t version) {
        emit linkActivated({QStringLiteral("versions"), QString::number(version)});
    });
    connect(m_stretches, &QLabel::linkActivated, this,
            [this](const QString& version) { emit linkActivated({QStringLiteral("versions"), version}); });
    refresh();
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::iconName() const
{
    return QStringLiteral("overview");
}

void OverviewPage::layOut()
{
    state()->setObjectName(QStringLiteral("overviewState"));
    m_chart->plot()->setMinimumHeight(plotHeight);
    m_story->setTableSource([this] { return StoryTable::of(m_chart->story()); });

    m_devicesTable->setModel(&m_worst);
    m_devicesTable->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_devicesSentence->setWordWrap(true);
    m_devicesCard->body()->addWidget(m_devicesTable);
    m_devicesCard->body()->addWidget(m_devicesSentence);
    m_devicesCard->body()->addStretch(1);

    m_stretches->setObjectName(QStringLiteral("stretches"));
    m_stretches->setAccessibleName(tr("Where the formula says too much"));
    m_stretches->setWordWrap(true);
    m_stretches->setTextFormat(Qt::RichText); // links on version numbers; no text of the data
    m_stretches->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_stretchesCard->body()->addWidget(m_stretches);
    m_stretchesCard->body()->addStretch(1);

    auto* below = new QHBoxLayout;
    below->setSpacing(spacing::m);
    below->addWidget(m_devicesCard, 5);
    below->addWidget(m_stretchesCard, 4);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::l, 0, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    column->addWidget(m_tiles);
    column->addWidget(m_story);
    column->addLayout(below);
    column->addStretch(1);
    auto* scroll = new PageScroll(QStringLiteral("overviewScroll"), title(), content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    state()->setContent(scroll);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, spacing::l, 0, 0);
    page->setSpacing(spacing::m);
    m_header->setContentsMargins(spacing::l, 0, spacing::l, 0);
    page->addWidget(m_header);
    page->addWidget(state(), 1);
}

void OverviewPage::showData()
{
    const auto devicesNow = devices(); // asks for what the loop needs
    m_header->setHint(PlaceText::whole(workspace().facts(), QDateTime::currentMSecsSinceEpoch() * 1000));
    const std::shared_ptr<const Summary> versions = workspace().versions();
    StoryData story = makeStory(*versions, workspace().loop());
    m_tiles->setStory(story, workspace().loop(), versions->versions.back().devices, devicesSentence());
    showStretches(story);
    m_chart->setStory(std::move(story));
    m_story->setSourceText(PlaceText::source(workspace().facts()));
    m_story->refreshTable();
    m_worst.setFacts(devicesNow);
    showDevices();
}

void OverviewPage::showNoData()
{
    m_header->setHint({});
    m_worst.setFacts(nullptr);
}

void OverviewPage::showDevices()
{
    const bool shown = m_worst.rowCount() > 0;
    m_devicesTable->setVisible(shown);
    m_devicesSentence->setVisible(!shown);
    m_devicesSentence->setText(devicesSentence());
    m_devicesSentence->setTone(devicesFailed() ? TextTone::Bad : TextTone::Muted);
    if (shown) {
        m_devicesTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_devicesTable->fitColumns();
        m_devicesTable->fitRows(worstDevices);
    }
}

void OverviewPage::showStretches(const StoryData& story)
{
    m_stretchesCard->setVisible(true);
    if (story.stretches.empty()) {
        m_stretches->setText(tr("Nowhere: observed accuracy stays within 20 points of the formula."));
        m_stretches->setAccessibleName(m_stretches->text());
        return;
    }
    std::vector<Stretch> listed = story.stretches;
    std::ranges::sort(listed, std::greater(), &Stretch::missing);
    QStringList lines;
    for (std::size_t i = 0; i < std::min(listed.size(), listedStretches); ++i) {
        std::size_t lowest = listed[i].first;
        for (std::size_t point = listed[i].first; point <= listed[i].last; ++point)
            if (shareOf(story.points[point].tally.correct, story.points[point].tally.count) <
                shareOf(story.points[lowest].tally.correct, story.points[lowest].tally.count))
                lowest = point;
        const StoryPoint& point = story.points[lowest];
        const QString link =
            QStringLiteral("<a href=\"%1\">%2</a>").arg(point.version).arg(NumberText::version(point.version));
        lines << tr("%1. Lowest: %2, %3 of %4 correct.")
                     .arg(stretchSentence(story, listed[i]).toHtmlEscaped(), link,
                          NumberText::count(point.tally.correct), NumberText::rows(point.tally.count));
    }
    if (listed.size() > listedStretches)
        lines << tr("And %1 shorter ones.")
                     .arg(NumberText::count(static_cast<std::int64_t>(listed.size() - listedStretches)));
    m_stretches->setText(QStringLiteral("<p style=\"line-height:140%\">%1</p>").arg(lines.join(QStringLiteral("<br>"))));
    m_stretches->setAccessibleName(QTextDocumentFragment::fromHtml(m_stretches->text()).toPlainText());
}

} // namespace loopscope
