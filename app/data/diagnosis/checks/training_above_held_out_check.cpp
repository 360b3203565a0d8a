#include "app/data/diagnosis/checks/training_above_held_out_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <cmath>

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t enough = 3;
constexpr double margin = 0.1;
} // namespace

QString TrainingAboveHeldOutCheck::title() const
{
    return tr("Training looks better than it is");
}

Result<CheckFinding> TrainingAboveHeldOutCheck::look(CheckContext& context) const
{
    auto answer = context.ask("training_above_evaluations");
    if (!answer && answer.error().code != ErrorCode::NotFound && answer.error().code != ErrorCode::QueryFailed)
        return std::unexpected(answer.error());
    const bool heldOut = answer && CheckRow(answer->result).count("versions") >= enough;
    if (!heldOut)
        answer = context.ask("training_above_feedback");
    if (!answer)
        return std::unexpected(answer.error());
    const CheckRow first(answer->result);
    const std::int64_t versions = first.count("versions"), above = first.count("above");
    if (versions < enough)
        return context.unknown(
            tr("Fewer than %1 versions have both a claimed accuracy and at least 30 evaluations.").arg(count(enough)));
    const double difference = first.real("mean_difference").value_or(0);
    const QString what = heldOut ? tr("data held out") : tr("feedback");
    if (difference < margin || above * 10 < versions * 8)
        return context.fine(tr("Claimed accuracy and %1 differ by %2 points on average over %3 versions.")
                                .arg(what, number(std::round(1000 * difference) / 10), count(versions)));
    CheckFinding finding = context.fires(
        CheckSeverity::Warning,
        tr("In %1 of %2 versions the claimed accuracy lies above that of %3, by %4 points on average. It is accuracy "
           "on the "
           "data of the training.")
            .arg(count(above), count(versions), what, number(std::round(1000 * difference) / 10)),
        Certainty::Likely,
        tr("Fires from ten points on, in eight of ten versions, over at least %1 versions.").arg(count(enough)));
    finding.evidence = std::move(*answer);
    context.addPython(finding, "held_out", tr("An accuracy on data held out"));
    return finding;
}

} // namespace loopscope
