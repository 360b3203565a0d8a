#include "ui/play/loop_player.h"

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

constexpr int frameMs = 16;
constexpr double fastestTurns = 2; // a second
/// A computer that slept, or a window that was moved, does not make the loop jump.
constexpr double longestTick = 0.25; // seconds

} // namespace

LoopPlayer::LoopPlayer(QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, &LoopPlayer::tick);
}

void LoopPlayer::setCount(int count)
{
    if (count == m_count)
        return;
    const bool atEnd = m_index == m_count - 1 && !m_running;
    m_count = count;
    if (atEnd || m_index >= count) {
        seek(count - 1);
    } else {
        emit stateChanged();
        emit moved();
    }
}

void LoopPlayer::setSpeed(int versionsPerSecond)
{
    m_speed = std::clamp(versionsPerSecond, slowest, fastest);
    emit stateChanged();
}

void LoopPlayer::play()
{
    if (m_count == 0 || m_running)
        return;
    if (m_index == m_count - 1 && m_turn >= 1)
        m_index = 0;
    else if (m_turn >= 1)
        ++m_index;
    if (m_turn >= 1) {
        m_turn = m_motion ? 0 : 1;
        m_passed = 0;
    }
    m_running = true;
    m_sinceTick.start();
    m_timer.start();
    emit stateChanged();
    emit moved();
}

void LoopPlayer::pause()
{
    if (!m_running)
        return;
    m_running = false;
    m_timer.stop();
    emit stateChanged();
}

void LoopPlayer::seek(int index)
{
    m_running = false;
    m_timer.stop();
    m_index = m_count == 0 ? -1 : std::clamp(index, 0, m_count - 1);
    m_passed = 0;
    m_turn = 1;
    emit stateChanged();
    emit moved();
}

void LoopPlayer::advance(double seconds)
{
    if (!m_running)
        return;
    m_passed += seconds * m_speed;
    const double whole = std::floor(m_passed);
    if (m_index + whole >= m_count) {
        seek(m_count - 1);
        return;
    }
    m_index += static_cast<int>(whole);
    m_passed -= whole;
    if (!m_motion)
        m_turn = 1;
    else if (m_speed <= fastestTurns)
        m_turn = m_passed;
    else
        m_turn = std::fmod(m_turn + seconds * fastestTurns, 1.0);
    emit moved();
}

void LoopPlayer::tick()
{
    const double seconds = static_cast<double>(m_sinceTick.nsecsElapsed()) / 1e9;
    m_sinceTick.start();
    advance(std::min(seconds, longestTick));
}

} // namespace loopscope
