#pragma once

#include "ui/theme/theme.h"

#include <QMenu>

namespace loopscope {

class Session;

/// The program's menu: files and databases, light and dark, help. Only asks; the window does.
class AppMenu : public QMenu {
    Q_OBJECT

public:
    AppMenu(const Session& session, QWidget* parent);

signals:
    void openFileRequested();
    void openDatabaseRequested();
    void newDatabaseRequested();
    void connectionRequested();
    void serverDatabasesRequested(); ///< the feedback databases of a server
    void recentRequested(const QString& url);
    void policyRequested();
    void refreshRequested();
    void closeDatabaseRequested();
    void foundingDemoRequested(); ///< the database of the founding text
    void schemaRequested();
    void dashboardRequested(); ///< for Grafana
    void themeChosen(loopscope::ThemeChoice choice);
    void newWindowRequested();
    void closeWindowRequested();
    void quitRequested(); ///< all windows

private:
    void fillRecent(QMenu* menu);
    void addThemes(QMenu* menu);
    void showAbout();
    const Session& m_session;
};

} // namespace loopscope
