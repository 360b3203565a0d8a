#pragma once

#include <QWidget>

class QPushButton;

namespace loopscope {

class LoopPlayer;

/// Step back, play or pause, step forward, speed: the buttons of a LoopPlayer, following it.
class PlayControls : public QWidget {
    Q_OBJECT

public:
    explicit PlayControls(LoopPlayer& player, QWidget* parent = nullptr);

private:
    void fillSpeeds();
    void refresh();

    LoopPlayer& m_player;
    QPushButton* m_back;
    QPushButton* m_play;
    QPushButton* m_forward;
    QPushButton* m_speed;
};

} // namespace loopscope
