#pragma once

#include "app/data/store/feedback_store.h"

#include <QThreadPool>

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace loopscope {

/// A thread that owns one reading connection and does requests in order. A newer request of the same kind takes the place
/// of an older one: a waiting one is dropped, a running one is cancelled in the database; its answer is Cancelled.
/// Opens the connection with the first request, and again after it was lost. Where somebody looks after the link
/// (holdOnLoss()), a request whose connection was lost waits and is repeated, twice at most.
/// Thread: post(), cancel(), hold() and release() from one thread, never blocking. The destructor cancels what is running and
/// gives its connection up when that does not help within 0.3 s.
class StoreReader {
public:
    /// To be given up when told to stop.
    using Opener = std::function<Result<std::unique_ptr<FeedbackStore>>(const std::stop_token&)>;
    using Work = std::function<Result<void>(FeedbackStore&)>;
    using Done =
        std::function<void(const Result<void>&)>; ///< in the reader thread; for a dropped request in the poster's

    explicit StoreReader(Opener opener);
    ~StoreReader();

    void post(std::string kind, Work work, Done done);
    void cancel(); ///< everything that waits or runs
    void cancel(const std::string& kind);

    /// @param lost called in the reader thread when a connection was lost: requests wait from then on until release()
    void holdOnLoss(std::function<void()> lost);
    void hold(); ///< requests wait; what is running is given up, and waits as well
    void release(); ///< the server is there: requests go on

private:
    struct Request {
        std::string kind;
        Work work;
        Done done;
        int repeats = 0;
    };
    void loop(std::stop_token stop);
    [[nodiscard]] Result<void> carryOut(const Request& request, std::uint64_t number, const std::stop_token& stop);
    /// Takes away what waits of a kind and cancels what runs of it. @pre m_mutex is held
    [[nodiscard]] std::deque<Request> drop(const std::string& kind);
    /// Whether @p request, whose connection was lost, is to wait for the next one. @pre m_mutex is held
    [[nodiscard]] bool isToBeRepeated(const Request& request, const Result<void>& result) const;
    [[nodiscard]] bool isWaiting(const std::string& kind) const;
    void cancelRunning();

    Opener m_opener;
    std::mutex m_mutex; ///< of the requests
    std::condition_variable_any m_wake;
    std::deque<Request> m_waiting;
    std::condition_variable m_idle;
    std::function<void()> m_lost;
    bool m_isHeld = false;
    bool m_hasOpened = false; ///< the database could be opened once
    std::string m_runningKind;
    std::uint64_t m_running = 0; ///< number of the request under way; 0: none
    std::uint64_t m_cancelled = 0; ///< newest number that is not wanted any more

    std::mutex m_storeMutex; ///< held while a cancel is on its way, so that it meets only the request it is meant for
    std::unique_ptr<FeedbackStore> m_store;
    std::uint64_t m_inStore = 0; ///< number of the request that uses the store; 0: none

    QThreadPool m_cancellers; ///< cancelling may take a round trip to a server
    std::jthread m_thread;
};

} // namespace loopscope
