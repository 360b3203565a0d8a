#pragma once

#include "app/data/live/arrival_pace.h"
#include "app/data/live/live_link.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace loopscope {

/// What comes in while a database is open, for the window: counts, ages, pauses, and when it is time to read anew. Owns the
/// link. Thread: UI; it never waits.
class LiveFeed : public QObject {
    Q_OBJECT

public:
    explicit LiveFeed(QObject* parent = nullptr, LinkPace pace = {});
    ~LiveFeed() override;

    /// @param newestCreatedAtUs of the rows that are there
    void start(LiveLink::Opener opener, std::optional<std::int64_t> newestCreatedAtUs);
    void stop();
    [[nodiscard]] bool isOn() const { return m_link != nullptr; }

    /// While paused, what comes is counted and nothing is read anew.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] const LinkStatus& link() const { return m_status; }
    /// Rows that came since the last refresh() was asked for: those of a pause.
    [[nodiscard]] std::int64_t waitingRows() const { return m_waitingRows; }
    [[nodiscard]] std::optional<std::int64_t> newestCreatedAtUs() const { return m_newestCreatedAtUs; }
    /// Nothing has come for long, measured by the pace of before. @return since when (microseconds UTC)
    [[nodiscard]] std::optional<std::int64_t> staleSinceUs(std::int64_t nowUs) const;

    void refreshed(const std::optional<Error>& error); ///< what refreshWanted() asked for is done, or why it failed
    [[nodiscard]] const std::optional<Error>& refreshError() const { return m_refreshError; }
    [[nodiscard]] std::optional<std::int64_t> readAtUs() const { return m_readAtUs; } ///< when what is shown was read
    void wake(); ///< see LiveLink
    void retry();

signals:
    void changed(); ///< the link, a pause, a count
    void came(std::shared_ptr<const loopscope::NewFeedback> found);
    /// Time to read anew: at most once a second, and a fifth of the time at most.
    void refreshWanted();
    void looked(); ///< the server has just answered

private:
    void take(const std::shared_ptr<const NewFeedback>& found);
    void takeStatus(const LinkStatus& status);
    void askForRefresh();

    LinkPace m_pace;
    std::unique_ptr<LiveLink> m_link;
    std::uint64_t m_generation = 0; ///< grows with start() and stop(): what an older link still says is not heard
    LinkStatus m_status;
    bool m_paused = false;
    bool m_wasLost = false;
    std::int64_t m_waitingRows = 0;
    std::optional<std::int64_t> m_newestCreatedAtUs;
    std::optional<std::int64_t> m_readAtUs;
    std::optional<Error> m_refreshError;
    ArrivalPace m_arrivals;
    QElapsedTimer m_refreshing; ///< valid while a refresh is under way
    QTimer m_rest; ///< active between two refreshes
    bool m_refreshWaits = false; ///< asked for while one is under way or has to wait
    QThreadPool m_retired; ///< closes old links
};

} // namespace loopscope
