#include "app/data/store/postgres/socket_wait.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>

namespace loopscope {

SocketReady waitForSocket(int socket, bool forReading, bool forWriting, std::chrono::steady_clock::time_point deadline)
{
    using namespace std::chrono;
    pollfd wanted{.fd = socket,
                  .events = static_cast<short>((forReading ? POLLIN : 0) | (forWriting ? POLLOUT : 0)),
                  .revents = 0};
    for (;;) {
        const auto left = ceil<milliseconds>(deadline - steady_clock::now()).count();
        const int found = poll(&wanted, 1, static_cast<int>(std::clamp<milliseconds::rep>(left, 0, 60'000)));
        if (found < 0 && errno == EINTR)
            continue;
        if (found < 0)
            return {.readable = true}; // the next call of libpq reports what is wrong
        if (found > 0)
            return {.readable = (wanted.revents & ~POLLOUT) != 0, .writable = (wanted.revents & POLLOUT) != 0};
        if (left <= 60'000)
            return {.timedOut = true};
    }
}

} // namespace loopscope
