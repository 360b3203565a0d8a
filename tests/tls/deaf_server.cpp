#include "tests/tls/deaf_server.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace loopscope::test {

namespace {

constexpr qsizetype tlsRequestBytes = 8;
constexpr int patienceMs = 20;

bool isReadable(int handle)
{
    pollfd wanted{.fd = handle, .events = POLLIN, .revents = 0};
    return poll(&wanted, 1, patienceMs) > 0;
}

} // namespace

DeafServer::DeafServer() : m_socket(socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{.sin_family = AF_INET, .sin_port = 0, .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    socklen_t length = sizeof address;
    auto* const general = reinterpret_cast<sockaddr*>(&address);
    if (bind(m_socket, general, length) != 0 || listen(m_socket, 4) != 0 || getsockname(m_socket, general, &length) != 0)
        qFatal("no port to listen at");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

DeafServer::~DeafServer()
{
    m_ends = true;
    m_thread.join();
    close(m_socket);
}

QByteArray DeafServer::received() const
{
    const std::scoped_lock lock(m_mutex);
    return m_received;
}

void DeafServer::serve()
{
    while (!m_ends) {
        if (!isReadable(m_socket))
            continue;
        const int client = accept(m_socket, nullptr, nullptr);
        for (ssize_t got = 1; got > 0 && !m_ends;) {
            if (!isReadable(client))
                continue;
            std::array<char, 4096> bytes{};
            got = read(client, bytes.data(), bytes.size());
            const std::scoped_lock lock(m_mutex);
            if (got > 0)
                m_received.append(bytes.data(), got);
            if (got == tlsRequestBytes && write(client, "N", 1) != 1)
                got = 0;
        }
        close(client);
    }
}

} // namespace loopscope::test
