#include "ui/pages/version_facts.h"

#include "ui/models/number_text.h"

namespace loopscope {

std::vector<FactList::Fact> VersionFacts::of(const StoryPoint& point, std::int64_t devices)
{
    const Tally& tally = point.tally;
    const double observed = shareOf(tally.correct, tally.count);
    const auto mean = [](const CompensatedSum& sum, std::int64_t count) {
        return count > 0 ? sum.value() / static_cast<double>(count) : absentConfidence;
    };
    const auto interval = wilsonOf(tally.correct, tally.count);
    const QString confidence = NumberText::percent(mean(tally.confidence, tally.confidenceCount));
    return {
        {tr("Observed"),
         interval ? tr("%1 (%2)").arg(NumberText::percent(observed, 1),
                                      NumberText::percentRange(interval->lower, interval->upper))
                  : NumberText::absent(),
         interval && point.formula - observed > stretchThreshold ? TextTone::Bad : TextTone::Plain, true},
        {tr("The formula said"), NumberText::percent(point.formula)},
        {tr("The loop reported"), point.loop ? NumberText::percent(*point.loop, 1) : NumberText::absent()},
        {tr("Correct"), tr("%1 of %2").arg(NumberText::count(tally.correct), NumberText::rows(tally.count))},
        {tr("Devices"), NumberText::count(devices)},
        {tr("Normal / middle / edge case"), tr("%1 / %2 / %3")
                                                .arg(NumberText::count(tally.normal), NumberText::count(tally.anomaly()),
                                                     NumberText::count(tally.edgeCase))},
        {tr("Mean |error|"), NumberText::error(mean(tally.absoluteError, tally.count))},
        {tr("Mean error (actual − prediction)"), NumberText::error(mean(tally.error, tally.count))},
        {tr("Largest |error|"), NumberText::error(tally.maxAbsoluteError)},
        {tr("Mean confidence"), tally.confidenceCount == tally.count || tally.confidenceCount == 0
                                    ? confidence
                                    : tr("%1, from %2").arg(confidence, NumberText::rows(tally.confidenceCount))},
        {tr("First row"), NumberText::dateTime(tally.firstTimestamp)},
        {tr("Last row"), NumberText::dateTime(tally.lastTimestamp)},
    };
}

} // namespace loopscope
