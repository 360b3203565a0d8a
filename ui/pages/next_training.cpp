#include "ui/pages/next_training.h"

#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <algorithm>

namespace loopscope {

std::vector<FactList::Fact> NextTraining::steps(const DeviceNext& next, const Policy& policy)
{
    const RealAccuracy& accuracy = next.accuracy;
    std::vector<FactList::Fact> facts;
    if (accuracy.source == AccuracySource::Feedback) {
        const double share = shareOf(accuracy.feedbackCorrect, accuracy.feedbackCount);
        const double mean = accuracy.meanAbsoluteError.value_or(0);
        const double penalty = policy.penaltyWeight * std::min(mean, policy.errorCap) / policy.errorCap;
        facts.push_back({tr("Feedback that counts"), NumberText::rows(accuracy.feedbackCount)});
        facts.push_back({tr("Correct"),
                         tr("%1 = %2").arg(NumberText::count(accuracy.feedbackCorrect), NumberText::percent(share, 1))});
        facts.push_back({tr("Mean |error|, capped at %1").arg(valueText(policy.errorCap)),
                         NumberText::error(std::min(mean, policy.errorCap))});
        facts.push_back({tr("Penalty %1 × %2 / %3")
                             .arg(valueText(policy.penaltyWeight), NumberText::error(std::min(mean, policy.errorCap)),
                                  valueText(policy.errorCap)),
                         tr("× (1 − %1)").arg(NumberText::error(penalty))});
        const bool clamped = accuracy.unclamped && *accuracy.unclamped != accuracy.value;
        facts.push_back(
            {tr("Clamp %1").arg(NumberText::percentRange(policy.floor, policy.cap)),
             clamped ? tr("from %1").arg(NumberText::percent(*accuracy.unclamped, 1)) : NumberText::absent()});
    } else {
        facts.push_back({tr("Feedback that counts"), tr("none")});
        facts.push_back({tr("Formula: %1 + %2 × %3, at most %4")
                             .arg(valueText(policy.fallbackBase), valueText(policy.fallbackSlope),
                                  QString::number(next.nextVersion), valueText(policy.cap)),
                         NumberText::percent(accuracy.value, 1)});
    }
    facts.push_back({tr("Real accuracy for %1").arg(NumberText::version(next.nextVersion)),
                     NumberText::percent(accuracy.value, 1), TextTone::Plain, true});
    return facts;
}

QString NextTraining::sourceSentence(const DeviceNext& next, const Policy& policy)
{
    const QString formula = NumberText::percent(formulaAccuracy(next.nextVersion, policy), 1);
    if (next.accuracy.source == AccuracySource::Formula)
        return tr("From the formula: no feedback on this device counts under the policy.");
    if (policy.historyVersions)
        return tr("From feedback on the newest %1 only. Without any it would be given %2 by the formula.")
            .arg(NumberText::versions(*policy.historyVersions), formula);
    if (policy.windowSeconds)
        return tr("From feedback inside the policy's time window. Without any it would be given %1 by the formula.")
            .arg(formula);
    return tr("From feedback on %1 to %2. Without any it would be given %3 by the formula.")
        .arg(NumberText::version(next.firstVersion), NumberText::version(next.lastVersion), formula);
}

} // namespace loopscope
