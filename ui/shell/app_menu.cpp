#include "ui/shell/app_menu.h"

#include "ui/shell/session.h"
#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QApplication>
#include <QMessageBox>

namespace loopscope {

AppMenu::AppMenu(const Session& session, QWidget* parent) : QMenu(parent), m_session(session)
{
    setObjectName(QStringLiteral("menu"));
    const auto entry = [this, parent](const char* name, const QString& text, const QString& icon,
                                      const QKeySequence& keys, void (AppMenu::*request)()) {
        auto* action = addAction(themedIcon(icon), text);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, request);
        parent->addAction(action); // the shortcut works while the menu is closed
    };
    entry("actionOpenFile", tr("&Open file…"), QStringLiteral("file"), QKeySequence::Open, &AppMenu::openFileRequested);
    entry("actionOpenDatabase", tr("Open &database…"), QStringLiteral("open"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), &AppMenu::openDatabaseRequested);
    entry("actionNewDatabase", tr("&New database…"), QStringLiteral("new"), QKeySequence::New,
          &AppMenu::newDatabaseRequested);
    entry("actionConnect", tr("&Connect to PostgreSQL…"), QStringLiteral("database"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &AppMenu::connectionRequested);
    entry("actionServerDatabases", tr("Feedback databases of a &server…"), QStringLiteral("database"), QKeySequence(),
          &AppMenu::serverDatabasesRequested);
    entry("actionNewWindow", tr("New &window"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
          &AppMenu::newWindowRequested);
    QMenu* recent = addMenu(tr("&Recent"));
    recent->setObjectName(QStringLiteral("menuRecent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    addSeparator();
    entry("actionPolicy", tr("&Policy…"), QStringLiteral("tick"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
          &AppMenu::policyRequested);
    entry("actionRefresh", tr("Re&fresh"), QStringLiteral("retry"), QKeySequence(Qt::Key_F5),
          &AppMenu::refreshRequested);
    entry("actionSchema", tr("&Schema…"), QStringLiteral("database"), QKeySequence(), &AppMenu::schemaRequested);
    entry("actionDashboard", tr("Save a &Grafana dashboard…"), QStringLiteral("export"), QKeySequence(),
          &AppMenu::dashboardRequested);
    entry("actionCloseDatabase", tr("C&lose database"), QStringLiteral("cross"), QKeySequence(),
          &AppMenu::closeDatabaseRequested);
    entry("actionFoundingDemo", tr("Open the fa&ulty demo"), QStringLiteral("sample"), QKeySequence(),
          &AppMenu::foundingDemoRequested);
    QMenu* view = addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("menuView"));
    addThemes(view);
    addSeparator();
    auto* about = addAction(tr("&About Loopscope"));
    about->setObjectName(QStringLiteral("actionAbout"));
    connect(about, &QAction::triggered, this, &AppMenu::showAbout);
    entry("actionCloseWindow", tr("Close wi&ndow"), {}, QKeySequence(Qt::CTRL | Qt::Key_W),
          &AppMenu::closeWindowRequested);
    entry("actionQuit", tr("&Quit"), {}, QKeySequence::Quit, &AppMenu::quitRequested);
}

void AppMenu::fillRecent(QMenu* menu)
{
    menu->clear();
    const QStringList urls = m_session.recentDatabases();
    for (const QString& url : urls) {
        const auto spec = Session::specOf(url);
        if (!spec)
            continue;
        auto* action = menu->addAction(QString::fromStdString(spec->displayName()));
        action->setToolTip(url);
        connect(action, &QAction::triggered, this, [this, url] { emit recentRequested(url); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing opened yet"))->setEnabled(false);
}

void AppMenu::addThemes(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    const auto choice = [&](const char* name, const QString& text, ThemeChoice value) {
        auto* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        action->setChecked(Theme::instance().choice() == value);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, value] { emit themeChosen(value); });
    };
    choice("actionThemeSystem", tr("As the &system"), ThemeChoice::System);
    choice("actionThemeLight", tr("&Light"), ThemeChoice::Light);
    choice("actionThemeDark", tr("&Dark"), ThemeChoice::Dark);
}

void AppMenu::showAbout()
{
    auto* box = new QMessageBox(parentWidget());
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Loopscope"));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/loopscope.svg")).pixmap(48, 48));
    box->setText(tr("Loopscope %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(tr("See whether a model feedback loop really learns.\n\n"
                               "Free software under the GNU General Public License, version 3 or later. "
                               "It comes without any warranty.\n\nBuilt with Qt %1.")
                                .arg(QString::fromLatin1(qVersion())));
    box->open();
}

} // namespace loopscope
