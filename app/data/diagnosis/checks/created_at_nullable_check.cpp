#include "app/data/diagnosis/checks/created_at_nullable_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString CreatedAtNullableCheck::title() const
{
    return tr("When a row was stored");
}

Result<CheckFinding> CreatedAtNullableCheck::look(CheckContext& context) const
{
    auto answer = context.ask("feedback_columns");
    if (!answer)
        return std::unexpected(answer.error());

    for (std::size_t i = 0; i < answer->result.rows.size(); ++i) {
        const CheckRow column(answer->result, i);
        if (column.text("name") != "created_at")
            continue;
        const bool mayBeNull = column.flag("may_be_null"), hasDefault = column.flag("has_default");
        if (!mayBeNull && hasDefault)
            return context.fine(tr("Every row gets the time of its storing by itself and cannot lose it."));
        CheckFinding finding = context.fires(
            CheckSeverity::Warning,
            mayBeNull
                ? tr("created_at may be NULL. A row without it is outside of every window of time: the reader and the "
                     "panel never see it.")
                : tr("created_at has no default: every writer has to set it, or its rows are refused."),
            Certainty::Certain, tr("The catalogue of the database says so."));
        context.addSql(finding, "created_at_nullable");
        finding.evidence = std::move(*answer);
        finding.repairStep = "created_at_not_null";
        return finding;
    }
    return failure(ErrorCode::NotFound, "model_feedback.created_at", "column");
}

} // namespace loopscope
