#pragma once

#include <QObject>

class QMainWindow;

namespace loopscope {

class AppMenu;
class DatabaseOpener;
class Session;
class Workspace;

/// Does what the menu asks for, but for what leads to another page or dialog of the window's own. Thread: UI.
class MenuActions : public QObject {
    Q_OBJECT

public:
    MenuActions(AppMenu& menu, DatabaseOpener& opener, Workspace& workspace, Session& session, QMainWindow* window);

    /// Shows the schema of the open database. @param stepId the step to begin with; empty: all of them
    void showSchema(const QString& stepId);

signals:
    void failed(const QString& sentence);
    void told(const QString& sentence); ///< something that went well and cannot be seen otherwise

private:
    void closeDatabase();
    void openWindow();
    void askForDashboard();
    void saveDashboard(const QString& path);

    Workspace& m_workspace;
    Session& m_session;
    QMainWindow* m_window;
};

} // namespace loopscope
