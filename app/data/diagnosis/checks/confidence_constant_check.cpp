#include "app/data/diagnosis/checks/confidence_constant_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t enough = 20;
} // namespace

QString ConfidenceConstantCheck::title() const
{
    return tr("Confidence that says nothing");
}

Result<CheckFinding> ConfidenceConstantCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t all = rows->count("rows"), known = rows->count("confidences");
    const auto least = rows->real("confidence_least"), most = rows->real("confidence_most");
    const bool constant = known >= enough && least && most && *least == *most;
    if (all < enough || (known > 0 && !constant))
        return context.fine(known == all ? tr("Every row has a confidence, and they differ.")
                                         : tr("%1 of %2 rows have a confidence.").arg(count(known), count(all)));
    CheckFinding finding =
        context.fires(CheckSeverity::Note,
                      constant ? tr("All %1 confidences are %2: they cannot tell a sure prediction from an unsure one.")
                                     .arg(count(known), number(*least))
                               : tr("None of %1 rows has a confidence: calibration cannot be judged.").arg(count(all)),
                      Certainty::Certain, tr("Counted row by row; fires from %1 rows on.").arg(count(enough)));
    return context.shown(std::move(finding), "confidence_constant");
}

} // namespace loopscope
