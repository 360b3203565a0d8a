#include "ui/play/play_controls.h"

#include "ui/play/loop_player.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace loopscope {

namespace {

constexpr int speeds[] = {1, 2, 4, 10, 25, 50, 100, 250, 500, 1000};

QPushButton* controlButton(const char* objectName, const QString& text, const QString& name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(objectName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

PlayControls::PlayControls(LoopPlayer& player, QWidget* parent)
    : QWidget(parent),
      m_player(player),
      m_back(controlButton("playStepBack", tr("step"), tr("One version back (Left)"))),
      m_play(controlButton("playToggle", tr("play"), tr("Play (Space)"))),
      m_forward(controlButton("playStepForward", tr("step"), tr("One version on (Right)"))),
      m_speed(controlButton("playSpeed", {}, {}))
{
    m_back->setIcon(themedIcon(QStringLiteral("step_back"), IconTone::Text));
    m_forward->setIcon(themedIcon(QStringLiteral("step_forward"), IconTone::Text));
    m_play->setDefault(true);
    // The widest of its texts, so that the buttons stay where they are.
    m_play->setMinimumWidth(m_play->fontMetrics().horizontalAdvance(tr("pause")) + 64);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::m);
    for (QPushButton* button : {m_back, m_play, m_forward, m_speed})
        line->addWidget(button);
    fillSpeeds();
    connect(m_back, &QPushButton::clicked, this, [this] { m_player.step(-1); });
    connect(m_forward, &QPushButton::clicked, this, [this] { m_player.step(1); });
    connect(m_play, &QPushButton::clicked, &player, &LoopPlayer::toggle);
    connect(&player, &LoopPlayer::stateChanged, this, &PlayControls::refresh);
    refresh();
}

void PlayControls::fillSpeeds()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("playSpeeds"));
    auto* group = new QActionGroup(menu);
    for (const int speed : speeds) {
        auto* action =
            menu->addAction(tr("%1 ×: %1 version(s) a second", nullptr, speed).arg(QLocale().toString(speed)));
        action->setObjectName(QStringLiteral("playSpeed%1").arg(speed));
        action->setCheckable(true);
        action->setChecked(speed == m_player.speed());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { m_player.setSpeed(speed); });
    }
    m_speed->setMenu(menu);
}

void PlayControls::refresh()
{
    const bool running = m_player.isRunning();
    m_play->setText(running ? tr("pause") : tr("play"));
    m_play->setIcon(themedIcon(running ? QStringLiteral("pause") : QStringLiteral("replay"), IconTone::OnAccent));
    const QString name = running ? tr("Pause (Space)") : tr("Play (Space)");
    m_play->setAccessibleName(name);
    m_play->setToolTip(name);
    m_play->setEnabled(m_player.count() > 0);
    m_back->setEnabled(m_player.index() > 0);
    m_forward->setEnabled(m_player.index() + 1 < m_player.count());
    const QString speed = QLocale().toString(m_player.speed());
    m_speed->setText(tr("speed %1 ×").arg(speed));
    m_speed->setAccessibleName(tr("Speed: %1 version(s) a second", nullptr, m_player.speed()).arg(speed));
    m_speed->setToolTip(m_speed->accessibleName());
}

} // namespace loopscope
