#include "app/data/diagnosis/checks/round_missing_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString RoundMissingCheck::title() const
{
    return tr("Rows without round");
}

Result<CheckFinding> RoundMissingCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t missing = rows->count("round_missing");
    if (missing == 0)
        return context.fine(tr("Every row names its aggregation round."));
    const auto rounds = context.row("rounds_any");
    if (!rounds && rounds.error().code != ErrorCode::NotFound && rounds.error().code != ErrorCode::QueryFailed)
        return std::unexpected(rounds.error());
    const bool canBeKnown = rounds && rounds->count("rows") > 0;
    CheckFinding finding =
        context.fires(canBeKnown ? CheckSeverity::Warning : CheckSeverity::Note,
                      tr("%1 of %2 rows have no aggregation round (%3).")
                              .arg(count(missing), count(rows->count("rows")), share(missing, rows->count("rows"))) +
                          ' ' +
                          (canBeKnown ? tr("The table federated_models knows it.")
                                      : tr("What was evaluated says none, and no table here knows it.")),
                      Certainty::Certain, tr("Counted row by row."));
    if (canBeKnown) {
        context.addSql(finding, "round_missing");
        finding.repairStep = "rounds";
    }
    return context.shown(std::move(finding), "round_missing");
}

} // namespace loopscope
