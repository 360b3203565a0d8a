#include "ui/activity/workspace_activity.h"

#include "app/data/activity/activity_log.h"
#include "app/data/error_text.h"
#include "ui/models/number_text.h"

namespace loopscope {

WorkspaceActivity::WorkspaceActivity(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &WorkspaceActivity::follow);
    connect(&workspace, &Workspace::cellsFailed, this, [this](const QString& sentence) {
        ActivityLog::instance().append(ActivityKind::Failure,
                                       tr("Reading the devices of %1 failed: %2").arg(m_open, sentence));
    });
    follow();
}

void WorkspaceActivity::follow()
{
    ActivityLog& log = ActivityLog::instance();
    const StoreFacts& facts = m_workspace.facts();
    const QString name = NumberText::deviceId(facts.name);
    if (m_workspace.state() == Workspace::State::Empty || name != m_open)
        closed();
    if (m_workspace.state() == Workspace::State::Failed) {
        const QString sentence = tr("%1 cannot be read: %2").arg(name, errorText(m_workspace.error()));
        if (sentence != m_failed)
            log.append(ActivityKind::Failure, sentence);
        m_failed = sentence;
        return;
    }
    if (m_workspace.state() != Workspace::State::Ready)
        return;
    m_failed.clear();
    if (m_open.isEmpty()) {
        m_open = name;
        log.append(ActivityKind::Database,
                   tr("Opened %1: %2, %3, %4 (%5)")
                       .arg(name, NumberText::rows(facts.rows), NumberText::versions(facts.versions),
                            NumberText::devices(facts.devices),
                            facts.backend.empty() ? tr("not stored") : QString::fromStdString(facts.backend)));
    } else if (facts.rows != m_rows) {
        log.append(ActivityKind::Database,
                   tr("%1 now holds %2, before %3").arg(name, NumberText::rows(facts.rows), NumberText::count(m_rows)));
    }
    m_rows = facts.rows;
}

void WorkspaceActivity::closed()
{
    if (!m_open.isEmpty())
        ActivityLog::instance().append(ActivityKind::Database, tr("Closed %1").arg(m_open));
    m_open.clear();
}

} // namespace loopscope
