#include "app/data/diagnosis/checks/feedback_table_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString FeedbackTableCheck::title() const
{
    return tr("The table model_feedback");
}

Result<CheckFinding> FeedbackTableCheck::look(CheckContext& context) const
{
    if (const auto there = context.row("feedback_any"); there || there.error().code != ErrorCode::NotFound)
        return there ? Result<CheckFinding>(context.fine(tr("The table model_feedback is there.")))
                     : std::unexpected(there.error());
    CheckFinding finding =
        context.fires(CheckSeverity::Error, tr("There is no table model_feedback, so nothing can be fed back."),
                      Certainty::Certain, tr("The catalogue of the database does not list it."));
    context.addSql(finding, "feedback_table");
    finding.repairStep = "table";
    return finding;
}

} // namespace loopscope
