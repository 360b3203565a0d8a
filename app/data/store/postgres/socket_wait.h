#pragma once

#include <chrono>

namespace loopscope {

struct SocketReady {
    bool readable = false; ///< or closed, or in error: reading tells
    bool writable = false;
    bool timedOut = false;
};

/// Waits until a socket can be read or written, as asked, or the deadline has passed. A deadline in the past only looks.
/// Thread: any.
[[nodiscard]] SocketReady waitForSocket(int socket, bool forReading, bool forWriting,
                                        std::chrono::steady_clock::time_point deadline);

} // namespace loopscope
