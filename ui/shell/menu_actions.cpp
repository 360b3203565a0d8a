#include "ui/shell/menu_actions.h"

#include "app/data/error_text.h"
#include "app/data/query/workspace.h"
#include "app/data/report/grafana_dashboard.h"
#include "app/data/report/output_file.h"
#include "ui/schema/schema_dialog.h"
#include "ui/shell/app_menu.h"
#include "ui/shell/database_opener.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QFileDialog>

namespace loopscope {

MenuActions::MenuActions(AppMenu& menu, DatabaseOpener& opener, Workspace& workspace, Session& session,
                         QMainWindow* window)
    : QObject(window), m_workspace(workspace), m_session(session), m_window(window)
{
    connect(&menu, &AppMenu::openFileRequested, &opener, &DatabaseOpener::askForFile);
    connect(&menu, &AppMenu::openDatabaseRequested, &opener, &DatabaseOpener::askForDatabase);
    connect(&menu, &AppMenu::newDatabaseRequested, &opener, &DatabaseOpener::askForNewDatabase);
    connect(&menu, &AppMenu::connectionRequested, &opener, &DatabaseOpener::askForConnection);
    connect(&menu, &AppMenu::serverDatabasesRequested, &opener, &DatabaseOpener::showServerDatabases);
    connect(&menu, &AppMenu::recentRequested, &opener,
            [&opener](const QString& url) { opener.openArgument(url, true); });
    connect(&menu, &AppMenu::refreshRequested, &workspace, &Workspace::refresh);
    connect(&menu, &AppMenu::closeDatabaseRequested, this, &MenuActions::closeDatabase);
    connect(&menu, &AppMenu::dashboardRequested, this, &MenuActions::askForDashboard);
    connect(&menu, &AppMenu::schemaRequested, this, [this] { showSchema({}); });
    connect(&menu, &AppMenu::themeChosen, this, [this](ThemeChoice choice) {
        m_session.setThemeChoice(choice);
        Theme::instance().setChoice(choice);
    });
    connect(&menu, &AppMenu::newWindowRequested, this, &MenuActions::openWindow);
    connect(&menu, &AppMenu::closeWindowRequested, window, &QWidget::close);
    connect(&menu, &AppMenu::quitRequested, qApp, &QApplication::closeAllWindows);
}

void MenuActions::closeDatabase()
{
    m_session.setLastDatabase({});
    m_workspace.close();
}

void MenuActions::showSchema(const QString& stepId)
{
    if (m_workspace.spec().kind == StoreKind::Memory) {
        emit failed(tr("Open a database to look at its schema."));
        return;
    }
    auto* dialog = new SchemaDialog(m_workspace, stepId.toStdString(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MenuActions::openWindow()
{
    auto* window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->resize(m_window->size());
    window->show();
}

void MenuActions::askForDashboard()
{
    auto* dialog = new QFileDialog(m_window, tr("Save a Grafana dashboard"));
    dialog->setObjectName(QStringLiteral("saveDashboard"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Grafana dashboards (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("feedback-loop.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &MenuActions::saveDashboard);
    dialog->open();
}

void MenuActions::saveDashboard(const QString& path)
{
    // A schema is named where a server is open; else the dashboard finds its table by the data source's search path.
    const auto text = grafanaDashboard(m_workspace.spec().schema);
    if (!text) {
        emit failed(errorText(text.error()));
        return;
    }
    const auto written = OutputFile::writeAll(path.toStdString(), *text);
    if (written)
        emit told(tr("The dashboard is in “%1”. In Grafana: Dashboards, New, Import.").arg(path));
    else
        emit failed(errorText(written.error()));
}

} // namespace loopscope
