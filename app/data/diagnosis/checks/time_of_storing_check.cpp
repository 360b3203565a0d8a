#include "app/data/diagnosis/checks/time_of_storing_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t enough = 20;
} // namespace

QString TimeOfStoringCheck::title() const
{
    return tr("Event time that is storage time");
}

Result<CheckFinding> TimeOfStoringCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t stamped = rows->count("stamped"), same = rows->count("at_storing");
    if (stamped < enough)
        return context.unknown(tr("Fewer than %1 rows have both times.").arg(count(enough)));
    if (same * 100 < stamped * 99)
        return context.fine(tr("%1 of %2 events happened at another time than they were stored.")
                                .arg(count(stamped - same), count(stamped)));
    CheckFinding finding = context.fires(
        CheckSeverity::Note,
        tr("In %1 of %2 rows the time of the event is the time of its storing. When a prediction was made cannot be "
           "told.")
            .arg(count(same), count(stamped)),
        Certainty::Hint, tr("Within two seconds in 99 % of the rows; a system that stores at once looks the same."));
    context.addPython(finding, "event_time", tr("The moment of the evaluation, with its zone"));
    return context.shown(std::move(finding), "time_of_storing");
}

} // namespace loopscope
