#pragma once

#include "app/data/store/feedback_store.h"
#include "ui/replay/replay_queue.h"

#include <QObject>

namespace loopscope {

/// Writes into the activity log how replays and their undoing went. Thread: UI.
class ReplayActivity : public QObject {
    Q_OBJECT

public:
    explicit ReplayActivity(ReplayQueue& queue, QObject* parent = nullptr);

    /// @param database its name
    static void logUndo(const ImportRecord& record, const QString& database, const Result<void>& done);

private:
    void logStart(int row);
    void logEnd(int row);
    ReplayQueue& m_queue;
};

} // namespace loopscope
