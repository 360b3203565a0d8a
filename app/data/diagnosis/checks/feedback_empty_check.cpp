#include "app/data/diagnosis/checks/feedback_empty_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <QStringList>

#include <utility>

namespace loopscope {

using namespace checktext;

QString FeedbackEmptyCheck::title() const
{
    return tr("Whether anything is fed back");
}

Result<CheckFinding> FeedbackEmptyCheck::look(CheckContext& context) const
{
    const auto any = context.row("feedback_any");
    if (!any)
        return std::unexpected(any.error());

    if (any->count("rows") > 0)
        return context.fine(tr("There is feedback."));
    QStringList others;
    for (const auto& [text, table] :
         {std::pair{"evaluations_any", "model_evaluations"}, std::pair{"rounds_any", "federated_models"},
          std::pair{"updates_any", "local_models"}}) {
        const auto counted = context.row(text);
        if (!counted && counted.error().code != ErrorCode::NotFound && counted.error().code != ErrorCode::QueryFailed)
            return std::unexpected(counted.error());
        if (counted && counted->count("rows") > 0)
            others << tr("%1 rows in %2").arg(count(counted->count("rows")), QString::fromLatin1(table));
    }
    CheckFinding finding =
        others.isEmpty()
            ? context.fires(CheckSeverity::Note, tr("model_feedback is empty. Nothing has been fed back yet."),
                            Certainty::Certain, tr("There is no row."))
            : context.fires(
                  CheckSeverity::Error,
                  tr("model_feedback is empty although the system works: %1. The writer fails, or is never called.")
                      .arg(others.join(QStringLiteral(", "))),
                  Certainty::Certain, tr("There is no row, and there are rows of the system."));
    context.addPython(finding, "writer", tr("A writer that stores what was evaluated"));
    return context.shown(std::move(finding), "feedback_any");
}

} // namespace loopscope
