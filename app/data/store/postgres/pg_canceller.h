#pragma once

#include "app/data/store/postgres/pg_handles.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>

namespace loopscope {

/// Ends the running statement of one connection from other threads, and keeps new ones from beginning until arm(). A
/// request under way when its statement ends is waited for, so that it cannot hit the next one.
class PgCanceller : public std::enable_shared_from_this<PgCanceller> {
public:
    explicit PgCanceller(PgCancelHandle handle) : m_handle(std::move(handle)) {}

    /// Returns at once: PQcancel opens a connection of its own, which happens in a thread of its own. Thread: any.
    void cancel();
    /// The connection is of no use any more: nobody waits for a request that is under way. Thread: any.
    void giveUp();
    void arm(); ///< forgets an earlier cancel()
    [[nodiscard]] bool isCancelled();

    void begin(); ///< a statement begins. Thread: the connection's.
    void end();   ///< it has ended. Thread: the connection's.

private:
    void send(std::uint64_t statement);

    PgCancelHandle m_handle;
    std::mutex m_state; ///< guards what is below; never held while a request is under way
    std::condition_variable m_changed;
    std::uint64_t m_statement = 0;
    bool m_isRunning = false;
    bool m_isCancelled = false;
    bool m_isSending = false; ///< a request is under way
    bool m_isGivenUp = false;
};

/// Marks the stretch in which a cancel has something to end.
class PgRunningStatement {
public:
    explicit PgRunningStatement(PgCanceller& canceller) : m_canceller(canceller) { m_canceller.begin(); }
    PgRunningStatement(const PgRunningStatement&) = delete;
    PgRunningStatement& operator=(const PgRunningStatement&) = delete;
    ~PgRunningStatement() { m_canceller.end(); }

private:
    PgCanceller& m_canceller;
};

} // namespace loopscope
