#include "ui/activity/replay_activity.h"

#include "app/data/activity/activity_log.h"
#include "app/data/error_text.h"
#include "ui/activity/activity_text.h"
#include "ui/models/number_text.h"
#include "ui/replay/replay_text.h"

#include <QFileInfo>

namespace loopscope {

ReplayActivity::ReplayActivity(ReplayQueue& queue, QObject* parent) : QObject(parent), m_queue(queue)
{
    connect(&queue, &ReplayQueue::started, this, &ReplayActivity::logStart);
    connect(&queue, &ReplayQueue::ended, this, &ReplayActivity::logEnd);
    connect(&queue, &ReplayQueue::paused, this, [](const Error& reason) {
        ActivityLog::instance().append(ActivityKind::Failure, tr("The replay is paused: %1").arg(errorText(reason)));
    });
}

void ReplayActivity::logStart(int row)
{
    const ReplayQueue::Entry& entry = m_queue.entries()[static_cast<std::size_t>(row)];
    const QString file = QFileInfo(entry.path).fileName();
    ActivityLog::instance().append(
        ActivityKind::Replay,
        entry.target.kind == StoreKind::Memory
            ? tr("Replay of %1 started; nothing is stored").arg(file)
            : tr("Replay of %1 into %2 started").arg(file, QString::fromStdString(entry.target.displayName())));
}

void ReplayActivity::logEnd(int row)
{
    ActivityLog& log = ActivityLog::instance();
    const ReplayQueue::Entry& entry = m_queue.entries()[static_cast<std::size_t>(row)];
    const QString file = QFileInfo(entry.path).fileName();
    if (entry.state == ReplayQueue::State::Cancelled) {
        log.append(ActivityKind::Replay, tr("Replay of %1 was cancelled").arg(file));
        return;
    }
    if (!entry.outcome) {
        log.append(ActivityKind::Failure,
                   tr("Replay of %1 failed: %2").arg(file, entry.error ? errorText(*entry.error) : QString()));
        return;
    }
    const IngestReport& report = entry.outcome->ingest;
    const bool stored = entry.target.kind != StoreKind::Memory;
    if (report.fileError)
        log.append(ActivityKind::Failure, QStringLiteral("%1: %2").arg(file, ReplayText::fileError(*report.fileError)));
    if (stored)
        log.append(ActivityKind::Feedback, ActivityText::inserted(static_cast<std::int64_t>(report.accepted)));
    log.append(ActivityKind::Replay,
               tr("Replay of %1 finished: %2").arg(file, ReplayText::conservation(report, stored)));
}

void ReplayActivity::logUndo(const ImportRecord& record, const QString& database, const Result<void>& done)
{
    const QString import = NumberText::count(record.id);
    if (done)
        ActivityLog::instance().append(ActivityKind::Replay,
                                       tr("Undid import %1 in %2: %3 of feedback taken out")
                                           .arg(import, database, NumberText::rows(record.accepted)));
    else
        ActivityLog::instance().append(
            ActivityKind::Failure,
            tr("Undoing import %1 in %2 failed: %3").arg(import, database, errorText(done.error())));
}

} // namespace loopscope
