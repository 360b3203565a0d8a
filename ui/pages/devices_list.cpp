#include "ui/pages/devices_list.h"

#include "app/data/when_done.h"
#include "ui/charts/chart_card.h"
#include "ui/heatmap/heat_legend.h"
#include "ui/heatmap/heat_map.h"
#include "ui/models/number_text.h"
#include "ui/pages/next_training.h"
#include "ui/pages/open_rows.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/state_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace loopscope {

namespace {

enum HeatOrder { ByName, LowestFirst };

template <class Widget>
Widget* named(Widget* widget, const char* objectName, const QString& accessibleName)
{
    widget->setObjectName(QLatin1String(objectName));
    widget->setAccessibleName(accessibleName);
    return widget;
}

} // namespace

DevicesList::DevicesList(QWidget* parent)
    : QWidget(parent),
      m_header(new PageHeader(tr("Devices"))),
      m_search(named(new QLineEdit, "deviceSearch", tr("Search device ids"))),
      m_below(named(new QLineEdit, "devicesBelow", tr("Only devices with an accuracy below, in percent"))),
      m_fewest(named(new QLineEdit, "devicesFewest", tr("Only devices with at least so many rows"))),
      m_versions(named(new QPushButton, "devicesVersions", tr("Show all versions again"))),
      m_map(named(new HeatMap, "heatMap", tr("Accuracy per device and model version"))),
      m_order(named(new QComboBox, "heatOrder", tr("Order of the devices in the heat map"))),
      m_mapCard(new ChartCard(QStringLiteral("heatMap"), tr("Device × version"), {}, m_map, nullptr)),
      m_table(new DataTable(QStringLiteral("devicesTable"), tr("Devices"))),
      m_nextCard(new Card(tr("What its next training is given"))),
      m_next(new FactList),
      m_source(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_state(new StateView)
{
    m_table->setModel(&m_model);
    QList<int> columns;
    for (const TableColumn column : {TableColumn::Device, TableColumn::Accuracy, TableColumn::MeanError,
                                     TableColumn::MaxError, TableColumn::EdgeCase, TableColumn::Rows})
        columns << m_model.columnOf(column);
    m_table->offerColumns(columns);
    m_table->sortByColumn(m_model.columnOf(TableColumn::Accuracy), Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    layOut();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            choose(static_cast<std::uint32_t>(m_model.sourceRow(current.row())));
    });
    openChosenRows(m_table, [this](int row) { emit deviceRequested(m_model.detail(row)); });
    connect(m_map, &HeatMap::deviceChosen, this, [this](quint32 device) { choose(device); });
    connect(m_map, &HeatMap::deviceOpened, this, [this](quint32 device) { emit deviceRequested(deviceId(device)); });
    connect(m_map, &HeatMap::rangeChanged, this, &DevicesList::followVersions);
    connect(m_map, &HeatMap::gridReady, m_mapCard, &ChartCard::refreshTable);
    connect(m_order, &QComboBox::currentIndexChanged, this, &DevicesList::orderHeatMap);
    connect(m_versions, &QPushButton::clicked, m_map, &HeatMap::showAllColumns);
    for (QLineEdit* field : {m_search, m_below, m_fewest})
        connect(field, &QLineEdit::textChanged, this, &DevicesList::readFilters);
    connect(m_state, &StateView::actionRequested, this, &DevicesList::clearFilters);
    connect(m_state, &StateView::retryRequested, this, &DevicesList::retryRequested);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

void DevicesList::layOut()
{
    m_header->addAction(m_versions);
    m_header->addAction(filters());
    m_versions->hide();
    m_versions->setAutoDefault(false);
    m_versions->setToolTip(tr("The table is of these versions, as the heat map shows them. Click to see all again."));

    auto* table = new Card;
    table->body()->addWidget(m_table);
    auto* below = new QHBoxLayout;
    below->setSpacing(spacing::m);
    below->addWidget(table, 7);
    below->addWidget(nextCard(), 5);
    auto* content = new QWidget;
    auto* parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(spacing::m);
    parts->addWidget(heatCard(), 6);
    parts->addLayout(below, 5);
    m_state->setObjectName(QStringLiteral("devicesListState"));
    m_state->setContent(content);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_header);
    column->addWidget(m_state, 1);
}

QWidget* DevicesList::filters()
{
    auto* fields = new QWidget;
    auto* line = new QHBoxLayout(fields);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::s);
    m_search->setPlaceholderText(tr("Search device ids"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(200);
    m_below->setFixedWidth(56);
    m_below->setPlaceholderText(tr("%"));
    m_below->setToolTip(m_below->accessibleName());
    m_fewest->setFixedWidth(64);
    m_fewest->setValidator(new QIntValidator(0, 2'000'000'000, m_fewest));
    m_fewest->setToolTip(m_fewest->accessibleName());
    line->addWidget(new TextLabel(tr("accuracy below"), TypeStep::Table, TextTone::Muted));
    line->addWidget(m_below);
    line->addWidget(new TextLabel(tr("rows from"), TypeStep::Table, TextTone::Muted));
    line->addWidget(m_fewest);
    line->addWidget(m_search);
    return fields;
}

QWidget* DevicesList::heatCard()
{
    m_order->addItems({tr("by name"), tr("lowest accuracy first")});
    m_mapCard->setHint(tr("share of correct rows · drag to look closer"));
    m_mapCard->addToTitle(new HeatLegend);
    m_mapCard->addToTitle(m_order);
    m_mapCard->setTableSource([this] { return m_map->table(); });
    return m_mapCard;
}

QWidget* DevicesList::nextCard()
{
    m_nextCard->setObjectName(QStringLiteral("chosenDevice"));
    m_next->setObjectName(QStringLiteral("chosenNext"));
    m_source->setWordWrap(true);
    auto* open = named(new QPushButton(tr("Open device")), "chosenOpen", tr("Open device"));
    auto* rows = named(new QPushButton(tr("Its rows")), "chosenRows", tr("Its rows of feedback"));
    open->setDefault(true);
    for (QPushButton* button : {open, rows})
        button->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [this] {
        if (m_chosen)
            emit deviceRequested(deviceId(*m_chosen));
    });
    connect(rows, &QPushButton::clicked, this, [this] {
        if (!m_chosen)
            return;
        FeedbackView view{.filter = {.device = m_facts->summary->devices[*m_chosen]},
                          .order = FeedbackOrder::AbsoluteError};
        const HeatRange& shown = m_map->range();
        if (m_versions->isVisible()) {
            view.filter.versionFrom = m_facts->summary->versions[static_cast<std::size_t>(shown.columnFrom)].version;
            view.filter.versionTo = m_facts->summary->versions[static_cast<std::size_t>(shown.columnTo) - 1].version;
        }
        emit rowsRequested(view);
    });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::s);
    buttons->addWidget(open);
    buttons->addWidget(rows);
    buttons->addStretch(1);
    m_nextCard->body()->addWidget(m_next);
    m_nextCard->body()->addWidget(m_source);
    m_nextCard->body()->addLayout(buttons);
    m_nextCard->body()->addStretch(1);
    return m_nextCard;
}

QString DevicesList::deviceId(std::uint32_t device) const
{
    return exactText(m_facts->summary->devices[device]);
}

void DevicesList::setFacts(std::shared_ptr<const DeviceFacts> facts, std::int64_t rows, const QString& source)
{
    m_mapCard->setSourceText(source);
    m_rowCount = rows;
    if (facts == m_facts)
        return;
    const std::string chosen = m_chosen ? m_facts->summary->devices[*m_chosen] : std::string();
    m_chosen.reset();
    m_facts = std::move(facts);
    m_columns = {};
    ++m_asked;
    m_model.setFacts(m_facts); // the order of the heat map is of its rows
    m_fitted = false;
    if (m_facts == nullptr) {
        m_map->setData(nullptr, nullptr);
        return;
    }
    orderHeatMap();
    followVersions();
    if (const auto again = m_facts->find(chosen); again && !chosen.empty())
        choose(*again);
}

void DevicesList::showLoading(const QString& sentence)
{
    m_header->setHint({});
    m_state->showLoading(sentence);
}

void DevicesList::showFailed(const QString& sentence)
{
    m_header->setHint({});
    m_state->showFailed(sentence);
}

void DevicesList::readFilters()
{
    bool isNumber = false;
    const double percent = QLocale().toDouble(m_below->text().trimmed().remove(QLatin1Char('%')), &isNumber);
    m_model.setFilter(m_search->text(), isNumber ? std::optional(percent / 100) : std::nullopt,
                      m_fewest->text().toLongLong());
    orderHeatMap();
    showCount();
}

void DevicesList::clearFilters()
{
    for (QLineEdit* field : {m_search, m_below, m_fewest})
        field->clear();
}

void DevicesList::orderHeatMap()
{
    if (m_facts == nullptr)
        return;
    std::vector<std::uint32_t> devices;
    devices.reserve(static_cast<std::size_t>(m_model.rowCount()));
    for (int row = 0; row < m_model.rowCount(); ++row)
        devices.push_back(static_cast<std::uint32_t>(m_model.sourceRow(row)));
    std::ranges::sort(devices);
    if (m_order->currentIndex() == LowestFirst)
        std::ranges::stable_sort(devices, {}, [this](std::uint32_t device) {
            const Tally& tally = m_facts->totals[device];
            return shareOf(tally.correct, std::max<std::int64_t>(1, tally.count));
        });
    m_map->setData(m_facts->summary, HeatRows::make(m_facts->totals.size(), std::move(devices)));
}

void DevicesList::followVersions()
{
    const HeatRange& shown = m_map->range();
    const std::pair columns(shown.columnFrom, shown.columnTo);
    if (m_facts == nullptr || columns == m_columns)
        return;
    m_columns = columns;
    const std::uint64_t asked = ++m_asked;
    const auto& versions = m_facts->summary->versions;
    const bool all = shown.columns() >= static_cast<int>(versions.size());
    m_versions->setVisible(!all);
    if (all) {
        showTotals(m_facts);
        return;
    }
    const auto first = static_cast<std::size_t>(shown.columnFrom);
    const auto last = static_cast<std::size_t>(shown.columnTo);
    m_versions->setText(first + 1 == last ? tr("Version: %1 ✕").arg(NumberText::version(versions[first].version))
                                          : tr("Versions: %1 – %2 ✕")
                                                .arg(NumberText::version(versions[first].version),
                                                     NumberText::version(versions[last - 1].version)));
    whenDone(QtConcurrent::run([facts = m_facts, first, last] { return withTotalsOf(*facts, first, last); }), this,
             [this, asked](const std::shared_ptr<const DeviceFacts>& totals) {
                 if (asked == m_asked)
                     showTotals(totals);
             });
}

void DevicesList::showTotals(std::shared_ptr<const DeviceFacts> facts)
{
    m_model.setFacts(std::move(facts));
    if (!std::exchange(m_fitted, true))
        m_table->fitColumns();
    showCount();
}

void DevicesList::showCount()
{
    if (m_facts == nullptr)
        return;
    const auto all = static_cast<std::int64_t>(m_facts->totals.size());
    const bool filtered = m_model.rowCount() < all;
    const QString shown = filtered ? tr("%1 of %2").arg(NumberText::count(m_model.rowCount()), NumberText::devices(all))
                                   : NumberText::devices(all);
    const auto& versions = m_facts->summary->versions;
    if (m_facts->next.empty())
        m_header->setHint(tr("%1 · %2 – %3 so far, the other versions are being read…")
                              .arg(shown, NumberText::version(versions.front().version),
                                   NumberText::version(versions.back().version)));
    else
        m_header->setHint(m_versions->isVisibleTo(this)
                              ? shown
                              : tr("%1 · %2 · over all versions").arg(shown, NumberText::rows(m_rowCount)));
    if (m_model.rowCount() == 0) {
        m_state->showEmpty(tr("No device found"),
                           m_below->text().isEmpty() && m_fewest->text().isEmpty()
                               ? tr("No device id holds “%1”.").arg(NumberText::deviceId(m_search->text()))
                               : tr("No device is like that."),
                           tr("Show all devices"));
        return;
    }
    m_state->showContent();
    // The chosen one stays chosen while it can be seen, else the first takes its place.
    for (int row = 0; row < m_model.rowCount() && m_chosen; ++row)
        if (m_model.sourceRow(row) == *m_chosen) {
            choose(m_chosen);
            return;
        }
    choose(static_cast<std::uint32_t>(m_model.sourceRow(0)));
}

void DevicesList::choose(std::optional<std::uint32_t> device)
{
    m_map->markDevice(device.value_or(HeatRows::absent));
    if (device != m_chosen || m_shownNext != m_facts) {
        m_chosen = device;
        m_shownNext = m_facts;
        showNext();
    }
    selectChosen();
}

void DevicesList::showNext()
{
    if (!m_chosen)
        return;
    const std::uint32_t device = *m_chosen;
    m_nextCard->setTitle(tr("%1: what its next training is given").arg(NumberText::deviceId(deviceId(device))));
    if (m_facts->next.empty()) {
        m_next->setFacts({});
        m_source->setText(tr("Known when all versions are read."));
    } else {
        m_next->setFacts(NextTraining::steps(m_facts->next[device], m_facts->policy));
        m_source->setText(NextTraining::sourceSentence(m_facts->next[device], m_facts->policy));
    }
}

void DevicesList::selectChosen()
{
    if (!m_chosen || (m_table->currentIndex().isValid() &&
                      m_model.sourceRow(m_table->currentIndex().row()) == static_cast<std::size_t>(*m_chosen)))
        return;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.sourceRow(row) == *m_chosen) {
            m_table->selectRow(row);
            m_table->scrollTo(m_model.index(row, 0));
            break;
        }
}

} // namespace loopscope
