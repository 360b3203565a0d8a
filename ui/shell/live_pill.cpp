#include "ui/shell/live_pill.h"

#include "app/data/error_text.h"
#include "app/data/query/workspace.h"
#include "app/data/store/wall_clock.h"
#include "ui/models/number_text.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>

#include <algorithm>

namespace loopscope {

namespace {

QString secondsText(LinkStatus::Clock::duration duration)
{
    return QLocale().toString(std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(duration).count()));
}

} // namespace

LivePill::LivePill(Workspace& workspace, QWidget* parent) : Pill(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("livePill"));
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &LivePill::refresh);
    connect(&workspace.live(), &LiveFeed::changed, this, &LivePill::refresh);
    connect(&workspace, &Workspace::changed, this, &LivePill::refresh);
    connect(this, &Pill::clicked, this, &LivePill::act);
    refresh();
}

void LivePill::act()
{
    LiveFeed& live = m_workspace.live();
    const LinkStatus::State state = live.link().state;
    if (state == LinkStatus::State::Refused || state == LinkStatus::State::Reconnecting)
        live.retry();
    else
        live.setPaused(!live.isPaused());
}

void LivePill::refresh()
{
    const bool isOn = m_workspace.live().isOn();
    setVisible(isOn);
    if (isOn != m_tick.isActive())
        isOn ? m_tick.start() : m_tick.stop();
    if (!isOn)
        return;
    setContent(content());
    setToolTip(plainToolTip(hint()));
}

Pill::Content LivePill::content() const
{
    const LinkStatus& link = m_workspace.live().link();
    const auto now = LinkStatus::Clock::now();
    switch (link.state) {
    case LinkStatus::State::Connecting:
        return {.dot = TextTone::Muted, .name = tr("Live"), .detail = tr("connecting…")};
    case LinkStatus::State::Connected:
        return connectedContent();
    case LinkStatus::State::Suspect:
        return {.dot = TextTone::Warning,
                .name = tr("No answer"),
                .detail = tr("for %1 s").arg(secondsText(now - link.since))};
    case LinkStatus::State::Reconnecting:
        return {.dot = TextTone::Warning,
                .name = tr("Reconnecting"),
                .detail = link.nextTry ? tr("try %1 failed, next in %2 s")
                                             .arg(QLocale().toString(link.attempt), secondsText(*link.nextTry - now))
                                       : tr("try %1").arg(QLocale().toString(link.attempt))};
    case LinkStatus::State::Refused:
        break;
    }
    return {.dot = TextTone::Bad, .name = tr("Not connected"), .detail = tr("try again")};
}

Pill::Content LivePill::connectedContent() const
{
    const LiveFeed& live = m_workspace.live();
    if (live.isPaused())
        return {.dot = TextTone::Muted,
                .name = tr("Paused"),
                .detail = tr("%1 new row(s)", nullptr, NumberText::plural(live.waitingRows()))
                              .arg(NumberText::count(live.waitingRows()))};
    if (live.link().tailError || live.refreshError())
        return {.dot = TextTone::Warning, .name = tr("Live"), .detail = tr("cannot be followed")};
    const std::int64_t nowUs = wallClockUs();
    if (const auto since = live.staleSinceUs(nowUs))
        return {.dot = TextTone::Warning,
                .name = tr("Live"),
                .detail = tr("stale since %1").arg(NumberText::dateTime(*since))};
    if (const auto newest = live.newestCreatedAtUs()) {
        const QString age = NumberText::age(std::min(*newest, nowUs), nowUs);
        return {.dot = TextTone::Good,
                .name = tr("Live"),
                .detail = m_workspace.facts().isPooled ? tr("%1, polled").arg(age) : age};
    }
    return {.dot = TextTone::Good, .name = tr("Live"), .detail = tr("no rows yet")};
}

QString LivePill::hint() const
{
    const LiveFeed& live = m_workspace.live();
    const LinkStatus& link = live.link();
    const QString shown = live.readAtUs()
                              ? tr("What is shown was read %1.").arg(NumberText::age(*live.readAtUs(), wallClockUs()))
                              : QString();
    const auto& error = link.error ? link.error : link.tailError ? link.tailError : live.refreshError();
    if (error)
        return errorText(*error) + QLatin1Char('\n') + shown;
    const QString how =
        m_workspace.facts().isPooled
            ? QLatin1Char('\n') +
                  tr("A connection pooler stands before the server, through which it cannot announce new rows "
                     "(LISTEN): Loopscope looks for them every second.")
            : QString();
    return (live.isPaused() ? tr("Click to go on.")
                            : tr("The age is that of the newest row. New rows appear by themselves. Click to pause.")) +
           how + QLatin1Char('\n') + shown;
}

} // namespace loopscope
