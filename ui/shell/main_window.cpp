#include "ui/shell/main_window.h"

#include "app/data/error_text.h"
#include "ui/pages/page_list.h"
#include "ui/policy/policy_dialog.h"
#include "ui/replay/file_links.h"
#include "ui/shell/app_menu.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/database_opener.h"
#include "ui/shell/founding_demo.h"
#include "ui/shell/job_tray.h"
#include "ui/shell/menu_actions.h"
#include "ui/shell/navigation.h"
#include "ui/shell/sample_demo.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/welcome_view.h"
#include "ui/verify/query_title.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/calm_stack.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace loopscope {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_workspace(new Workspace(this)),
      m_menu(new AppMenu(m_session, this)),
      m_opener(new DatabaseOpener(*m_workspace, m_session, this)),
      m_sample(new SampleDemo(*m_workspace, this)),
      m_founding(new FoundingDemo(this)),
      m_topBar(new TopBar(*m_workspace)),
      m_banner(new Banner),
      m_stack(new CalmStack),
      m_welcome(new WelcomeView),
      m_tray(new JobTray),
      m_palette(new CommandPalette(*m_workspace, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Loopscope"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/loopscope.svg")));
    setAcceptDrops(true);
    setMinimumSize(800, 560);

    makePages();
    layOut();
    connectMenu();
    connectHistory();
    connectPalette();

    connect(m_welcome, &WelcomeView::sampleRequested, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomeView::fileRequested, m_opener, &DatabaseOpener::askForFile);
    connect(m_welcome, &WelcomeView::connectionRequested, m_opener, &DatabaseOpener::askForConnection);
    connect(m_opener, &DatabaseOpener::replayRequested, this, &MainWindow::replayFiles);
    connect(m_opener, &DatabaseOpener::failed, m_banner, &Banner::showSentence);
    connect(m_sample, &SampleDemo::failed, m_banner, &Banner::showSentence);
    connect(m_founding, &FoundingDemo::failed, m_banner, &Banner::showSentence);
    connect(m_founding, &FoundingDemo::built, this, [this](const ConnectionSpec& spec) {
        m_opener->open(spec);
        showPlace({QStringLiteral("check"), {}});
    });
    connect(m_workspace, &Workspace::changed, this, &MainWindow::showPageOrDoors);
    connect(m_topBar, &TopBar::databaseClicked, m_opener, &DatabaseOpener::askForDatabase);
    connect(m_topBar, &TopBar::policyClicked, this, [this] { editPolicy(m_workspace->policy()); });
    connect(m_topBar, &TopBar::timeClicked, this,
            [this] { showPlace({QStringLiteral("feedback"), QStringLiteral("order=time")}); });
    m_tray->setIdleText(tr("UTC · ready"));
    centralWidget()->setFocusPolicy(Qt::ClickFocus);
    centralWidget()->setFocus(); // no ring around a control that nobody has asked for

    if (!restoreGeometry(m_session.geometry()))
        resize(1280, 800);
    showPlace({m_firstPage, {}});
}

MainWindow::~MainWindow() = default;

void MainWindow::makePages()
{
    std::vector<Navigation::Entry> entries;
    for (const PageEntry& entry : pageList()) {
        if (entry.id.isEmpty()) {
            entries.push_back({});
            continue;
        }
        Page* page = entry.make(*m_workspace, nullptr);
        page->setObjectName(QStringLiteral("page_") + entry.id);
        page->setAccessibleName(page->title());
        m_pages.insert(entry.id, page);
        m_stack->addWidget(page);
        entries.push_back({entry.id, page->title(), page->iconName()});
        if (m_firstPage.isEmpty())
            m_firstPage = entry.id;
        connect(page, &Page::linkActivated, this, &MainWindow::showPlace);
        connect(page, &Page::policyRequested, this, &MainWindow::editPolicy);
        connect(page, &Page::jobChanged, this, [this, page](const JobStatus& status) { takeJob(page, status); });
    }
    m_stack->addWidget(m_welcome);
    m_navigation = new Navigation(entries, {});
    connect(m_navigation, &Navigation::selected, this, [this](const QString& id) { showPlace({id, {}}); });
}

void MainWindow::layOut()
{
    auto* content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_banner);
    content->addWidget(m_stack, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addLayout(content, 1);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(middle, 1);
    column->addWidget(m_tray);
    setCentralWidget(centre);
    connect(m_tray, &JobTray::cancelRequested, this, [this] {
        if (m_jobPage != nullptr)
            m_jobPage->cancelJob();
    });
    connect(m_tray, &JobTray::activated, this, [this] {
        if (m_jobPage != nullptr)
            showPlace({m_pages.key(m_jobPage), {}});
    });
}

void MainWindow::connectMenu()
{
    m_topBar->menuButton()->setMenu(m_menu);
    auto* openMenu = new QShortcut(Qt::Key_F10, this);
    connect(openMenu, &QShortcut::activated, m_topBar->menuButton(), &QToolButton::showMenu);
    connect(m_menu, &AppMenu::foundingDemoRequested, this, [this] { openFoundingDemo(); });
    connect(m_menu, &AppMenu::policyRequested, this, [this] { editPolicy(m_workspace->policy()); });
    auto* actions = new MenuActions(*m_menu, *m_opener, *m_workspace, m_session, this);
    for (const Page* page : std::as_const(m_pages))
        connect(page, &Page::schemaRequested, actions, &MenuActions::showSchema);
    connect(actions, &MenuActions::failed, m_banner, &Banner::showSentence);
    connect(actions, &MenuActions::told, m_tray, &JobTray::setIdleText);
}

void MainWindow::connectPalette()
{
    std::vector<PaletteEntry> entries;
    for (const PageEntry& page : pageList())
        if (!page.id.isEmpty())
            entries.push_back({m_pages[page.id]->title(), tr("Page"), {}, [this, id = page.id] { showPlace({id, {}}); }});
    for (const auto& [id, title] : QueryTitle::all())
        entries.push_back({title, tr("Query"), id, [this, query = id] { showPlace({QStringLiteral("verify"), query}); }});
    for (QAction* action : m_menu->findChildren<QAction*>(QRegularExpression(QStringLiteral("^action"))))
        entries.push_back({action->text().remove(QLatin1Char('&')), tr("Action"),
                           action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); }});
    m_palette->setEntries(std::move(entries));
    connect(m_palette, &CommandPalette::placeChosen, this, &MainWindow::showPlace);
    connect(m_topBar, &TopBar::searchClicked, m_palette, &CommandPalette::popUp);
    connect(new QShortcut(Qt::CTRL | Qt::Key_K, this), &QShortcut::activated, m_palette, &CommandPalette::popUp);
}

void MainWindow::connectHistory()
{
    const auto back = [this] {
        if (const auto place = m_history.back())
            go(*place);
    };
    const auto forward = [this] {
        if (const auto place = m_history.forward())
            go(*place);
    };
    connect(m_topBar->backButton(), &QToolButton::clicked, this, back);
    connect(m_topBar->forwardButton(), &QToolButton::clicked, this, forward);
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, this, back);
    connect(new QShortcut(QKeySequence::Forward, this), &QShortcut::activated, this, forward);
    connect(new QShortcut(Qt::Key_F6, this), &QShortcut::activated, this, [this] {
        if (m_navigation->isAncestorOf(focusWidget()))
            m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        else
            m_navigation->focusSelected();
    });
}

void MainWindow::openArguments(const QStringList& arguments)
{
    QStringList files;
    for (const QString& argument : arguments) {
        if (QFileInfo::exists(argument))
            files << argument;
        else
            m_opener->openArgument(argument, false);
    }
    m_opener->openFiles(files);
}

void MainWindow::openSample()
{
    m_sample->start();
}

void MainWindow::openFoundingDemo(const QString& connection)
{
    const auto server = ConnectionSpec::parse(connection.isEmpty() ? "memory:" : connection.toStdString(), false);
    if (server)
        m_founding->start(*server);
    else
        m_banner->showSentence(errorText(server.error()));
}

void MainWindow::restoreLastDatabase()
{
    if (const QString last = m_session.lastDatabase(); !last.isEmpty())
        m_opener->openArgument(last, true);
}

void MainWindow::showPlace(const Place& place)
{
    m_history.visit(place);
    go(place);
}

void MainWindow::go(const Place& place)
{
    Page* page = m_pages.value(place.page);
    if (page == nullptr)
        return;
    m_place = place;
    m_navigation->select(place.page);
    m_topBar->backButton()->setEnabled(m_history.canGoBack());
    m_topBar->forwardButton()->setEnabled(m_history.canGoForward());
    page->showDetail(place.detail);
    showPageOrDoors();
}

void MainWindow::showPageOrDoors()
{
    Page* page = m_pages.value(m_place.page);
    if (page == nullptr)
        return;
    const bool doors = page->needsDatabase() && m_workspace->state() == Workspace::State::Empty;
    m_stack->setCurrentWidget(doors ? static_cast<QWidget*>(m_welcome) : page);
}

void MainWindow::takeJob(Page* page, const JobStatus& status)
{
    m_jobPage = status.title.isEmpty() ? nullptr : page;
    m_tray->setJob(status);
}

void MainWindow::replayFiles(const QStringList& paths)
{
    showPlace({QStringLiteral("replay"), filesToDetail(paths)});
}

void MainWindow::editPolicy(const Policy& policy)
{
    auto* editor = new PolicyDialog(*m_workspace, policy, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_session.setGeometry(saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    m_opener->openFiles(paths);
}

} // namespace loopscope
