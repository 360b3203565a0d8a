#include "app/data/diagnosis/checks/feedback_refused_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString FeedbackRefusedCheck::title() const
{
    return tr("Evaluations that were refused");
}

Result<CheckFinding> FeedbackRefusedCheck::look(CheckContext& context) const
{
    if (context.about().dialect == SqlDialect::Sqlite)
        return context.fine(tr("SQLite has no function that refuses: replays list their rejects with their import."));
    const auto refused = context.row("feedback_refused_count");
    if (!refused && refused.error().code == ErrorCode::NotFound)
        return context.fine(tr("Nothing here refuses: the function record_feedback() is not installed."));
    if (!refused)
        return std::unexpected(refused.error());
    const std::int64_t rows = refused->count("refused");
    if (rows == 0)
        return context.fine(tr("record_feedback() has refused nothing."));
    return context.shown(
        context.fires(CheckSeverity::Warning,
                      tr("record_feedback() has refused %1 evaluations. They are in replay_reject with their reasons, "
                         "and count nowhere.")
                          .arg(count(rows)),
                      Certainty::Certain, tr("Counted in the list of rejects.")),
        "feedback_refused");
}

} // namespace loopscope
