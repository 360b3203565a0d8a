#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace loopscope::test {

/// Stands between a client and a server on this machine, and does to their traffic what a network does on a bad day.
/// Thread: its own; the calls from any.
class TcpProxy {
public:
    explicit TcpProxy(int serverPort);
    ~TcpProxy();
    TcpProxy(const TcpProxy&) = delete;
    TcpProxy& operator=(const TcpProxy&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    void reset() { m_resets = true; } ///< all connections end with RST
    void setStalled(bool stalled) { m_stalled = stalled; } ///< nothing passes; nobody is told
    void setSlow(bool slow) { m_slow = slow; } ///< a byte at a time
    /// Every n-th COMMIT reaches the server and is done there; its answer is lost with the connection. 0: none.
    void loseAnswerOfCommit(int every) { m_loseEvery = every; }
    [[nodiscard]] int answersLost() const { return m_lost; }

private:
    struct Link {
        int client = -1, server = -1;
        bool losesAnswer = false;
    };
    void run();
    void accept();
    /// @return false when the link is at its end.
    [[nodiscard]] bool pass(Link& link, bool fromClient);
    static void close(Link& link, bool withReset);

    int m_listening = -1, m_port = 0, m_serverPort = 0;
    std::atomic<bool> m_ends = false, m_resets = false, m_stalled = false, m_slow = false;
    std::atomic<int> m_loseEvery = 0, m_commits = 0, m_lost = 0;
    std::vector<Link> m_links;
    std::thread m_thread;
};

} // namespace loopscope::test
