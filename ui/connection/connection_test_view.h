#pragma once

#include "app/data/store/postgres/connection_probe.h"

#include <QFutureWatcher>
#include <QWidget>

#include <array>
#include <stop_token>

namespace loopscope {

class TextLabel;

/// What one step of the test has found, and what was known by then.
struct ProbeEvent {
    ProbeReport report;
    ProbeFacts facts;
};

/// The test of a connection, a line for every step, as they come in. The steps run in a worker; a new test, stop() and the
/// end of this view end the one before.
class ConnectionTestView : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionTestView(QWidget* parent = nullptr);
    ~ConnectionTestView() override;

    void start(const ConnectionSpec& spec);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

signals:
    void ended(); ///< also when stopped

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        TextLabel* word;
        TextLabel* title;
        TextLabel* sentence;
        TextLabel* time;
    };
    void take(const ProbeEvent& event);
    std::array<Line, probeSteps> m_lines{};
    QFutureWatcher<ProbeEvent> m_watcher;
    std::stop_source m_stop;
};

} // namespace loopscope
