#pragma once

#include <QByteArray>

#include <atomic>
#include <mutex>
#include <thread>

namespace loopscope::test {

/// A server that answers the wish for TLS with “no” and keeps everything that it is sent.
class DeafServer {
public:
    DeafServer();
    ~DeafServer();
    DeafServer(const DeafServer&) = delete;
    DeafServer& operator=(const DeafServer&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QByteArray received() const;

private:
    void serve();
    int m_socket = -1;
    int m_port = 0;
    std::atomic<bool> m_ends = false;
    mutable std::mutex m_mutex;
    QByteArray m_received;
    std::thread m_thread;
};

} // namespace loopscope::test
