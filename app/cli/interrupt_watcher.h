#pragma once

#include <stop_token>
#include <thread>

namespace loopscope {

/// Turns the first SIGINT or SIGTERM into a request to stop; the second one of a kind kills the program.
/// One at a time; the signals mean what they did before once it is gone.
class InterruptWatcher {
public:
    InterruptWatcher();
    ~InterruptWatcher();
    InterruptWatcher(const InterruptWatcher&) = delete;
    InterruptWatcher& operator=(const InterruptWatcher&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_thread; ///< a signal handler may do next to nothing: it wakes this thread through a pipe
};

} // namespace loopscope
