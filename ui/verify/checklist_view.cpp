#include "ui/verify/checklist_view.h"

#include "app/data/activity/activity_log.h"
#include "app/data/error_text.h"
#include "app/data/store/wall_clock.h"
#include "app/data/when_done.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"
#include "ui/verify/checklist_row.h"
#include "ui/widgets/page_scroll.h"

#include <QDateTime>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace loopscope {

namespace {

constexpr std::array<const char*, checklistLength> names{"table", "written", "read", "tenMinutes", "accuracy", "panel"};
constexpr std::size_t accuracyLine = 4;

} // namespace

ChecklistView::ChecklistView(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_lines(ChecklistText::looking()),
      m_card(new Card(tr("Is the loop closed?")))
{
    m_card->setObjectName(QStringLiteral("checklistCard"));
    m_card->body()->setSpacing(0);
    for (const char* name : names) {
        m_rows.push_back(new ChecklistRow(QLatin1String(name)));
        m_card->body()->addWidget(m_rows.back());
        connect(m_rows.back(), &ChecklistRow::queryRequested, this, &ChecklistView::queryRequested);
    }
    m_card->body()->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new PageScroll(QStringLiteral("checklistScroll"), tr("Checklist"), m_card));
    connect(&workspace, &Workspace::changed, this, &ChecklistView::lookIfSeen);
    connect(&workspace, &Workspace::cellsLoaded, this, [this] {
        m_cellsFailure.clear();
        takeCourse();
    });
    connect(&workspace, &Workspace::cellsFailed, this, [this](const QString& sentence) {
        m_cellsFailure = sentence;
        takeCourse();
    });
    showLines();
    lookIfSeen();
}

void ChecklistView::lookIfSeen()
{
    m_stale = true;
    const bool ready = m_workspace.state() == Workspace::State::Ready && m_workspace.spec().kind != StoreKind::Memory;
    if (!ready) {
        m_name.clear();
        return;
    }
    if (m_name != m_workspace.facts().name) {
        m_name = m_workspace.facts().name;
        m_opened = {.rows = m_workspace.facts().rows, .atUs = wallClockUs()};
        m_lines = ChecklistText::looking();
        m_cellsFailure.clear();
        showLines();
    }
    if (isVisible())
        look();
}

void ChecklistView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        lookIfSeen();
}

void ChecklistView::look()
{
    if (m_name.empty())
        return;
    m_stale = false;
    m_cellsFailure.clear();
    whenDone(m_workspace.loopEvidence(), this, [this](const Result<LoopEvidence>& evidence) { take(evidence); });
    takeCourse();
}

void ChecklistView::take(const Result<LoopEvidence>& evidence)
{
    if (!evidence && evidence.error().code == ErrorCode::Cancelled)
        return; // a newer look is under way, or another database was opened
    if (!evidence) {
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (i != accuracyLine) {
                m_lines[i] = ChecklistText::looking()[i];
                m_lines[i].state = ChecklistState::Failed;
                m_lines[i].evidence = errorText(evidence.error());
            }
    } else {
        m_lines[0] = ChecklistText::table(*evidence, m_workspace.facts());
        m_lines[1] = ChecklistText::written(*evidence);
        m_lines[2] = ChecklistText::read(*evidence);
        m_lines[3] = ChecklistText::tenMinutes(*evidence, m_opened);
        m_lines[5] = ChecklistText::panel(*evidence);
    }
    m_toTell = true;
    takeCourse();
}

void ChecklistView::takeCourse()
{
    if (m_name.empty() || m_workspace.state() != Workspace::State::Ready)
        return;
    // After a failure the reason is shown; asking again would fail again.
    const bool known = m_cellsFailure.isEmpty() && isVisible() && m_workspace.cells() != nullptr;
    m_lines[accuracyLine] =
        ChecklistText::accuracy({.versions = m_workspace.versions(),
                                 .loop = known ? m_workspace.loop() : std::vector<Workspace::LoopPoint>(),
                                 .margin = m_workspace.policy().verdictMargin,
                                 .newestTimestampUs = m_workspace.facts().lastTimestampUs,
                                 .failure = m_cellsFailure},
                                wallClockUs());
    showLines();
}

void ChecklistView::showLines()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setLine(m_lines[i]);
    const QString summary = ChecklistText::summary(m_lines);
    m_card->setHint(summary);
    const bool known = std::ranges::find(m_lines, ChecklistState::Looking, &ChecklistLine::state) == m_lines.end();
    if (known && std::exchange(m_toTell, false))
        ActivityLog::instance().append(ActivityKind::Query,
                                       tr("Checklist of %1: %2").arg(QString::fromStdString(m_name), summary));
}

} // namespace loopscope
