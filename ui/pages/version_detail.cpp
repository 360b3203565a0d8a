#include "ui/pages/version_detail.h"

#include "ui/charts/accuracy_data.h"
#include "ui/charts/accuracy_plot.h"
#include "ui/models/number_text.h"
#include "ui/pages/open_rows.h"
#include "ui/pages/place_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/state_view.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

namespace {

constexpr int factsWidth = 330;

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
      m_facts(new FactList),
      m_table(new DataTable(QStringLiteral("versionDevicesTable"), tr("Devices of this version")))
{
    m_showRows->setToolTip(tr("The rows of feedback of this version, the largest |error| first"));
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
        emit deviceRequested(QString::fromStdString(m_cells->devices[m_order[static_cast<std::size_t>(index)]]));
    });
}

QWidget* VersionDetail::makeContent()
{
    auto* facts = new Card(tr("This version"));
    facts->setFixedWidth(factsWidth);
    facts->body()->addWidget(m_facts);
    facts->body()->addStretch(1);
    auto* chart = new Card(tr("Accuracy per device"), tr("lowest first · Wilson 95 % · click a device to open it"));
    chart->body()->addWidget(m_plot);
    m_table->setModel(&m_model);
    m_table->sortByColumn(m_model.columnOf(TableColumn::Accuracy), Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto* table = new Card;
    table->body()->addWidget(m_table);

    auto* devices = new QWidget;
    auto* left = new QVBoxLayout(devices);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(spacing::m);
    left->addWidget(chart, 4);
    left->addWidget(table, 5);
    m_devices->setContent(devices);

    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::m);
    row->addWidget(m_devices, 1);
    row->addWidget(facts, 0);
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
    showFacts(*found, devices);
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

void VersionDetail::showFacts(const StoryPoint& point, std::int64_t devices)
{
    const Tally& tally = point.tally;
    const double observed = shareOf(tally.correct, tally.count);
    const auto mean = [](const CompensatedSum& sum, std::int64_t count) {
        return count > 0 ? sum.value() / static_cast<double>(count) : absentConfidence;
    };
    std::vector<FactList::Fact> facts;
    if (const auto interval = wilsonOf(tally.correct, tally.count))
        facts.push_back({tr("Observed"),
                         tr("%1 (%2)").arg(NumberText::percent(observed, 1),
                                           NumberText::percentRange(interval->lower, interval->upper)),
                         point.formula - observed > stretchThreshold ? TextTone::Bad : TextTone::Plain, true});
    facts.push_back({tr("The formula said"), NumberText::percent(point.formula)});
    facts.push_back({tr("The loop reported"), point.loop ? NumberText::percent(*point.loop, 1) : NumberText::absent()});
    facts.push_back({tr("Correct"), tr("%1 of %2").arg(NumberText::count(tally.correct), NumberText::rows(tally.count))});
    facts.push_back({tr("Devices"), NumberText::count(devices)});
    facts.push_back({tr("Normal / middle / edge case"),
                     tr("%1 / %2 / %3")
                         .arg(NumberText::count(tally.normal), NumberText::count(tally.anomaly()),
                              NumberText::count(tally.edgeCase))});
    facts.push_back({tr("Mean |error|"), NumberText::error(mean(tally.absoluteError, tally.count))});
    facts.push_back({tr("Mean error (actual − prediction)"), NumberText::error(mean(tally.error, tally.count))});
    facts.push_back({tr("Largest |error|"), NumberText::error(tally.maxAbsoluteError)});
    facts.push_back(
        {tr("Mean confidence"), tally.confidenceCount == tally.count || tally.confidenceCount == 0
                                    ? NumberText::percent(mean(tally.confidence, tally.confidenceCount))
                                    : tr("%1, from %2")
                                          .arg(NumberText::percent(mean(tally.confidence, tally.confidenceCount)),
                                               NumberText::rows(tally.confidenceCount))});
    facts.push_back({tr("First row"), NumberText::dateTime(tally.firstTimestamp)});
    facts.push_back({tr("Last row"), NumberText::dateTime(tally.lastTimestamp)});
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
    m_devices->showContent();
}

} // namespace loopscope
