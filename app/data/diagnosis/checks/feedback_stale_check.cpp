#include "app/data/diagnosis/checks/feedback_stale_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <algorithm>
#include <optional>

namespace loopscope {

using namespace checktext;

namespace {
constexpr double patienceSeconds = 900;
} // namespace

QString FeedbackStaleCheck::title() const
{
    return tr("Feedback that stopped");
}

Result<CheckFinding> FeedbackStaleCheck::look(CheckContext& context) const
{
    auto answer = context.ask("newest_feedback");
    if (!answer)
        return std::unexpected(answer.error());

    const auto newest = CheckRow(answer->result).time("newest_stored");
    if (!newest)
        return context.unknown(tr("No row of model_feedback has a time that can be compared."));
    std::optional<std::int64_t> active;
    Error absent;
    for (const char* const text : {"newest_update", "newest_round"}) {
        const auto row = context.row(text);
        if (!row && row.error().code != ErrorCode::NotFound && row.error().code != ErrorCode::QueryFailed)
            return std::unexpected(row.error());
        if (!row)
            absent = row.error();
        else if (const auto time = row->time("newest"))
            active = std::max(active.value_or(*time), *time);
    }
    if (!active)
        return absent.subject.empty() ? failure(ErrorCode::EmptySample, "local_models") : std::unexpected(absent);
    const double behind = static_cast<double>(*active - *newest) / 1e6;
    if (behind <= patienceSeconds)
        return context.fine(tr("The newest feedback keeps up with the system."));
    CheckFinding finding =
        context.fires(CheckSeverity::Warning,
                      tr("The system worked until %1, but the newest feedback was stored %2 earlier.")
                          .arg(moment(*active), duration(behind)),
                      Certainty::Certain,
                      tr("Newest local update or round against the newest row of feedback; 15 minutes are forgiven."));
    finding.evidence = std::move(*answer);
    context.addPython(finding, "window", tr("Evaluate as often as versions are made"));
    return finding;
}

} // namespace loopscope
