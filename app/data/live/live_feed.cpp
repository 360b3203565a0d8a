#include "app/data/live/live_feed.h"

#include "app/data/store/wall_clock.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr int shortestRestMs = 1000; ///< between two refreshes
constexpr int longestRestMs = 60'000;
constexpr int restPerWork = 4;

} // namespace

LiveFeed::LiveFeed(QObject* parent, LinkPace pace) : QObject(parent), m_pace(pace)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_refreshWaits && !m_paused)
            askForRefresh();
    });
}

LiveFeed::~LiveFeed()
{
    stop();
    m_retired.waitForDone();
}

void LiveFeed::start(LiveLink::Opener opener, std::optional<std::int64_t> newestCreatedAtUs)
{
    stop();
    m_newestCreatedAtUs = newestCreatedAtUs;
    m_readAtUs = wallClockUs();
    const auto inUi = [this, asked = m_generation](auto&& function) {
        QMetaObject::invokeMethod(
            this,
            [this, asked, function] {
                if (asked == m_generation)
                    function();
            },
            Qt::QueuedConnection);
    };
    m_link = std::make_unique<LiveLink>(
        std::move(opener),
        LiveLink::Listener{
            .status = [this, inUi](const LinkStatus& status) { inUi([this, status] { takeStatus(status); }); },
            .feedback =
                [this, inUi](const NewFeedback& found) {
                    inUi([this, found = std::make_shared<const NewFeedback>(found)] { take(found); });
                },
            .looked = [this, inUi] { inUi([this] { emit looked(); }); }},
        m_pace);
    emit changed();
}

void LiveFeed::stop()
{
    ++m_generation;
    if (m_link)
        m_retired.start([old = std::shared_ptr<LiveLink>(std::move(m_link))]() mutable { old.reset(); });
    m_link.reset();
    m_status = {};
    m_wasLost = false;
    m_waitingRows = 0;
    m_newestCreatedAtUs.reset();
    m_arrivals = {};
    m_readAtUs.reset();
    m_refreshError.reset();
    m_rest.stop();
    m_refreshing.invalidate();
    m_refreshWaits = false;
    emit changed();
}

void LiveFeed::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (!m_paused && m_waitingRows > 0)
        askForRefresh();
    emit changed();
}

std::optional<std::int64_t> LiveFeed::staleSinceUs(std::int64_t nowUs) const
{
    if (!m_arrivals.isStale(nowUs))
        return std::nullopt;
    return m_arrivals.lastUs();
}

void LiveFeed::take(const std::shared_ptr<const NewFeedback>& found)
{
    m_waitingRows += found->rows;
    if (found->rows > 0)
        m_arrivals.arrived(wallClockUs());
    if (found->newestCreatedAtUs)
        m_newestCreatedAtUs =
            std::max(m_newestCreatedAtUs.value_or(*found->newestCreatedAtUs), *found->newestCreatedAtUs);
    emit came(found);
    if (!m_paused)
        askForRefresh();
    emit changed();
}

void LiveFeed::takeStatus(const LinkStatus& status)
{
    m_status = status;
    if (status.state == LinkStatus::State::Reconnecting || status.state == LinkStatus::State::Refused)
        m_wasLost = true;
    if (status.state == LinkStatus::State::Connected && std::exchange(m_wasLost, false) && !m_paused)
        askForRefresh();
    emit changed();
}

void LiveFeed::askForRefresh()
{
    m_refreshWaits = m_refreshing.isValid() || m_rest.isActive();
    if (m_refreshWaits)
        return;
    m_waitingRows = 0;
    m_refreshing.start();
    emit refreshWanted();
}

void LiveFeed::refreshed(const std::optional<Error>& error)
{
    if (!error)
        m_readAtUs = wallClockUs();
    m_refreshError = error && error->code != ErrorCode::Cancelled ? error : std::nullopt;
    if (!m_refreshing.isValid())
        return;
    const qint64 took = m_refreshing.elapsed();
    m_refreshing.invalidate();
    m_rest.start(static_cast<int>(std::clamp<qint64>(restPerWork * took, shortestRestMs, longestRestMs)));
}

void LiveFeed::wake()
{
    if (m_link)
        m_link->wake();
}

void LiveFeed::retry()
{
    if (m_link)
        m_link->retry();
}

} // namespace loopscope
