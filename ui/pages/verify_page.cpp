#include "ui/pages/verify_page.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"
#include "ui/verify/query_delegate.h"
#include "ui/verify/query_panel.h"
#include "ui/verify/query_sentence.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/state_view.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>

#include <algorithm>

namespace loopscope {

VerifyPage::VerifyPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_header(new PageHeader(title())),
      m_state(new StateView),
      m_view(new QListView),
      m_panel(new QueryPanel),
      m_runAll(new QPushButton(tr("Run all")))
{
    layOut();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            select(m_list.entries()[static_cast<std::size_t>(index.row())].id.toStdString());
    });
    connect(m_panel, &QueryPanel::runRequested, this, [this] { run(m_selected, m_panel->parameters()); });
    connect(m_runAll, &QPushButton::clicked, this, &VerifyPage::runAll);
    connect(m_state, &StateView::retryRequested, &workspace, &Workspace::refresh);
    connect(m_state, &StateView::actionRequested, this, [this] { emit linkActivated({QStringLiteral("replay"), {}}); });
    connect(&workspace, &Workspace::changed, this, &VerifyPage::refresh);
    refresh();
}

QString VerifyPage::title() const
{
    return tr("Verify");
}

QString VerifyPage::iconName() const
{
    return QStringLiteral("verify");
}

void VerifyPage::layOut()
{
    m_state->setObjectName(QStringLiteral("verifyState"));
    m_view->setObjectName(QStringLiteral("queryList"));
    m_view->setAccessibleName(tr("Monitoring queries"));
    m_view->setModel(&m_list);
    m_view->setItemDelegate(new QueryDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_runAll->setObjectName(QStringLiteral("queryRunAll"));
    m_runAll->setAccessibleName(tr("Run all queries"));
    m_runAll->setAutoDefault(false);
    m_header->addAction(m_runAll);

    auto* listCard = new Card;
    listCard->setFixedWidth(300);
    listCard->body()->addWidget(m_view);
    listCard->layout()->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(spacing::m);
    columns->addWidget(listCard);
    columns->addWidget(m_panel, 1);
    m_state->setContent(content);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    page->setSpacing(spacing::m);
    page->addWidget(m_header);
    page->addWidget(m_state, 1);
}

void VerifyPage::showDetail(const QString& detail)
{
    if (!detail.isEmpty())
        select(detail.toStdString());
}

void VerifyPage::refresh()
{
    m_runAll->setVisible(false);
    m_header->setHint({});
    switch (workspace().state()) {
    case Workspace::State::Empty:
        m_state->showEmpty(tr("Nothing is open"), tr("Open a feedback database to run its monitoring queries."));
        return;
    case Workspace::State::Loading:
        m_state->showLoading(tr("Opening %1…").arg(QString::fromStdString(workspace().facts().name)));
        return;
    case Workspace::State::Failed:
        m_state->showFailed(errorText(workspace().error()));
        return;
    case Workspace::State::Ready:
        break;
    }
    if (workspace().spec().kind == StoreKind::Memory) {
        m_state->showEmpty(tr("Nothing is stored"),
                           tr("The monitoring queries run in a database. Replay the file into one to try them."),
                           tr("Replay into a database"));
        return;
    }
    if (m_openName != workspace().facts().name || m_queries.empty())
        loadQueries();
    m_header->setHint(tr("%1 monitoring queries, run in %2")
                          .arg(NumberText::count(static_cast<std::int64_t>(m_queries.size())),
                               QString::fromStdString(workspace().facts().name)));
    m_runAll->setVisible(true);
    m_state->showContent();
}

void VerifyPage::loadQueries()
{
    m_openName = workspace().facts().name;
    m_queries.clear();
    m_answers.clear();
    const auto catalog =
        SqlCatalog::of(workspace().spec().kind == StoreKind::Postgres ? SqlDialect::Postgres : SqlDialect::Sqlite);
    std::vector<QueryListModel::Entry> entries;
    if (catalog)
        for (const auto& [id, query] : (*catalog)->queries()) {
            m_queries.push_back(query);
            entries.push_back({.id = QString::fromStdString(id),
                               .title = QString::fromStdString(query.title),
                               .status = tr("not run yet")});
        }
    m_list.setQueries(std::move(entries));
    if (m_list.rowCount() > 0)
        m_view->setCurrentIndex(m_list.index(0));
}

void VerifyPage::select(const std::string& id)
{
    const auto query =
        std::find_if(m_queries.begin(), m_queries.end(), [&id](const SqlText& text) { return text.id == id; });
    if (query == m_queries.end())
        return;
    m_selected = id;
    m_view->setCurrentIndex(m_list.index(static_cast<int>(query - m_queries.begin())));
    m_panel->setQuery(*query);
    showAnswer(id);
}

void VerifyPage::run(const std::string& id, const std::map<std::string, std::string>& parameters)
{
    m_answers[id].running = true;
    m_list.setStatus(QString::fromStdString(id), QueryListModel::State::Running, tr("running…"));
    if (id == m_selected)
        m_panel->showRunning();
    whenDone(workspace().run(id, parameters), this, [this, id](const Result<QueryResult>& result) { take(id, result); });
}

void VerifyPage::runAll()
{
    for (const SqlText& query : m_queries) {
        const bool complete =
            std::all_of(query.parameters.begin(), query.parameters.end(), [](const SqlParameter& parameter) {
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

void VerifyPage::take(const std::string& id, const Result<QueryResult>& result)
{
    if (!result && result.error().code == ErrorCode::Cancelled)
        return; // a newer run of the same query is under way, or another database was opened
    Answer& answer = m_answers[id];
    answer.running = false;
    answer.result = result;
    if (result)
        m_list.setStatus(QString::fromStdString(id), QueryListModel::State::Done, querySentence(*result));
    else
        m_list.setStatus(QString::fromStdString(id), QueryListModel::State::Failed, tr("failed"));
    if (id == m_selected)
        showAnswer(id);
}

void VerifyPage::showAnswer(const std::string& id)
{
    const auto found = m_answers.find(id);
    if (found == m_answers.end())
        m_panel->showNotRun();
    else if (found->second.running)
        m_panel->showRunning();
    else if (!found->second.result)
        m_panel->showNotRun();
    else if (*found->second.result)
        m_panel->showResult(**found->second.result);
    else
        m_panel->showFailed(errorText(found->second.result->error()));
}

} // namespace loopscope
