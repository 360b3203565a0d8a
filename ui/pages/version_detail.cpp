#include "ui/pages/version_detail.h"

#include "ui/charts/accuracy_data.h"
#include "ui/charts/accuracy_plot.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/tally_table.h"
#include "ui/models/number_text.h"
#include "ui/pages/open_rows.h"
#include "ui/pages/place_text.h"
#include "ui/pages/version_facts.h"
#include "ui/pages/version_histograms.h"
#include "ui/theme/theme.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/tabbed_parts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

namespace {

constexpr int factsWidth = 330;
constexpr int comparisonWidth = 430;

QPushButton* headButton(const char* name, const QString& text = {})
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

} // namespace

VersionDetail::VersionDetail(QWidget* parent)
    : QWidget(parent),
      m_head(new Breadcrumb(tr("Versions"))),
      m_showRows(headButton("versionShowRows", tr("Its rows"))),
      m_before(headButton("versionBefore")),
      m_after(headButton("versionAfter")),
      m_state(new StateView),
      m_devices(new StateView),
      m_plot(new AccuracyPlot),
      m_factsCard(new Card(tr("This version"))),
      m_facts(new FactList),
      m_compare(new QComboBox),
      m_parts(new TabbedParts(QStringLiteral("versionParts"), tr("Parts of this version"))),
      m_histograms(new VersionHistograms(this)),
      m_table(new DataTable(QStringLiteral("versionDevicesTable"), tr("Devices of this version")))
{
    m_showRows->setToolTip(tr("The rows of feedback of this version, the largest |error| first"));
    m_compare->setObjectName(QStringLiteral("versionCompare"));
    m_compare->setAccessibleName(tr("Version beside this one"));
    connect(m_compare, &QComboBox::activated, this, [this](int index) {
        const QVariant version = m_compare->itemData(index);
        m_other = version.isValid() ? std::optional<std::int64_t>(version.toLongLong()) : std::nullopt;
        showFacts();
        m_histograms->setVersions(m_number.toLongLong(), m_other);
    });
    m_head->addWidget(m_compare);
    m_head->addWidget(m_showRows);
    m_head->addWidget(m_before);
    m_head->addWidget(m_after);
    m_state->setObjectName(QStringLiteral("versionState"));
    m_devices->setObjectName(QStringLiteral("versionDevicesState"));
    m_plot->setObjectName(QStringLiteral("versionPlot"));
    m_plot->setAccessibleName(tr("Accuracy per device"));
    m_facts->setObjectName(QStringLiteral("versionFacts"));
    m_state->setContent(makeContent());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_head);
    column->addWidget(m_state, 1);

    connect(m_head->backButton(), &QPushButton::clicked, this, &VersionDetail::backRequested);
    connect(m_state, &StateView::actionRequested, this, &VersionDetail::backRequested);
    connect(m_showRows, &QPushButton::clicked, this, [this] { emit rowsRequested(m_number); });
    for (QPushButton* button : {m_before, m_after})
        connect(button, &QPushButton::clicked, this,
                [this, button] { emit versionRequested(button->property("version").toString()); });
    openRows(m_table, [this](int row) { emit deviceRequested(m_model.detail(row)); });
    connect(m_plot, &PlotView::activated, this, [this](int index) {
        emit deviceRequested(exactText(m_cells->devices[m_order[static_cast<std::size_t>(index)]]));
    });
}

QWidget* VersionDetail::makeContent()
{
    m_factsCard->setFixedWidth(factsWidth);
    m_factsCard->body()->addWidget(m_facts);
    m_factsCard->body()->addStretch(1);
    m_chart = new ChartCard(QStringLiteral("versionChart"), tr("Accuracy per device"),
                            tr("lowest first · Wilson 95 % · click a device to open it"), m_plot, m_plot);
    m_chart->setTableSource([this] { return tallyTableOf(m_model); });
    m_table->setModel(&m_model);
    QList<int> columns;
    for (const TableColumn column :
         {TableColumn::Device, TableColumn::Rows, TableColumn::Accuracy, TableColumn::Interval, TableColumn::MeanError,
          TableColumn::MaxError, TableColumn::EdgeCase})
        columns << m_model.columnOf(column);
    m_table->offerColumns(columns);
    m_table->sortByColumn(m_model.columnOf(TableColumn::Accuracy), Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto* table = new Card;
    table->body()->addWidget(m_table);

    auto* devices = new QWidget;
    auto* left = new QVBoxLayout(devices);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(spacing::m);
    left->addWidget(m_chart, 4);
    m_parts->addPart(tr("Devices"), table);
    m_parts->addPart(tr("Errors"), m_histograms->errorsView());
    m_parts->addPart(tr("Confidence"), m_histograms->confidencesView());
    left->addWidget(m_parts, 5);
    m_devices->setContent(devices);

    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::m);
    row->addWidget(m_devices, 1);
    row->addWidget(m_factsCard, 0);
    return content;
}

void VersionDetail::setVersion(const QString& version, const StoryData& story, const Summary& versions,
                               const std::shared_ptr<const Summary>& cells, const QString& cellsSentence,
                               bool cellsFailed)
{
    bool isNumber = false;
    const qlonglong number = version.toLongLong(&isNumber);
    const auto found = std::ranges::lower_bound(story.points, number, {}, &StoryPoint::version);
    if (!isNumber || found == story.points.end() || found->version != number || found->tally.count == 0) {
        clear();
        m_head->setPlace(isNumber ? NumberText::version(number) : NumberText::deviceId(version), {});
        m_state->showEmpty(tr("No such version"), tr("This database holds no feedback of it."), tr("All versions"));
        return;
    }
    m_number = QString::number(number);
    m_showRows->show();
    const auto index = found - story.points.begin();
    const std::int64_t devices = versions.versions[static_cast<std::size_t>(index)].devices;
    m_head->setPlace(NumberText::version(number), PlaceText::part(found->tally, NumberText::devices(devices)));
    setNeighbour(m_before, versions, index - 1);
    setNeighbour(m_after, versions, index + 1);
    m_sides.clear();
    for (std::size_t i = 0; i < story.points.size() && i < versions.versions.size(); ++i)
        m_sides.push_back({story.points[i], versions.versions[i].devices});
    if (m_other == number)
        m_other.reset();
    offerOthers();
    showFacts();
    m_histograms->setVersions(number, m_other);
    m_state->showContent();
    if (cells != nullptr)
        showDevices(cells, number);
    else if (cellsFailed)
        m_devices->showFailed(cellsSentence, false);
    else
        m_devices->showLoading(cellsSentence);
}

void VersionDetail::clear()
{
    m_model.setVersion(nullptr, 0);
    m_plot->setLines({});
    m_order.clear();
    m_cells.reset();
    m_sides.clear();
    m_compare->hide();
    for (QPushButton* button : {m_showRows, m_before, m_after})
        button->hide();
}

void VersionDetail::setNeighbour(QPushButton* button, const Summary& versions, std::ptrdiff_t index)
{
    const bool there = index >= 0 && index < static_cast<std::ptrdiff_t>(versions.versions.size());
    button->setVisible(there);
    if (!there)
        return;
    const std::int32_t version = versions.versions[static_cast<std::size_t>(index)].version;
    const QString name = NumberText::version(version);
    button->setText(button == m_before ? tr("← %1").arg(name) : tr("%1 →").arg(name));
    button->setAccessibleName(tr("Open %1").arg(name));
    button->setProperty("version", QString::number(version));
}

void VersionDetail::offerOthers()
{
    m_compare->clear();
    m_compare->addItem(tr("Compare with…"));
    for (const Side& side : m_sides)
        if (side.point.version != m_number.toLongLong() && side.point.tally.count > 0)
            m_compare->addItem(tr("beside %1").arg(NumberText::version(side.point.version)),
                               QVariant::fromValue<qlonglong>(side.point.version));
    const int chosen = m_other ? m_compare->findData(QVariant::fromValue<qlonglong>(*m_other)) : 0;
    m_compare->setCurrentIndex(std::max(0, chosen));
    m_compare->setVisible(m_compare->count() > 1);
}

void VersionDetail::showFacts()
{
    const auto side = [this](std::int64_t version) -> const Side* {
        const auto found = std::ranges::find(m_sides, version, [](const Side& s) { return s.point.version; });
        return found == m_sides.end() ? nullptr : &*found;
    };
    const Side* own = side(m_number.toLongLong());
    const Side* other = m_other ? side(*m_other) : nullptr;
    if (own == nullptr)
        return;
    std::vector<FactList::Fact> facts = VersionFacts::of(own->point, own->devices);
    if (other != nullptr) {
        const std::vector<FactList::Fact> others = VersionFacts::of(other->point, other->devices);
        for (std::size_t i = 0; i < facts.size(); ++i)
            facts[i].other = others[i].value;
        facts.insert(facts.begin(), {.label = {},
                                     .value = NumberText::version(own->point.version),
                                     .strong = true,
                                     .other = NumberText::version(other->point.version)});
    }
    m_factsCard->setTitle(other != nullptr ? tr("Side by side") : tr("This version"));
    m_factsCard->setFixedWidth(other != nullptr ? comparisonWidth : factsWidth);
    m_facts->setFacts(facts);
}

void VersionDetail::showDevices(const std::shared_ptr<const Summary>& cells, std::int64_t version)
{
    const auto found = std::ranges::lower_bound(cells->versions, version, {}, &VersionSummary::version);
    if (found == cells->versions.end() || found->version != version) {
        m_devices->showLoading(tr("Reading the devices…")); // the cells are those of a moment before
        return;
    }
    const auto index = static_cast<std::size_t>(found - cells->versions.begin());
    DeviceSpread spread = spreadOfVersion(cells, index);
    m_cells = cells;
    m_order = std::move(spread.devices);
    m_plot->setAccessibleName(tr("Accuracy per device of %1").arg(NumberText::version(version)));
    m_plot->setAccessibleDescription(tr("%1, lowest %2, highest %3.")
                                         .arg(NumberText::devices(static_cast<std::int64_t>(m_order.size())),
                                              NumberText::percent(spread.lines.observed.front().y() / 100),
                                              NumberText::percent(spread.lines.observed.back().y() / 100)));
    m_plot->setLines(std::move(spread.lines));
    m_model.setVersion(cells, index);
    m_table->fitColumns();
    m_chart->setSourceText(NumberText::version(version));
    m_chart->refreshTable();
    m_devices->showContent();
}

} // namespace loopscope
