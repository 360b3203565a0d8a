#include "app/data/live/live_link.h"

#include <algorithm>

namespace loopscope {

namespace {

using namespace std::chrono_literals;

/// A person has to do something before another attempt makes sense. One is enough: more could lock an account.
bool needsAPerson(const Error& error)
{
    switch (error.code) {
    case ErrorCode::CannotConnect:
    case ErrorCode::Busy:
    case ErrorCode::QueryFailed:
        break;
    default:
        return true;
    }
    // SQLSTATEs at the end of what a server says: invalid_authorization, invalid_password, invalid_catalog_name.
    return std::ranges::any_of(std::initializer_list<std::string_view>{"(28000)", "(28P01)", "(3D000)"},
                               [&](std::string_view state) { return error.detail.ends_with(state); });
}

} // namespace

LiveLink::LiveLink(Opener opener, Listener listener, LinkPace pace)
    : m_opener(std::move(opener)),
      m_listener(std::move(listener)),
      m_pace(pace),
      m_status{.since = LinkStatus::Clock::now()},
      m_worker([this](const std::stop_token& stop) { work(stop); }),
      m_watcher([this](const std::stop_token& stop) { watch(stop); })
{}

LiveLink::~LiveLink()
{
    m_worker.request_stop();
    m_watcher.request_stop();
    m_worker.join();
    m_watcher.join();
}

void LiveLink::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_woken = true;
    }
    m_changed.notify_all();
}

void LiveLink::retry()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_asked = true;
    }
    wake();
}

void LiveLink::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        if (m_store == nullptr && !connect(stop))
            continue;
        if (m_tail == nullptr)
            break; // nothing to follow and nothing to lose
        look(stop);
    }
    m_tail.reset();
    m_store.reset(); // in the thread that made it
}

bool LiveLink::connect(const std::stop_token& stop)
{
    std::minstd_rand random{std::random_device{}()};
    auto opened = m_opener({.purpose = "live", .stop = stop, .answerWithin = m_pace.lostAfter});
    if (stop.stop_requested())
        return false;
    LinkStatus status;
    {
        const std::scoped_lock lock(m_mutex);
        status = m_status;
    }
    const auto now = LinkStatus::Clock::now();
    if (opened) {
        m_store = std::move(*opened);
        m_tail = m_store->tail();
        if (m_tail != nullptr && m_lostTail != nullptr)
            m_tail->continueFrom(*m_lostTail);
        m_lostTail.reset();
        return true;
    }
    status.error = opened.error();
    if (needsAPerson(opened.error())) {
        status.state = LinkStatus::State::Refused;
        status.nextTry.reset();
        status.since = now;
        setStatus(status);
        waitForAPerson(stop);
        status.state = LinkStatus::State::Reconnecting;
        status.attempt = 1;
        setStatus(status);
        return false;
    }
    status.state = LinkStatus::State::Reconnecting;
    status.attempt = std::max(status.attempt, 1);
    const auto delay = m_pace.backoff.after(status.attempt, random);
    status.nextTry = now + delay;
    setStatus(status);
    pause(stop, delay);
    ++status.attempt;
    status.nextTry.reset();
    if (!stop.stop_requested())
        setStatus(status);
    return false;
}

void LiveLink::look(const std::stop_token& stop)
{
    const auto begin = LinkStatus::Clock::now();
    answered(); // from now on silence counts
    const auto found = m_tail->poll(mostRows, [this] { answered(); });
    {
        const std::scoped_lock lock(m_mutex);
        m_askedAt.reset();
    }
    if (stop.stop_requested())
        return;
    if (!found && found.error().code == ErrorCode::CannotConnect) {
        lose(found.error());
        return;
    }
    LinkStatus status{.state = LinkStatus::State::Connected, .since = begin};
    if (!found && found.error().code != ErrorCode::Busy)
        status.tailError = found.error();
    setStatus(status);
    m_listener.looked();
    if (found && (found->rows > 0 || found->tookBack))
        m_listener.feedback(*found);
    // A look that takes long burdens the server: it gets four times as long to rest.
    pause(stop, std::max<LinkStatus::Clock::duration>(m_pace.look, 4 * (LinkStatus::Clock::now() - begin)));
}

void LiveLink::lose(const Error& error)
{
    m_lostTail = std::move(m_tail);
    m_store.reset();
    setStatus(
        {.state = LinkStatus::State::Reconnecting, .attempt = 1, .since = LinkStatus::Clock::now(), .error = error});
}

void LiveLink::answered()
{
    const std::scoped_lock lock(m_mutex);
    m_askedAt = LinkStatus::Clock::now();
}

void LiveLink::setStatus(const LinkStatus& status)
{
    const std::scoped_lock telling(m_telling);
    {
        const std::scoped_lock lock(m_mutex);
        const bool isNews = status.state != m_status.state || status.attempt != m_status.attempt ||
                            status.nextTry != m_status.nextTry || status.error != m_status.error ||
                            status.tailError != m_status.tailError;
        if (!isNews)
            return;
        m_status = status;
    }
    m_listener.status(status);
}

void LiveLink::waitForAPerson(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_asked = false;
    m_changed.wait(lock, stop, [this] { return m_asked; });
    m_woken = false;
}

void LiveLink::pause(const std::stop_token& stop, LinkStatus::Clock::duration duration)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, stop, duration, [this] { return m_woken; });
    m_woken = false;
}

void LiveLink::watch(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::optional<LinkStatus> suspect;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, stop, 100ms, [] { return false; });
        }
        const std::scoped_lock telling(m_telling);
        {
            const std::scoped_lock lock(m_mutex);
            const auto now = LinkStatus::Clock::now();
            if (m_status.state == LinkStatus::State::Connected && m_askedAt && now - *m_askedAt > m_pace.suspectAfter) {
                m_status = {.state = LinkStatus::State::Suspect, .since = *m_askedAt};
                suspect = m_status;
            }
        }
        if (suspect)
            m_listener.status(*suspect);
    }
}

} // namespace loopscope
