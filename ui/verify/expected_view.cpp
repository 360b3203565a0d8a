#include "ui/verify/expected_view.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"
#include "ui/activity/activity_text.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"
#include "ui/verify/expected_delegate.h"
#include "ui/verify/expected_legend.h"
#include "ui/verify/query_sentence.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr auto queryId = "expected_results";

} // namespace

ExpectedView::ExpectedView(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_card(new Card(tr("Expected results"))),
      m_sentence(new TextLabel({}, TypeStep::Text)),
      m_table(new DataTable(QStringLiteral("expectedTable"), tr("Accuracy before and after the feedback loop"))),
      m_state(new StateView)
{
    m_state->setObjectName(QStringLiteral("expectedState"));
    m_sentence->setObjectName(QStringLiteral("expectedSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(ExpectedModel::Picture, new ExpectedDelegate(m_table));
    auto* query = new QPushButton(tr("Show the query"));
    query->setObjectName(QStringLiteral("expectedQuery"));
    query->setAccessibleName(tr("Show the query of the expected results"));
    query->setAutoDefault(false);
    m_card->addToTitle(new ExpectedLegend);
    m_card->addToTitle(query);

    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(spacing::m);
    lines->addWidget(m_sentence);
    lines->addWidget(m_table, 1);
    m_state->setContent(content);
    m_card->body()->addWidget(m_state, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(query, &QPushButton::clicked, this, [this] { emit queryRequested(QLatin1String(queryId)); });
    connect(m_state, &StateView::retryRequested, this, &ExpectedView::ask);
    connect(&workspace, &Workspace::changed, this, &ExpectedView::askIfSeen);
}

void ExpectedView::askIfSeen()
{
    m_stale = true;
    if (isVisible())
        ask();
}

void ExpectedView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        ask();
}

void ExpectedView::ask()
{
    if (m_workspace.state() != Workspace::State::Ready || m_workspace.spec().kind == StoreKind::Memory)
        return;
    m_stale = false;
    if (m_name != m_workspace.facts().name || m_state->shown() != StateView::Shown::Content)
        m_state->showLoading(tr("The database is working…"));
    m_name = m_workspace.facts().name;
    whenDone(m_workspace.run(queryId, {}), this, [this](const Result<QueryResult>& result) { take(result); });
}

void ExpectedView::take(const Result<QueryResult>& result)
{
    if (!result && result.error().code == ErrorCode::Cancelled) {
        m_stale = true;
        return;
    }
    ActivityText::logQuery(QLatin1String(queryId), result);
    m_card->setHint(result ? QuerySentence::of(*result) : QString());
    if (!result) {
        m_state->showFailed(errorText(result.error()));
        return;
    }
    m_model.setResult(*result);
    if (m_model.rows().empty()) {
        m_state->showEmpty(tr("No feedback yet"), tr("There is no version to compare."));
        return;
    }
    m_sentence->setText(sentence());
    m_state->showContent();
    m_table->fitColumns();
    m_table->horizontalHeader()->setSectionResizeMode(ExpectedModel::Picture, QHeaderView::Stretch);
}

QString ExpectedView::sentence() const
{
    const ExpectedRow& newest = m_model.rows().front();
    const auto share = [](const std::optional<double>& value) {
        return value ? NumberText::percent(*value, 1) : NumberText::absent();
    };
    return tr("Before the feedback loop, %1 would have been reported with %2. Now it is %3, and %4 was observed.")
        .arg(NumberText::version(newest.version), NumberText::percent(newest.before, 1), share(newest.after),
             share(newest.observed));
}

} // namespace loopscope
