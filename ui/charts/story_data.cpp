#include "ui/charts/story_data.h"

#include "app/engine/feedback/real_accuracy.h"
#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

std::vector<Stretch> findStretches(const std::vector<StoryPoint>& points)
{
    std::vector<Stretch> found;
    bool open = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const StoryPoint& point = points[i];
        const double observed = shareOf(point.tally.correct, point.tally.count);
        // NaN, where nothing was observed, compares false: it ends a stretch.
        const bool below = point.formula - observed > stretchThreshold;
        if (below) {
            if (!open)
                found.push_back({.first = i});
            Stretch& stretch = found.back();
            stretch.last = i;
            stretch.lowestObserved = std::min(stretch.lowestObserved, observed);
            stretch.highestObserved = std::max(stretch.highestObserved, observed);
            stretch.lowestFormula = std::min(stretch.lowestFormula, point.formula);
            stretch.highestFormula = std::max(stretch.highestFormula, point.formula);
            stretch.missing += point.formula - observed;
        }
        open = below;
    }
    return found;
}

/// "8–62 %", or "95 %" when both ends are written the same.
QString range(double lower, double upper)
{
    if (std::lround(lower * 100) == std::lround(upper * 100))
        return NumberText::percent(lower);
    return QCoreApplication::translate("StoryChart", "%1–%2")
        .arg(QLocale().toString(lower * 100, 'f', 0), NumberText::percent(upper));
}

} // namespace

const Stretch* StoryData::worst() const
{
    const auto found = std::ranges::max_element(stretches, {}, &Stretch::missing);
    return found == stretches.end() ? nullptr : &*found;
}

StoryData makeStory(const Summary& versions, const std::vector<Workspace::LoopPoint>& loop)
{
    StoryData story;
    std::vector<std::int64_t> numbers;
    auto reported = loop.begin();
    const auto add = [&](std::int64_t version, const Tally& tally) {
        while (reported != loop.end() && reported->version < version)
            ++reported;
        StoryPoint point{.version = version, .tally = tally, .loop = {}, .formula = hardcodedAccuracy(version)};
        if (reported != loop.end() && reported->version == version)
            point.loop = reported->globalAccuracy;
        story.points.push_back(point);
        numbers.push_back(version);
    };
    for (const VersionSummary& version : versions.versions)
        add(version.version, version.tally);
    if (!story.points.empty())
        add(story.points.back().version + 1, Tally());
    story.stretches = findStretches(story.points);
    story.axis = OrdinalAxis(std::move(numbers));
    return story;
}

QString stretchSentence(const StoryData& story, const Stretch& stretch)
{
    const QString first = NumberText::version(story.points[stretch.first].version);
    const QString last = NumberText::version(story.points[stretch.last].version);
    const QString where =
        stretch.first == stretch.last ? first : QCoreApplication::translate("StoryChart", "%1–%2").arg(first, last);
    return QCoreApplication::translate("StoryChart", "%1: formula %2, observed %3")
        .arg(where, range(stretch.lowestFormula, stretch.highestFormula),
             range(stretch.lowestObserved, stretch.highestObserved));
}

} // namespace loopscope
