#include "app/data/diagnosis/checks/clock_skew_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString ClockSkewCheck::title() const
{
    return tr("Clocks that disagree");
}

Result<CheckFinding> ClockSkewCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t ahead = rows->count("ahead"), future = rows->count("future");
    if (rows->count("stamped") == 0)
        return context.unknown(tr("No row has both times."));
    if (ahead == 0 && future == 0)
        return context.fine(tr("No event is later than its storing."));
    CheckFinding finding = context.fires(
        CheckSeverity::Warning,
        tr("%1 of %2 rows were stored more than five minutes before their event happened; %3 events lie in the future.")
            .arg(count(ahead), count(rows->count("stamped")), count(future)),
        Certainty::Certain,
        tr("timestamp against created_at and against the clock of this machine; five minutes are forgiven."));
    context.addPython(finding, "event_time", tr("A time with its zone"));
    return context.shown(std::move(finding), "clock_skew");
}

} // namespace loopscope
