#pragma once

#include "ui/pages/page.h"
#include "ui/shell/place_history.h"
#include "ui/shell/session.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace loopscope {

class AppMenu;
class Banner;
class CommandPalette;
class DatabaseOpener;
class FoundingDemo;
class JobTray;
class Navigation;
class SampleDemo;
class TopBar;
class WelcomeView;

/// The window: goes from page to page. What happens, happens in the pages, the workspace and the opener.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens files and connections as the command line names them.
    void openArguments(const QStringList& arguments);
    void openSample();
    /// Builds a database as the founding text does and shows what is wrong with its loop.
    /// @param connection a PostgreSQL server for it; empty: a file
    void openFoundingDemo(const QString& connection = {});
    void restoreLastDatabase();
    void showPlace(const Place& place);

    [[nodiscard]] Workspace& workspace() { return *m_workspace; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePages();
    void layOut();
    void connectMenu();
    void connectHistory();
    void connectPalette();
    void go(const Place& place); ///< without entering it into the history
    void showPageOrDoors();
    void takeJob(Page* page, const JobStatus& status);
    void editPolicy(const Policy& policy);
    void replayFiles(const QStringList& paths);

    Session m_session;
    Workspace* m_workspace;
    PlaceHistory m_history;
    Place m_place;
    QHash<QString, Page*> m_pages;
    Page* m_jobPage = nullptr;
    QString m_firstPage;

    AppMenu* m_menu = nullptr;
    DatabaseOpener* m_opener = nullptr;
    SampleDemo* m_sample = nullptr;
    FoundingDemo* m_founding = nullptr;
    TopBar* m_topBar = nullptr;
    Navigation* m_navigation = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    WelcomeView* m_welcome = nullptr;
    JobTray* m_tray = nullptr;
    CommandPalette* m_palette = nullptr;
};

} // namespace loopscope
