#include "app/engine/feedback/policy_effect.h"

#include "app/engine/feedback/judged_counts.h"
#include "app/engine/feedback/loop.h"

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

using VersionChange = PolicyEffect::VersionChange;

/// Sums of the same rows differ by less, in whatever order they were taken.
constexpr double rounding = 1e-9;

enum class Clamp { Formula, None, Floor, Cap };

Clamp clampOf(const RealAccuracy& accuracy, const Policy& policy)
{
    if (accuracy.source == AccuracySource::Formula || !accuracy.unclamped)
        return Clamp::Formula;
    if (*accuracy.unclamped < policy.floor)
        return Clamp::Floor;
    return *accuracy.unclamped > policy.cap ? Clamp::Cap : Clamp::None;
}

bool sameRule(const Policy& a, const Policy& b)
{
    return a.correctness == b.correctness && a.correctBelow == b.correctBelow;
}

/// What is the same whatever the other policy, and every version as it is now.
PolicyEffect withBefore(const Summary& before, const Policy& stored, std::vector<VersionChange>& versions)
{
    PolicyEffect effect;
    effect.rows = before.rows();
    effect.devices = static_cast<std::int64_t>(before.devices.size());
    for (const VersionSummary& version : before.versions) {
        const Tally& tally = version.tally;
        versions.push_back({.version = version.version, .rows = tally.count, .correct = {tally.correct, {}}});
        effect.correct.before += tally.correct;
        effect.types.before.normal += tally.normal;
        effect.types.before.anomaly += tally.anomaly();
        effect.types.before.edgeCase += tally.edgeCase;
    }
    effect.newestVersion = before.versions.back().version;
    effect.newestRows = before.versions.back().tally.count;
    effect.newestCorrect.before = before.versions.back().tally.correct;
    const std::vector<LoopVersion> loop = loopVersions(before, stored);
    versions.push_back({.version = loop.back().version}); // the next one
    for (std::size_t i = 0; i < versions.size(); ++i)
        versions[i].reported.before = loop[i].globalAccuracy;
    effect.nextVersion = loop.back().version;
    effect.nextReported.before = loop.back().globalAccuracy;
    return effect;
}

/// @p find gives the rows of a version that are correct, or none where that is not known.
template <class Find>
void setCorrect(PolicyEffect& effect, std::vector<VersionChange>& versions, const Summary& of, Find&& find)
{
    effect.correct.after = 0;
    for (std::size_t i = 0; i < of.versions.size(); ++i) {
        versions[i].correct.after = find(of.versions[i]);
        if (versions[i].correct.after && effect.correct.after)
            *effect.correct.after += *versions[i].correct.after;
        else
            effect.correct.after.reset();
        effect.newestCorrect.after = versions[i].correct.after;
    }
    versions.back().correct.after = 0; // the next version has no rows
}

void setLoop(PolicyEffect& effect, std::vector<VersionChange>& versions, const Summary& before, const Policy& stored,
             const Summary& after, const Policy& other)
{
    const std::vector<LoopVersion> loop = loopVersions(after, other);
    for (std::size_t i = 0; i < versions.size(); ++i)
        versions[i].reported.after = loop[i].globalAccuracy;
    effect.nextReported.after = loop.back().globalAccuracy;
    const auto now = nextAccuracies(before, stored);
    const auto then = nextAccuracies(after, other);
    effect.devicesOtherwise = 0;
    for (std::size_t device = 0; device < now.size(); ++device) {
        if (clampOf(now[device].accuracy, stored) != clampOf(then[device].accuracy, other))
            ++*effect.devicesOtherwise;
    }
}

double changeOf(const VersionChange& version)
{
    const double rows = static_cast<double>(std::max<std::int64_t>(version.rows, 1));
    const double observed = version.correct.after
                                ? std::abs(static_cast<double>(*version.correct.after - version.correct.before)) / rows
                                : 0;
    const double reported = version.reported.after ? std::abs(*version.reported.after - version.reported.before) : 0;
    return std::max(observed, reported);
}

void setChangedMost(PolicyEffect& effect, const std::vector<VersionChange>& versions)
{
    std::vector<VersionChange>& most = effect.changedMost;
    std::ranges::copy_if(versions, std::back_inserter(most),
                         [](const VersionChange& version) { return changeOf(version) > rounding; });
    std::ranges::stable_sort(most,
                             [](const VersionChange& a, const VersionChange& b) { return changeOf(a) > changeOf(b); });
    if (most.size() > PolicyEffect::mostChanged)
        most.resize(PolicyEffect::mostChanged);
}

} // namespace

bool judgesAlike(const Policy& a, const Policy& b)
{
    return sameRule(a, b) && a.normalBelow == b.normalBelow && a.edgeAbove == b.edgeAbove;
}

bool looksBackAlike(const Policy& a, const Policy& b)
{
    return a.windowSeconds == b.windowSeconds;
}

PolicyEffect effectFromSummary(const Summary& before, const Policy& stored, const Policy& other)
{
    std::vector<VersionChange> versions;
    PolicyEffect effect = withBefore(before, stored, versions);
    setCorrect(effect, versions, before, [&](const VersionSummary& version) {
        return sameRule(stored, other) ? version.tally.correct : correctUnder(version.errors, other);
    });

    TypeCounts types;
    bool known = true;
    for (const VersionSummary& version : before.versions) {
        const auto normal = stored.normalBelow == other.normalBelow ? std::optional(version.tally.normal)
                                                                    : normalUnder(version.errors, other);
        const auto edgeCase = stored.edgeAbove == other.edgeAbove ? std::optional(version.tally.edgeCase)
                                                                  : edgeCasesUnder(version.errors, other);
        known = known && normal && edgeCase;
        types.normal += normal.value_or(0);
        types.edgeCase += edgeCase.value_or(0);
    }
    types.anomaly = effect.rows - types.normal - types.edgeCase;
    effect.types.after = known ? std::optional(types) : std::nullopt;

    if (sameRule(stored, other) && looksBackAlike(stored, other))
        setLoop(effect, versions, before, stored, before, other);
    setChangedMost(effect, versions);
    return effect;
}

PolicyEffect effectFromRows(const Summary& before, const Policy& stored, const Summary& after, const Policy& other)
{
    std::vector<VersionChange> versions;
    PolicyEffect effect = withBefore(before, stored, versions);
    effect.fromRows = true;
    setCorrect(effect, versions, after,
               [](const VersionSummary& version) { return std::optional(version.tally.correct); });
    effect.types.after.emplace();
    for (const VersionSummary& version : after.versions) {
        effect.types.after->normal += version.tally.normal;
        effect.types.after->anomaly += version.tally.anomaly();
        effect.types.after->edgeCase += version.tally.edgeCase;
    }
    setLoop(effect, versions, before, stored, after, other);
    setChangedMost(effect, versions);
    return effect;
}

} // namespace loopscope
