#pragma once

#include <QApplication>
#include <QElapsedTimer>

namespace loopscope {

/// The application, with a watch over its UI thread: an event that takes longer than longestCalm is told of in the log, with
/// its kind and receiver. Costs two readings of a clock per event, and nothing while idle.
class Application : public QApplication {
    Q_OBJECT

public:
    static constexpr qint64 longestCalmMs = 100;

    /// @param argc as of main(); must live as long as the application
    Application(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;
    [[nodiscard]] int stalls() const { return m_stalls; }
    [[nodiscard]] qint64 longestStallMs() const { return m_longestMs; }

private:
    void tell(qint64 ms, const QByteArray& what);

    int m_depth = 0;
    bool m_waited = false; ///< the event runs a loop of its own, as an open menu does: waiting is no stall
    int m_stalls = 0;
    qint64 m_longestMs = 0;
};

} // namespace loopscope
