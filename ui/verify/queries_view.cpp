#include "ui/verify/queries_view.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"
#include "ui/activity/activity_text.h"
#include "ui/theme/theme.h"
#include "ui/verify/query_delegate.h"
#include "ui/verify/query_panel.h"
#include "ui/verify/query_sentence.h"
#include "ui/verify/query_title.h"

#include <QHBoxLayout>
#include <QListView>

#include <algorithm>

namespace loopscope {

namespace {

constexpr int listWidth = 300;

} // namespace

QueriesView::QueriesView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_view(new QListView), m_panel(new QueryPanel)
{
    layOut();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            select(m_list.entries()[static_cast<std::size_t>(index.row())].id.toStdString());
    });
    connect(m_panel, &QueryPanel::runRequested, this, [this] { run(m_selected, m_panel->parameters()); });
}

void QueriesView::layOut()
{
    m_view->setObjectName(QStringLiteral("queryList"));
    m_view->setAccessibleName(tr("Monitoring queries"));
    m_view->setModel(&m_list);
    m_view->setItemDelegate(new QueryDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* listCard = new Card;
    listCard->setFixedWidth(listWidth);
    listCard->body()->addWidget(m_view);
    listCard->layout()->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(spacing::m);
    columns->addWidget(listCard);
    columns->addWidget(m_panel, 1);
}

void QueriesView::follow()
{
    if (m_openName != m_workspace.facts().name || m_queries.empty())
        load();
}

void QueriesView::load()
{
    m_openName = m_workspace.facts().name;
    m_queries.clear();
    m_answers.clear();
    const auto catalog =
        SqlCatalog::of(m_workspace.spec().kind == StoreKind::Postgres ? SqlDialect::Postgres : SqlDialect::Sqlite);
    std::vector<QueryListModel::Entry> entries;
    if (catalog)
        for (const auto& [id, query] : (*catalog)->queries()) {
            m_queries.push_back(query);
            entries.push_back(
                {.id = QString::fromStdString(id), .title = QueryTitle::of(query.title), .status = tr("not run yet")});
        }
    m_list.setQueries(std::move(entries));
    if (m_list.rowCount() > 0)
        m_view->setCurrentIndex(m_list.index(0));
}

bool QueriesView::has(const std::string& id) const
{
    return std::ranges::find(m_queries, id, &SqlText::id) != m_queries.end();
}

void QueriesView::select(const std::string& id)
{
    const auto query = std::ranges::find(m_queries, id, &SqlText::id);
    if (query == m_queries.end())
        return;
    m_selected = id;
    m_view->setCurrentIndex(m_list.index(static_cast<int>(query - m_queries.begin())));
    m_panel->setQuery(*query);
    showAnswer(id);
}

void QueriesView::prove(const std::string& id, const std::map<std::string, std::string>& parameters)
{
    select(id);
    if (m_selected != id)
        return;
    m_panel->setParameters(parameters);
    if (m_panel->canRun())
        run(id, m_panel->parameters());
}

void QueriesView::run(const std::string& id, const std::map<std::string, std::string>& parameters)
{
    m_answers[id].running = true;
    m_list.setStatus(QString::fromStdString(id), QueryListModel::State::Running, tr("running…"));
    if (id == m_selected)
        m_panel->showRunning();
    whenDone(m_workspace.run(id, parameters), this, [this, id](const Result<QueryResult>& result) { take(id, result); });
}

void QueriesView::runAll()
{
    for (const SqlText& query : m_queries) {
        const bool complete = std::ranges::all_of(query.parameters, [](const SqlParameter& parameter) {
            return parameter.fallback.has_value() || !parameter.choices.empty();
        });
        if (query.id == m_selected)
            run(query.id, m_panel->parameters());
        else if (complete)
            run(query.id, {});
        else
            m_list.setStatus(QString::fromStdString(query.id), QueryListModel::State::NotRun, tr("needs parameters"));
    }
}

void QueriesView::take(const std::string& id, const Result<QueryResult>& result)
{
    if (!result && result.error().code == ErrorCode::Cancelled)
        return; // a newer run of the same query is under way, or another database was opened
    Answer& answer = m_answers[id];
    answer.running = false;
    answer.result = result;
    ActivityText::logQuery(QString::fromStdString(id), result);
    if (result)
        m_list.setStatus(QString::fromStdString(id), QueryListModel::State::Done, QuerySentence::of(*result));
    else
        m_list.setStatus(QString::fromStdString(id), QueryListModel::State::Failed, tr("failed"));
    if (id == m_selected)
        showAnswer(id);
}

void QueriesView::showAnswer(const std::string& id)
{
    const auto found = m_answers.find(id);
    const Answer answer = found != m_answers.end() ? found->second : Answer{};
    if (answer.running)
        m_panel->showRunning();
    else if (!answer.result)
        m_panel->showNotRun();
    else if (const Result<QueryResult>& result = *answer.result; result)
        m_panel->showResult(*result);
    else
        m_panel->showFailed(errorText(result.error()));
}

} // namespace loopscope
