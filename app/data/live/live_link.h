#pragma once

#include "app/data/live/link_pace.h"
#include "app/data/live/link_status.h"
#include "app/data/store/feedback_store.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace loopscope {

/// A thread with a connection of its own that looks for new feedback about every second. Each look is a heartbeat too: a
/// server that says nothing for a while makes the link Suspect, then Reconnecting, with growing pauses between the attempts.
/// New feedback of the time without a connection is reported after it.
/// Thread: its members from one thread; none of them waits for a server. The listener is called in threads of the link.
class LiveLink {
public:
    /// How a connection is made, within a limit; given up when told to stop.
    using Opener = std::function<Result<std::unique_ptr<FeedbackStore>>(const FeedbackStore::OpenOptions&)>;
    struct Listener {
        std::function<void(const LinkStatus&)> status; ///< the link is in another state
        std::function<void(const NewFeedback&)> feedback; ///< feedback came (or went)
        std::function<void()> looked; ///< the server has answered a whole look
    };

    LiveLink(Opener opener, Listener listener, LinkPace pace = {});
    ~LiveLink(); ///< a tenth of a second at most, whatever the server does
    LiveLink(const LiveLink&) = delete;
    LiveLink& operator=(const LiveLink&) = delete;

    /// Looks now, or tries now to connect: there is reason to (a network came up, another connection to the server was
    /// lost). Not when Refused.
    void wake();
    void retry(); ///< wake(), also when Refused: a person asked for it

    static constexpr std::int64_t mostRows = 200; ///< in NewFeedback::newest

private:
    void work(const std::stop_token& stop);
    void watch(const std::stop_token& stop);
    /// @return false: not now
    [[nodiscard]] bool connect(const std::stop_token& stop);
    void look(const std::stop_token& stop);
    void lose(const Error& error);
    void setStatus(const LinkStatus& status);
    void waitForAPerson(const std::stop_token& stop);
    void pause(const std::stop_token& stop, LinkStatus::Clock::duration duration);
    void answered();

    Opener m_opener;
    Listener m_listener;
    LinkPace m_pace;

    // Of the working thread.
    std::unique_ptr<FeedbackStore> m_store;
    std::unique_ptr<FeedbackTail> m_tail;
    std::unique_ptr<FeedbackTail> m_lostTail; ///< of the connection before: knows what was reported

    std::mutex m_telling; ///< held while the listener hears of a status, so that it hears of them in their order
    std::mutex m_mutex; ///< of what follows
    std::condition_variable_any m_changed;
    LinkStatus m_status;
    bool m_woken = false;
    bool m_asked = false; ///< by a person
    std::optional<LinkStatus::Clock::time_point> m_askedAt; ///< a statement without an answer yet

    std::jthread m_worker;
    std::jthread m_watcher;
};

} // namespace loopscope
