#include "app/data/diagnosis/checks/accuracy_formula_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t enough = 10;
} // namespace

QString AccuracyFormulaCheck::title() const
{
    return tr("Accuracy from the fallback line");
}

Result<CheckFinding> AccuracyFormulaCheck::look(CheckContext& context) const
{
    const auto claims = context.row("local_accuracies");
    if (!claims)
        return std::unexpected(claims.error());

    if (claims->count("updates") == 0)
        return failure(ErrorCode::EmptySample, "local_models");

    const std::int64_t judged = claims->count("below_cap"), onLine = claims->count("flat");
    if (judged < enough)
        return context.unknown(
            tr("Fewer than %1 local updates have a version from 1 to 24, where the line is below its cap.")
                .arg(count(enough)));
    if (onLine * 2 < judged)
        return context.fine(
            tr("%1 of %2 claimed accuracies lie on the line 0.7 + 0.01 · version.").arg(count(onLine), count(judged)));
    CheckFinding finding = context.fires(
        CheckSeverity::Error,
        tr("%1 of %2 local accuracies (%3) are exactly 0.7 + 0.01 · version: the reader found no feedback and took its "
           "formula.")
            .arg(count(onLine), count(judged), share(onLine, judged)),
        Certainty::Certain,
        tr("To a billionth, for versions 1 to 24 among the newest 10,000 updates; fires from one half on."));
    context.addPython(finding, "reader", tr("A reader that compares global versions"));
    return context.shown(std::move(finding), "accuracy_on_line", {{"slope", "0.01"}});
}

} // namespace loopscope
