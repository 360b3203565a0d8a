#include "app/cli/interrupt_watcher.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace loopscope {

namespace {

constexpr char interrupted = 'i';
constexpr char over = 'o';
std::array<int, 2> pipeEnds{-1, -1}; // a signal handler reaches nothing but globals

void wake(char why)
{
    const int saved = errno;
    static_cast<void>(!::write(pipeEnds[1], &why, 1)); // a full pipe has woken it already
    errno = saved;
}

void handle(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    for (const int signal : {SIGINT, SIGTERM})
        ::sigaction(signal, &action, nullptr);
}

} // namespace

InterruptWatcher::InterruptWatcher()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC) != 0)
        return; // the signals keep killing
    m_thread = std::jthread([this] {
        char why = over;
        while (::read(pipeEnds[0], &why, 1) == 1 && why == interrupted)
            m_stop.request_stop();
    });
    handle([](int) { wake(interrupted); }, static_cast<int>(SA_RESETHAND));
}

InterruptWatcher::~InterruptWatcher()
{
    if (!m_thread.joinable())
        return;
    handle(SIG_DFL, 0);
    wake(over);
    m_thread.join();
    for (int& end : pipeEnds)
        ::close(std::exchange(end, -1));
}

} // namespace loopscope
