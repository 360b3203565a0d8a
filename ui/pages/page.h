#pragma once

#include "app/data/query/workspace.h"
#include "ui/pages/job_status.h"

#include <QString>
#include <QWidget>

namespace loopscope {

/// A place in the window: a page, and what it shows (a version, a device). Value of the history and of links.
struct Place {
    QString page;   ///< id of pages.def
    QString detail; ///< version number or device id; empty: the page itself
    bool operator==(const Place&) const = default;
};

/// One page of the window. Made once per window; shows what the workspace holds, draws loading, empty and failed states.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {}

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0; ///< for themedIcon()
    /// Shows a detail of the page (a version, a device), or the page itself when empty.
    virtual void showDetail(const QString& detail) { Q_UNUSED(detail) }
    /// Whether the window shows its three doors instead while nothing is open.
    [[nodiscard]] virtual bool needsDatabase() const { return true; }
    /// Ends the work that jobChanged() told of.
    virtual void cancelJob() {}

signals:
    void linkActivated(const loopscope::Place& place);
    void policyRequested(const loopscope::Policy& first); ///< to be edited, with these values at first
    /// The schema of the open database is to be looked at. @param stepId the step to begin with; empty: all of them
    void schemaRequested(const QString& stepId);
    void jobChanged(const loopscope::JobStatus& status); ///< an empty title: nothing runs any more

protected:
    Workspace& workspace() const { return m_workspace; }

private:
    Workspace& m_workspace;
};

} // namespace loopscope
