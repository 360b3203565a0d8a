#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace loopscope::benchmarks {

/// Measures how long the event loop of its thread leaves a timer of 2 ms waiting. Thread: UI.
class StallProbe {
public:
    StallProbe();
    void start();
    void stop() { m_timer.stop(); }

    /// Milliseconds between two ticks. @param share 0.99: of the 99th percentile; 1: the longest. 0 without ticks
    [[nodiscard]] double gapMs(double share) const;

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_lastNs = 0;
    std::vector<qint64> m_gapsNs;
};

} // namespace loopscope::benchmarks
