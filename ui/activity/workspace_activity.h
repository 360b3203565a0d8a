#pragma once

#include "app/data/query/workspace.h"

#include <QObject>

namespace loopscope {

/// Writes into the activity log what becomes of a window's database: opened, grown, closed, failed. Thread: UI.
class WorkspaceActivity : public QObject {
    Q_OBJECT

public:
    explicit WorkspaceActivity(Workspace& workspace, QObject* parent = nullptr);

private:
    void follow();
    void closed();

    Workspace& m_workspace;
    QString m_open; ///< name of what is open; empty: nothing
    std::int64_t m_rows = 0;
    QString m_failed; ///< sentence told last
};

} // namespace loopscope
