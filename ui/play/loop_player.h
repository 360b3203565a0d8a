#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace loopscope {

/// Where the play of the loop stands: a version, and how far round the circle its picture is. At a speed of n ×, n versions
/// pass in a second. The picture turns with the versions, but never faster than two turns a second: what is quicker only
/// flickers. Without motion, versions change and the picture stands still. Thread: UI.
class LoopPlayer : public QObject {
    Q_OBJECT

public:
    static constexpr int slowest = 1;
    static constexpr int fastest = 1000; ///< versions a second

    explicit LoopPlayer(QObject* parent = nullptr);

    /// How many versions there are; pauses where the current one is gone, and stays else.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int index() const { return m_index; } ///< 0 … count() - 1; -1 without versions
    /// Part of the circle gone through, 0 … 1; 1: the whole of this version is shown.
    [[nodiscard]] double turn() const { return m_turn; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int speed() const { return m_speed; }

    void setSpeed(int versionsPerSecond); ///< kept within slowest … fastest
    void setMotion(bool motion) { m_motion = motion; }
    void play(); ///< from the first version again when the last one was shown
    void pause();
    void toggle() { m_running ? pause() : play(); }
    /// Pauses and shows the whole of a version; kept within the versions there are.
    void seek(int index);
    void step(int by) { seek(m_index + by); }

    /// What the timer does: goes on by this time. Ends at the last version.
    void advance(double seconds);

signals:
    void moved(); ///< index or turn
    void stateChanged(); ///< running, speed, count

private:
    void tick();

    int m_count = 0;
    int m_index = -1;
    double m_passed = 0; ///< part of the current version's time
    double m_turn = 1;
    int m_speed = slowest;
    bool m_running = false;
    bool m_motion = true;
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
};

} // namespace loopscope
