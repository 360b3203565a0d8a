#include "app/data/diagnosis/checks/id_default_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString IdDefaultCheck::title() const
{
    return tr("Ids of new rows");
}

Result<CheckFinding> IdDefaultCheck::look(CheckContext& context) const
{
    auto answer = context.ask("feedback_columns");
    if (!answer)
        return std::unexpected(answer.error());

    for (std::size_t i = 0; i < answer->result.rows.size(); ++i) {
        const CheckRow column(answer->result, i);
        if (column.text("name") != "id")
            continue;
        if (column.flag("has_default"))
            return context.fine(tr("New rows get their id by themselves."));
        CheckFinding finding = context.fires(CheckSeverity::Warning,
                                             tr("The column id has no default: new rows have no id, or are refused."),
                                             Certainty::Certain, tr("The catalogue of the database says so."));
        context.addSql(finding, "id_default");
        finding.evidence = std::move(*answer);
        finding.repairStep = "id_default";
        return finding;
    }
    return failure(ErrorCode::NotFound, "model_feedback.id", "column");
}

} // namespace loopscope
