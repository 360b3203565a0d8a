#include "app/data/store/postgres/host_reach.h"

#include "app/data/store/postgres/socket_wait.h"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace loopscope {

namespace {

using Clock = std::chrono::steady_clock;
using AddressList = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;
constexpr std::chrono::milliseconds patience{50}; ///< between two looks at whether to stop

struct Lookup {
    std::mutex mutex;
    std::condition_variable done;
    std::optional<Result<std::vector<std::string>>> answer;
};

AddressList addressesOf(const std::string& host, const char* port, int flags, int& code)
{
    const addrinfo wanted{.ai_flags = flags, .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    addrinfo* found = nullptr;
    code = getaddrinfo(host.c_str(), port, &wanted, &found);
    return {code == 0 ? found : nullptr, &freeaddrinfo};
}

Result<std::vector<std::string>> lookUp(const std::string& host)
{
    int code = 0;
    const AddressList list = addressesOf(host, nullptr, 0, code);
    if (!list)
        return failure(ErrorCode::CannotConnect, host, code == EAI_SYSTEM ? std::strerror(errno) : gai_strerror(code));
    std::vector<std::string> found;
    for (const addrinfo* entry = list.get(); entry != nullptr; entry = entry->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (getnameinfo(entry->ai_addr, entry->ai_addrlen, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) == 0 &&
            std::ranges::find(found, text.data()) == found.end())
            found.emplace_back(text.data());
    }
    return found;
}

class Socket {
public:
    explicit Socket(int family) : m_handle(socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {}
    ~Socket()
    {
        if (m_handle >= 0)
            close(m_handle);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    [[nodiscard]] int handle() const { return m_handle; }

private:
    int m_handle;
};

/// @return 0, or the system's error; ECANCELED when asked to stop.
int reach(const sockaddr* address, socklen_t length, Clock::time_point deadline, const std::stop_token& stop)
{
    const Socket socket(address->sa_family);
    if (socket.handle() < 0)
        return errno;
    if (connect(socket.handle(), address, length) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    for (;;) {
        if (stop.stop_requested())
            return ECANCELED;
        const auto ready = waitForSocket(socket.handle(), false, true, std::min(deadline, Clock::now() + patience));
        if (!ready.timedOut)
            break;
        if (Clock::now() >= deadline)
            return ETIMEDOUT;
    }
    int error = 0;
    socklen_t size = sizeof error;
    return getsockopt(socket.handle(), SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
}

int reachFolder(const std::string& folder, const std::string& port, Clock::time_point deadline,
                const std::stop_token& stop)
{
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    const std::string path = folder + "/.s.PGSQL." + port;
    if (path.size() >= sizeof address.sun_path)
        return ENAMETOOLONG;
    std::ranges::copy(path, address.sun_path);
    return reach(reinterpret_cast<const sockaddr*>(&address), sizeof address, deadline, stop);
}

int reachAddress(const std::string& host, const std::string& port, Clock::time_point deadline,
                 const std::stop_token& stop)
{
    int code = 0;
    const AddressList list = addressesOf(host, port.c_str(), AI_NUMERICHOST | AI_NUMERICSERV, code);
    return list ? reach(list->ai_addr, list->ai_addrlen, deadline, stop) : EINVAL;
}

} // namespace

Result<std::vector<std::string>> lookUpHost(const std::string& host, std::chrono::milliseconds timeout,
                                            const std::stop_token& stop)
{
    auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, host] {
        auto answer = lookUp(host);
        const std::scoped_lock lock(lookup->mutex);
        lookup->answer = std::move(answer);
        lookup->done.notify_all();
    }).detach();
    const auto deadline = Clock::now() + timeout;
    std::unique_lock lock(lookup->mutex);
    while (!lookup->answer) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (Clock::now() >= deadline)
            return failure(ErrorCode::CannotConnect, host,
                           "no answer within " + std::to_string(timeout.count() / 1000) + " s");
        lookup->done.wait_for(lock, patience);
    }
    return *lookup->answer;
}

Result<std::string> reachHost(const std::vector<std::string>& addresses, const std::string& port,
                              std::chrono::milliseconds timeout, const std::stop_token& stop)
{
    int error = EINVAL;
    for (const std::string& address : addresses) {
        const auto deadline = Clock::now() + timeout;
        error = address.starts_with('/') ? reachFolder(address, port, deadline, stop)
                                         : reachAddress(address, port, deadline, stop);
        if (error == 0)
            return address;
        if (error == ECANCELED)
            return failure(ErrorCode::Cancelled);
    }
    return failure(ErrorCode::CannotConnect, addresses.empty() ? std::string() : addresses.back(), std::strerror(error));
}

} // namespace loopscope
