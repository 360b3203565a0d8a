#include "tests/support/tcp_proxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string_view>

namespace loopscope::test {

namespace {

sockaddr_in localAddress(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

bool sendAll(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

} // namespace

TcpProxy::TcpProxy(int serverPort) : m_serverPort(serverPort)
{
    m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = localAddress(0);
    socklen_t size = sizeof address;
    ::bind(m_listening, reinterpret_cast<sockaddr*>(&address), size);
    ::listen(m_listening, 16);
    ::getsockname(m_listening, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

TcpProxy::~TcpProxy()
{
    m_ends = true;
    m_thread.join();
    for (Link& link : m_links)
        close(link, true);
    ::close(m_listening);
}

void TcpProxy::run()
{
    while (!m_ends) {
        if (m_resets.exchange(false)) {
            for (Link& link : m_links)
                close(link, true);
            m_links.clear();
        }
        std::vector<pollfd> waits;
        if (!m_stalled) {
            waits.push_back({.fd = m_listening, .events = POLLIN, .revents = 0});
            for (const Link& link : m_links) {
                waits.push_back({.fd = link.client, .events = POLLIN, .revents = 0});
                waits.push_back({.fd = link.server, .events = POLLIN, .revents = 0});
            }
        }
        if (::poll(waits.data(), waits.size(), 10) <= 0)
            continue;
        for (std::size_t i = m_links.size(); i-- > 0;) {
            const bool fromClient = waits[1 + 2 * i].revents != 0, fromServer = waits[2 + 2 * i].revents != 0;
            if ((fromClient && !pass(m_links[i], true)) || (fromServer && !pass(m_links[i], false))) {
                close(m_links[i], false);
                m_links.erase(m_links.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
        if (waits[0].revents != 0)
            accept();
    }
}

void TcpProxy::accept()
{
    Link link;
    link.client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    link.server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = localAddress(m_serverPort);
    if (::connect(link.server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        close(link, false);
    else
        m_links.push_back(link);
}

bool TcpProxy::pass(Link& link, bool fromClient)
{
    std::array<char, 65536> buffer{};
    const auto read = ::recv(fromClient ? link.client : link.server, buffer.data(), m_slow ? 1 : buffer.size(), 0);
    if (read <= 0)
        return false;
    const std::string_view bytes(buffer.data(), static_cast<std::size_t>(read));
    if (fromClient && m_loseEvery > 0 && bytes.find("COMMIT") != std::string_view::npos)
        link.losesAnswer = ++m_commits % m_loseEvery == 0;
    else if (!fromClient && link.losesAnswer) { // the server has done it
        ++m_lost;
        return false;
    }
    return sendAll(fromClient ? link.server : link.client, bytes);
}

void TcpProxy::close(Link& link, bool withReset)
{
    const linger now{.l_onoff = 1, .l_linger = 0};
    for (const int socket : {link.client, link.server}) {
        if (withReset)
            ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        ::close(socket);
    }
}

} // namespace loopscope::test
