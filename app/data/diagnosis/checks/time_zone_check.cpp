#include "app/data/diagnosis/checks/time_zone_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <cmath>

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t enough = 20;
} // namespace

QString TimeZoneCheck::title() const
{
    return tr("Times without a zone");
}

Result<CheckFinding> TimeZoneCheck::look(CheckContext& context) const
{
    auto answer = context.ask("time_zone");
    if (!answer)
        return std::unexpected(answer.error());

    const CheckRow first(answer->result);
    const std::int64_t all = first.count("looked_at"), same = first.count("within_a_minute");
    if (!first.exists() || all < enough)
        return context.unknown(tr("Fewer than %1 rows have both times.").arg(count(enough)));
    const double hours = first.real("hours_behind").value_or(0);
    if (hours == 0 || std::abs(hours) < 0.5 || std::abs(hours) > 14 || same * 10 < all * 9)
        return context.fine(tr("The two times of the rows do not differ by a whole number of hours."));
    CheckFinding finding = context.fires(
        CheckSeverity::Warning,
        hours > 0
            ? tr("In %1 of %2 rows the event lies %3 h before its storing, to the minute. A time without zone was "
                 "probably taken in another zone.")
                  .arg(count(same), count(all), number(hours))
            : tr("In %1 of %2 rows the event lies %3 h after its storing, to the minute. A time without zone was "
                 "probably taken in another zone.")
                  .arg(count(same), count(all), number(-hours)),
        Certainty::Likely,
        tr("Among the newest 10,000 rows; fires when nine of ten differ by the same quarters of an hour."));
    finding.evidence = std::move(*answer);
    context.addPython(finding, "event_time", tr("A time with its zone"));
    context.addSql(finding, "time_zone", {{"hours", QString::number(hours).toStdString()}});
    return finding;
}

} // namespace loopscope
