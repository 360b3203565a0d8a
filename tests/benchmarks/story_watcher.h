#pragma once

#include <QObject>

#include <functional>

namespace loopscope::benchmarks {

/// Tells once when a visible story chart has drawn observed accuracies, or with them what the loop reports. Watches the whole program. Thread: UI.
class StoryWatcher : public QObject {
public:
    explicit StoryWatcher(std::function<void()> drawn, bool withLoop = false);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_drawn;
    bool m_withLoop;
    bool m_seen = false;
};

} // namespace loopscope::benchmarks
