#include "ui/feedback/device_rows.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/error_plot.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

namespace {

ChartTable errorTable(const std::vector<FeedbackRow>& rows)
{
    ChartTable table{.heads = {DeviceRows::tr("Event time"), DeviceRows::tr("Version"), DeviceRows::tr("Prediction"),
                               DeviceRows::tr("Actual"), DeviceRows::tr("Error")},
                     .names = {QStringLiteral("timestamp"), QStringLiteral("model_version"),
                               QStringLiteral("prediction"), QStringLiteral("actual_value"), QStringLiteral("error")}};
    const auto real = [](const std::optional<double>& value) {
        return value ? ChartTable::Cell{valueText(value), *value} : ChartTable::Cell{NumberText::absent(), {}};
    };
    for (const FeedbackRow& row : rows) {
        const QString time = row.timestampUs ? NumberText::iso(*row.timestampUs) : QString();
        table.rows.push_back(
            {{time.isEmpty() ? NumberText::absent() : time, time.isEmpty() ? QVariant() : QVariant(time)},
             {NumberText::version(row.version), static_cast<qlonglong>(row.version)},
             real(row.prediction),
             real(row.actual),
             real(row.error)});
    }
    return table;
}

} // namespace

DeviceRows::DeviceRows(Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_table(new DataTable(QStringLiteral("deviceRowsTable"), tr("Newest feedback of this device"))),
      m_tableState(new StateView),
      m_plot(new ErrorPlot),
      m_chart(new ChartCard(QStringLiteral("deviceErrors"), tr("Errors over time"), {}, m_plot, m_plot)),
      m_chartState(new StateView)
{
    m_plot->setObjectName(QStringLiteral("deviceErrorPlot"));
    m_plot->setAccessibleName(tr("Errors of this device over time"));
    m_table->setModel(&m_model);
    m_table->offerColumns({FeedbackModel::TimeColumn, FeedbackModel::VersionColumn, FeedbackModel::PredictionColumn,
                           FeedbackModel::ActualColumn, FeedbackModel::ErrorColumn, FeedbackModel::VerdictColumn,
                           FeedbackModel::TypeColumn});
    m_table->horizontalHeader()->moveSection(FeedbackModel::TimeColumn, 0);
    auto* card = new Card;
    card->body()->addWidget(m_table);
    m_tableState->setObjectName(QStringLiteral("deviceRowsState"));
    m_chartState->setObjectName(QStringLiteral("deviceErrorsState"));
    m_tableState->setContent(card);
    m_chartState->setContent(m_chart);
    m_chart->setTableSource([this] { return errorTable(m_plot->rows()); });
    for (StateView* state : {m_tableState, m_chartState}) {
        state->installEventFilter(this);
        connect(state, &StateView::retryRequested, this, &DeviceRows::load);
    }
}

QWidget* DeviceRows::tableView() const
{
    return m_tableState;
}

QWidget* DeviceRows::chartView() const
{
    return m_chartState;
}

bool DeviceRows::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && m_stale)
        load();
    return QObject::eventFilter(watched, event);
}

void DeviceRows::setDevice(const QString& id, std::int64_t rows)
{
    if (id == m_id && rows == m_count)
        return;
    clear();
    m_id = id;
    m_count = rows;
    m_stale = true;
    if (m_tableState->isVisible() || m_chartState->isVisible())
        load();
}

void DeviceRows::clear()
{
    ++m_loading;
    m_id.clear();
    m_count = 0;
    m_stale = false;
    m_model.clear();
    m_plot->setRows({}, {});
}

void DeviceRows::showState(const std::function<void(StateView&)>& how)
{
    how(*m_tableState);
    how(*m_chartState);
}

void DeviceRows::load()
{
    m_stale = false;
    if (m_workspace.spec().kind == StoreKind::Memory) {
        showState([](StateView& state) {
            state.showEmpty(tr("This replay stored nothing"),
                            tr("Replay the file into a database to see single rows."));
        });
        return;
    }
    showState([](StateView& state) { state.showLoading(tr("Reading its newest rows…")); });
    whenDone(m_workspace.feedbackPage(
                 "device", {.filter = {.device = m_id.toStdString()}, .order = FeedbackOrder::EventTime, .count = limit}),
             this, [this, loading = m_loading](const Result<std::vector<FeedbackRow>>& rows) {
                 if (loading != m_loading)
                     return;
                 if (rows)
                     show(*rows);
                 else if (rows.error().code == ErrorCode::Cancelled)
                     m_stale = true;
                 else
                     showState([&](StateView& state) { state.showFailed(errorText(rows.error())); });
             });
}

void DeviceRows::show(const std::vector<FeedbackRow>& newestFirst)
{
    m_model.clear();
    m_model.append(newestFirst, false);
    m_table->fitColumns();
    std::vector<FeedbackRow> oldestFirst(newestFirst.rbegin(), newestFirst.rend());
    const auto shown = static_cast<std::int64_t>(oldestFirst.size());
    const Policy& policy = m_workspace.policy();
    QString hint = shown < m_count ? tr("the newest %1 of %2").arg(NumberText::count(shown), NumberText::rows(m_count))
                                   : NumberText::rows(shown);
    if (policy.correctness == Correctness::Absolute)
        hint = tr("%1 · green: |error| below %2, correct").arg(hint, QLocale().toString(policy.correctBelow));
    m_chart->setHint(hint);
    m_plot->setRows(std::move(oldestFirst), policy);
    m_plot->setAccessibleDescription(hint);
    m_chart->refreshTable();
    showState([](StateView& state) { state.showContent(); });
}

} // namespace loopscope
