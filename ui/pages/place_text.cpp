#include "ui/pages/place_text.h"

#include "ui/models/number_text.h"

#include <QStringList>

namespace loopscope {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString PlaceText::whole(const StoreFacts& facts, std::int64_t nowUs)
{
    const std::int64_t first = facts.firstTimestampUs.value_or(absentTimestamp);
    const std::int64_t last = facts.lastTimestampUs.value_or(absentTimestamp);
    return joined({NumberText::versions(facts.versions), NumberText::devices(facts.devices),
                   NumberText::evaluations(facts.rows), period(first, last),
                   last == absentTimestamp ? tr("no times") : tr("newest %1").arg(NumberText::age(last, nowUs))});
}

QString PlaceText::source(const StoreFacts& facts)
{
    const std::int64_t last = facts.lastTimestampUs.value_or(absentTimestamp);
    return joined({NumberText::deviceId(facts.name), NumberText::evaluations(facts.rows),
                   last == absentTimestamp ? tr("no times") : tr("newest %1").arg(NumberText::date(last))});
}

QString PlaceText::part(const Tally& tally, const QString& others)
{
    return joined({NumberText::rows(tally.count), others, period(tally.firstTimestamp, tally.lastTimestamp)});
}

QString PlaceText::period(std::int64_t firstUs, std::int64_t lastUs)
{
    if (lastUs == absentTimestamp)
        return {};
    const QString first = NumberText::date(firstUs);
    const QString last = NumberText::date(lastUs);
    return first == last ? last : tr("%1 – %2").arg(first, last);
}

} // namespace loopscope
