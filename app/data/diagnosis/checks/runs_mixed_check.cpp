#include "app/data/diagnosis/checks/runs_mixed_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <string>

namespace loopscope {

using namespace checktext;

QString RunsMixedCheck::title() const
{
    return tr("Several runs in one table");
}

Result<CheckFinding> RunsMixedCheck::look(CheckContext& context) const
{
    auto rounds = context.ask("rounds_restart");
    if (!rounds && rounds.error().code != ErrorCode::NotFound && rounds.error().code != ErrorCode::QueryFailed)
        return std::unexpected(rounds.error());
    const bool byRounds = rounds && !rounds->result.rows.empty();
    auto answer = byRounds ? std::move(rounds) : context.ask("runs_mixed");
    if (!answer)
        return std::unexpected(answer.error());
    const CheckRow newest(answer->result);
    if (!newest.exists())
        return context.fine(tr("The version never starts again as time goes on."));
    CheckFinding finding = context.fires(
        CheckSeverity::Warning,
        tr("The version starts again %1 times, at last on %2: from %3 back to %4. One number stands for models of "
           "several "
           "runs.")
            .arg(count(newest.count("restarts")), moment(newest.time("since").value_or(0)),
                 count(newest.count("version_before")), count(newest.count("version_since"))),
        byRounds ? Certainty::Certain : Certainty::Likely,
        byRounds ? tr("The versions of federated_models in the order of their time.")
                 : tr("Time in 200 equal parts; fires where the newest version falls below half of the one before."));
    finding.evidence = std::move(*answer);
    context.addSql(finding, "runs_mixed", {{"since", std::to_string(newest.time("since").value_or(0))}});
    return finding;
}

} // namespace loopscope
