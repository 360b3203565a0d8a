#include "ui/schema/schema_dialog.h"

#include "app/data/activity/activity_log.h"
#include "app/data/error_text.h"
#include "app/data/store/store_jobs.h"
#include "app/data/when_done.h"
#include "ui/models/number_text.h"
#include "ui/schema/schema_step_text.h"
#include "ui/schema/schema_step_view.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

SchemaDialog::SchemaDialog(Workspace& workspace, std::string step, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_spec(workspace.spec()),
      m_wanted(std::move(step)),
      m_state(new StateView),
      m_head(new TextLabel),
      m_progress(new QProgressBar),
      m_result(new TextLabel({}, TypeStep::Table)),
      m_close(new QPushButton(tr("Close"))),
      m_run(new QPushButton)
{
    setObjectName(QStringLiteral("schemaDialog"));
    setWindowTitle(tr("Schema of %1").arg(storeName()));
    setWindowModality(Qt::WindowModal);
    layOut();
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &SchemaDialog::runChosen);
    connect(m_state, &StateView::retryRequested, this, &SchemaDialog::read);
    connect(&m_running, &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { takeStep(m_running.resultAt(index)); });
    connect(&m_running, &QFutureWatcherBase::finished, this, &SchemaDialog::finish);
    read();
}

SchemaDialog::~SchemaDialog()
{
    m_stop.request_stop();
}

QString SchemaDialog::storeName() const
{
    return QString::fromStdString(m_spec.displayName());
}

void SchemaDialog::layOut()
{
    m_head->setObjectName(QStringLiteral("schemaHead"));
    m_head->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("schemaResult"));
    m_result->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("schemaProgress"));
    m_progress->setAccessibleName(tr("Steps done"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_close->setObjectName(QStringLiteral("schemaClose"));
    m_close->setAutoDefault(false);
    m_run->setObjectName(QStringLiteral("schemaRun"));
    m_run->setAutoDefault(false);
    m_run->setDefault(true);

    auto* steps = new QWidget;
    m_list = new QVBoxLayout(steps);
    m_list->setContentsMargins(0, 0, spacing::s, 0);
    m_list->setSpacing(spacing::s);
    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(spacing::m);
    inside->addWidget(m_head);
    m_scroll = new PageScroll(QStringLiteral("schemaScroll"), tr("Steps"), steps);
    inside->addWidget(m_scroll, 1);
    m_state->setContent(content);

    auto* footer = new QHBoxLayout;
    footer->setSpacing(spacing::s);
    footer->addWidget(m_result, 1);
    footer->addWidget(m_close);
    footer->addWidget(m_run);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    column->addWidget(m_state, 1);
    column->addWidget(m_progress);
    column->addLayout(footer);
    resize(760, 680);
}

void SchemaDialog::read()
{
    m_state->showLoading(tr("Looking at the tables of %1…").arg(storeName()));
    m_canRun = false;
    choose();
    whenDone(readSchemaPlan(m_spec, m_stop.get_token()), this,
             [this](const Result<SchemaPlan>& plan) { takePlan(plan); });
}

void SchemaDialog::takePlan(const Result<SchemaPlan>& plan)
{
    if (!plan) {
        m_state->showFailed(errorText(plan.error()));
        return;
    }
    while (QLayoutItem* const item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_steps.clear();
    const QString obstacle = SchemaStepText::obstacle(plan->obstacle, plan->obstacleDetail);
    m_canRun = obstacle.isEmpty();
    if (!obstacle.isEmpty())
        m_head->setText(obstacle);
    else if (plan->steps.empty())
        m_head->setText(tr("The schema of %1 is as it should be.").arg(storeName()));
    else
        m_head->setText(
            tr("Each step runs in a transaction of its own. The rows are counted before and after it: where one "
               "is missing, everything is as it was."));
    m_head->setTone(obstacle.isEmpty() ? TextTone::Plain : TextTone::Warning);
    addSteps(plan->steps, {});
    addSteps(plan->offers, tr("Offered, never by itself"));
    m_list->addStretch(1);
    const auto isWanted = [this](const SchemaStep& step) { return step.id == m_wanted; };
    const bool one = std::ranges::any_of(plan->steps, isWanted) || std::ranges::any_of(plan->offers, isWanted);
    const auto needed = plan->steps.size(); // offers come after them
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setChosen(m_canRun && (one ? m_steps[i]->id() == m_wanted : i < needed));
    m_state->showContent();
    choose();
    const auto shown = std::ranges::find(m_steps, m_wanted, &SchemaStepView::id);
    if (shown != m_steps.end()) {
        m_list->activate(); // sizes, so that it can be scrolled to
        m_scroll->ensureWidgetVisible(*shown);
    }
    m_wanted.clear();
}

void SchemaDialog::addSteps(const std::vector<SchemaStep>& steps, const QString& title)
{
    if (!steps.empty() && !title.isEmpty())
        m_list->addWidget(new TextLabel(title, TypeStep::Label, TextTone::Muted));
    for (const SchemaStep& step : steps) {
        auto* view = new SchemaStepView(step, m_canRun);
        connect(view, &SchemaStepView::chosenChanged, this, &SchemaDialog::choose);
        m_list->addWidget(view);
        m_steps.push_back(view);
    }
}

void SchemaDialog::choose()
{
    const auto chosen = std::ranges::count_if(m_steps, &SchemaStepView::isChosen);
    m_run->setEnabled(m_canRun && chosen > 0 && !m_running.isRunning());
    m_run->setText(tr("Run %n step(s)", nullptr, static_cast<int>(chosen)));
    m_close->setText(m_running.isRunning() ? tr("Cancel") : tr("Close"));
}

void SchemaDialog::runChosen()
{
    std::vector<std::string> ids;
    for (const SchemaStepView* step : m_steps) {
        if (step->isChosen())
            ids.push_back(step->id());
    }
    m_done = 0;
    m_failed = false;
    say(tr("Running…"), false);
    m_progress->setRange(0, ids.size() > 1 ? static_cast<int>(ids.size()) : 0);
    m_progress->setValue(0);
    m_progress->show();
    m_running.setFuture(runSchemaSteps(m_spec, ids, m_stop.get_token()));
    for (SchemaStepView* step : m_steps)
        step->setEnabled(false);
    choose();
}

void SchemaDialog::takeStep(const Result<std::string>& done)
{
    if (!done) {
        m_failed = true;
        say(errorText(done.error()), true);
        return;
    }
    m_progress->setValue(++m_done);
    for (SchemaStepView* step : m_steps) {
        if (step->id() == *done)
            step->setDone();
    }
    ActivityLog::instance().append(ActivityKind::Query,
                                   tr("Schema of %1: %2").arg(storeName(), SchemaStepText::title(*done)));
}

void SchemaDialog::finish()
{
    m_progress->hide();
    if (!m_failed)
        say(tr("%n step(s) ran. No row was lost.", nullptr, m_done), false);
    if (m_done > 0 && m_workspace.spec().redacted() == m_spec.redacted() && m_workspace.spec().schema == m_spec.schema)
        m_workspace.open(m_spec);
    read();
}

void SchemaDialog::say(const QString& sentence, bool isProblem)
{
    m_result->setTone(isProblem ? TextTone::Bad : TextTone::Plain);
    m_result->setText(sentence);
}

} // namespace loopscope
