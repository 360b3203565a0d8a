#include "ui/pages/device_detail.h"

#include "ui/charts/accuracy_data.h"
#include "ui/charts/accuracy_plot.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/tally_table.h"
#include "ui/feedback/device_rows.h"
#include "ui/models/number_text.h"
#include "ui/models/table_column_text.h"
#include "ui/pages/next_training.h"
#include "ui/pages/open_rows.h"
#include "ui/pages/place_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/tabbed_parts.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr int factsWidth = 330;

} // namespace

DeviceDetail::DeviceDetail(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_head(new Breadcrumb(tr("Devices"))),
      m_showRows(new QPushButton(tr("Its rows"))),
      m_state(new StateView),
      m_plot(new AccuracyPlot),
      m_nextCard(new Card(tr("What its next training is given"))),
      m_next(new FactList),
      m_source(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_numbers(new FactList),
      m_table(new DataTable(QStringLiteral("deviceVersionsTable"), tr("Versions of this device"))),
      m_parts(new TabbedParts(QStringLiteral("deviceParts"), tr("Parts of this device"))),
      m_rows(new DeviceRows(workspace, this))
{
    m_showRows->setObjectName(QStringLiteral("deviceShowRows"));
    m_showRows->setAccessibleName(m_showRows->text());
    m_showRows->setToolTip(tr("The rows of feedback of this device, the largest |error| first"));
    m_showRows->setAutoDefault(false);
    m_head->addWidget(m_showRows);
    m_state->setObjectName(QStringLiteral("deviceState"));
    m_plot->setObjectName(QStringLiteral("devicePlot"));
    m_plot->setAccessibleName(tr("Accuracy per model version"));
    m_next->setObjectName(QStringLiteral("deviceNext"));
    m_source->setObjectName(QStringLiteral("deviceNextSource"));
    m_numbers->setObjectName(QStringLiteral("deviceNumbers"));
    m_state->setContent(makeContent());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_head);
    column->addWidget(m_state, 1);

    connect(m_head->backButton(), &QPushButton::clicked, this, &DeviceDetail::backRequested);
    connect(m_state, &StateView::actionRequested, this, &DeviceDetail::backRequested);
    connect(m_showRows, &QPushButton::clicked, this, [this] { emit rowsRequested(m_id); });
    openRows(m_table, [this](int row) { emit versionRequested(m_model.detail(row)); });
    connect(m_plot, &PlotView::activated, this,
            [this](int index) { emit versionRequested(QString::number(m_versions[static_cast<std::size_t>(index)])); });
}

QWidget* DeviceDetail::makeContent()
{
    m_chart = new ChartCard(QStringLiteral("deviceChart"), tr("Accuracy per model version"),
                            tr("this device alone · band: Wilson 95 % · click a version to open it"), m_plot, m_plot);
    m_chart->setTableSource([this] { return tallyTableOf(m_model); });
    m_table->setModel(&m_model);
    QList<int> columns;
    for (const TableColumn column :
         {TableColumn::Version, TableColumn::Rows, TableColumn::Accuracy, TableColumn::Interval, TableColumn::MeanError,
          TableColumn::MaxError, TableColumn::EdgeCase})
        columns << m_model.columnOf(column);
    m_table->offerColumns(columns);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto* table = new Card;
    table->body()->addWidget(m_table);
    auto* left = new QVBoxLayout;
    left->setSpacing(spacing::m);
    left->addWidget(m_chart, 4);
    m_parts->addPart(tr("Versions"), table);
    m_parts->addPart(tr("Newest feedback"), m_rows->tableView());
    m_parts->addPart(tr("Errors over time"), m_rows->chartView());
    left->addWidget(m_parts, 5);

    m_source->setWordWrap(true);
    m_nextCard->body()->addWidget(m_next);
    m_nextCard->body()->addWidget(m_source);
    auto* numbers = new Card(tr("This device"));
    numbers->body()->addWidget(m_numbers);
    numbers->body()->addStretch(1);
    for (Card* card : {m_nextCard, numbers})
        card->setFixedWidth(factsWidth);
    auto* right = new QVBoxLayout;
    right->setSpacing(spacing::m);
    right->addWidget(m_nextCard);
    right->addWidget(numbers, 1);

    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::m);
    row->addLayout(left, 1);
    row->addLayout(right);
    return content;
}

void DeviceDetail::setDevice(const QString& id, const std::shared_ptr<const DeviceFacts>& facts,
                             const QString& sentence, bool failed)
{
    m_id = id;
    const QString name = NumberText::deviceId(id);
    const auto device = facts != nullptr ? facts->find(id.toStdString()) : std::nullopt;
    m_showRows->setVisible(device.has_value());
    if (!device) {
        clear();
        m_head->setPlace(name, {});
        if (facts != nullptr)
            m_state->showEmpty(tr("No such device"), tr("This database holds no feedback of it."), tr("All devices"));
        else if (failed)
            m_state->showFailed(sentence, false);
        else
            m_state->showLoading(sentence);
        return;
    }
    const DeviceNext& next = facts->next[*device];
    m_activity.log(id, next.nextVersion, next.accuracy);
    m_head->setPlace(name, PlaceText::part(facts->totals[*device], NumberText::versions(next.versions)));
    showNext(*facts, *device);
    showCourse(*facts, *device, name);
    m_rows->setDevice(id, facts->totals[*device].count);
    m_state->showContent();
}

void DeviceDetail::clear()
{
    m_model.setDevice(nullptr, 0);
    m_plot->setLines({});
    m_versions.clear();
    m_rows->clear();
}

void DeviceDetail::showNext(const DeviceFacts& facts, std::uint32_t device)
{
    const DeviceNext& next = facts.next[device];
    m_next->setFacts(NextTraining::steps(next, facts.policy));
    m_source->setText(NextTraining::sourceSentence(next, facts.policy));

    const Tally& tally = facts.totals[device];
    const auto text = [&](TableColumn column) { return tallyText(tally, column); };
    m_numbers->setFacts(
        {{tr("Observed accuracy"), tr("%1 (%2)").arg(text(TableColumn::Accuracy), text(TableColumn::Interval))},
         {tr("Correct"), tr("%1 of %2").arg(NumberText::count(tally.correct), NumberText::rows(tally.count))},
         {tr("Mean |error|"), text(TableColumn::MeanError)},
         {tr("Largest |error|"), text(TableColumn::MaxError)},
         {tr("Normal / middle / edge case"),
          tr("%1 / %2 / %3").arg(text(TableColumn::Normal), text(TableColumn::Middle), text(TableColumn::EdgeCase))},
         {tr("Mean confidence"), text(TableColumn::Confidence)},
         {tr("Last row"), text(TableColumn::Last)}});
}

void DeviceDetail::showCourse(const DeviceFacts& facts, std::uint32_t device, const QString& name)
{
    DeviceCourse course = courseOfDevice(facts.summary, device);
    m_versions = std::move(course.versions);
    const auto [lowest, highest] = std::ranges::minmax(course.lines.observed, {}, &QPointF::y);
    m_plot->setAccessibleName(tr("Accuracy per model version of %1").arg(name));
    m_plot->setAccessibleDescription(tr("%1, lowest %2, highest %3.")
                                         .arg(NumberText::versions(static_cast<std::int64_t>(m_versions.size())),
                                              NumberText::percent(lowest.y() / 100),
                                              NumberText::percent(highest.y() / 100)));
    m_plot->setLines(std::move(course.lines));
    m_model.setDevice(facts.summary, device);
    m_table->fitColumns();
    m_chart->setSourceText(name);
    m_chart->refreshTable();
}

} // namespace loopscope
