#include "ui/shell/top_bar.h"

#include "app/data/query/workspace.h"
#include "ui/pages/workspace_text.h"
#include "ui/shell/live_pill.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>
#include <QToolButton>

namespace loopscope {

namespace {

constexpr int widthForTime = 1300; ///< of the bar; in a narrower one the rest needs the room

QToolButton* iconButton(const QString& objectName, const QString& icon, const QString& name)
{
    auto* button = new QToolButton;
    button->setObjectName(objectName);
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TopBar::TopBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_database(new Pill),
      m_policy(new Pill),
      m_time(new Pill),
      m_live(new LivePill(workspace)),
      m_search(new Pill),
      m_back(iconButton(QStringLiteral("goBack"), QStringLiteral("back"), tr("Back"))),
      m_forward(iconButton(QStringLiteral("goForward"), QStringLiteral("forward"), tr("Forward"))),
      m_menu(iconButton(QStringLiteral("appMenu"), QStringLiteral("menu"), tr("Menu")))
{
    setObjectName(QStringLiteral("topBar"));
    m_database->setObjectName(QStringLiteral("databasePill"));
    m_policy->setObjectName(QStringLiteral("policyPill"));
    m_time->setObjectName(QStringLiteral("timePill"));
    m_search->setObjectName(QStringLiteral("searchPill"));
    m_search->setContent(
        {.lead = tr("Search or do…"), .name = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)});
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));

    auto* mark = new QLabel;
    mark->setPixmap(QIcon(QStringLiteral(":/icons/loopscope.svg")).pixmap(18, 18));
    auto* word = new TextLabel(QStringLiteral("Loopscope"), TypeStep::CardTitle);

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(spacing::l + 2, 0, spacing::m, 1);
    line->setSpacing(spacing::s);
    line->addWidget(mark);
    line->addWidget(word);
    word->setFixedWidth(196 - 2 * spacing::l - 18 + spacing::s);
    line->addWidget(m_database);
    line->addSpacing(spacing::xs);
    line->addWidget(m_live);
    line->addSpacing(spacing::xs);
    line->addWidget(m_policy);
    line->addSpacing(spacing::xs);
    line->addWidget(m_time);
    line->addStretch(1);
    line->addWidget(m_search);
    line->addSpacing(spacing::xs);
    line->addWidget(m_back);
    line->addWidget(m_forward);
    line->addWidget(m_menu);
    setFixedHeight(52);

    connect(m_database, &Pill::clicked, this, &TopBar::databaseClicked);
    connect(m_policy, &Pill::clicked, this, &TopBar::policyClicked);
    connect(m_time, &Pill::clicked, this, &TopBar::timeClicked);
    connect(m_search, &Pill::clicked, this, &TopBar::searchClicked);
    connect(&workspace, &Workspace::changed, this, &TopBar::refresh);
    connect(&workspace, &Workspace::grew, this, &TopBar::refresh);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
    workspace.watch();
}

void TopBar::refresh()
{
    m_database->setContent(WorkspaceText::database(m_workspace));
    m_policy->setVisible(m_workspace.state() == Workspace::State::Ready);
    m_policy->setContent(WorkspaceText::policy(m_workspace));
    m_time->setVisible(m_workspace.state() == Workspace::State::Ready && width() >= widthForTime);
    m_time->setContent(WorkspaceText::time(m_workspace));
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_time->setVisible(m_workspace.state() == Workspace::State::Ready && width() >= widthForTime);
}

void TopBar::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.hairline);
}

} // namespace loopscope
