#include "ui/pages/verify_page.h"

#include "app/data/error_text.h"
#include "ui/activity/activity_view.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"
#include "ui/verify/checklist_view.h"
#include "ui/verify/expected_view.h"
#include "ui/verify/queries_view.h"
#include "ui/widgets/calm_stack.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/tab_line.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace loopscope {

namespace {

/// What a Place calls the parts, in the order of the tabs.
constexpr std::array<const char*, 4> partNames{"checklist", "expected", "queries", "activity"};

} // namespace

VerifyPage::VerifyPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_activity(workspace),
      m_header(new PageHeader(title())),
      m_tabs(new TabLine(QStringLiteral("verifyTabs"), tr("Parts of this page"))),
      m_stack(new CalmStack),
      m_state(new StateView),
      m_parts(new CalmStack),
      m_checklist(new ChecklistView(workspace)),
      m_expected(new ExpectedView(workspace)),
      m_queries(new QueriesView(workspace)),
      m_activityView(new ActivityView(ActivityLog::instance())),
      m_again(new QPushButton(tr("Look again"))),
      m_runAll(new QPushButton(tr("Run all")))
{
    layOut();
    connect(m_tabs, &QTabBar::currentChanged, this, &VerifyPage::showPart);
    connect(m_runAll, &QPushButton::clicked, m_queries, &QueriesView::runAll);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_tabs->currentIndex() == Checklist)
            m_checklist->look();
        else
            m_expected->ask();
    });
    connect(m_checklist, &ChecklistView::queryRequested, this, &VerifyPage::prove);
    connect(m_expected, &ExpectedView::queryRequested, this, [this](const QString& id) { prove(id, {}); });
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

bool VerifyPage::needsDatabase() const
{
    return m_tabs->currentIndex() != Activity;
}

void VerifyPage::layOut()
{
    m_state->setObjectName(QStringLiteral("verifyState"));
    m_again->setObjectName(QStringLiteral("verifyAgain"));
    m_again->setAccessibleName(tr("Look again now"));
    m_runAll->setObjectName(QStringLiteral("queryRunAll"));
    m_runAll->setAccessibleName(tr("Run all queries"));
    for (QPushButton* button : {m_again, m_runAll}) {
        button->setAutoDefault(false);
        m_header->addAction(button);
    }
    for (const QString& name : {tr("Checklist"), tr("Expected results"), tr("Queries"), tr("Activity")})
        m_tabs->addTab(name);
    for (QWidget* part :
         {static_cast<QWidget*>(m_checklist), static_cast<QWidget*>(m_expected), static_cast<QWidget*>(m_queries)})
        m_parts->addWidget(part);
    m_state->setContent(m_parts);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_activityView);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    page->setSpacing(spacing::m);
    page->addWidget(m_header);
    page->addWidget(m_tabs);
    page->addWidget(m_stack, 1);
}

void VerifyPage::showDetail(const QString& detail)
{
    for (std::size_t part = 0; part < partNames.size(); ++part)
        if (detail == QLatin1String(partNames[part]))
            m_tabs->setCurrentIndex(static_cast<int>(part));
    if (m_queries->has(detail.toStdString())) {
        m_tabs->setCurrentIndex(Queries);
        m_queries->select(detail.toStdString());
    }
}

void VerifyPage::prove(const QString& id, const std::map<std::string, std::string>& parameters)
{
    emit linkActivated({QStringLiteral("verify"), id}); // Back leads to where the question was
    m_queries->prove(id.toStdString(), parameters);
}

void VerifyPage::showPart(int part)
{
    m_stack->setCurrentWidget(part == Activity ? static_cast<QWidget*>(m_activityView) : m_state);
    if (part != Activity)
        m_parts->setCurrentIndex(part);
    refresh();
}

void VerifyPage::refresh()
{
    const int part = m_tabs->currentIndex();
    m_again->setVisible(false);
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
    m_queries->follow();
    m_header->setHint(tr("%1 monitoring query(s), run in %2", nullptr, static_cast<int>(m_queries->count()))
                          .arg(NumberText::count(static_cast<std::int64_t>(m_queries->count())),
                               QString::fromStdString(workspace().facts().name)));
    m_again->setVisible(part == Checklist || part == Expected);
    m_runAll->setVisible(part == Queries);
    m_state->showContent();
}

} // namespace loopscope
