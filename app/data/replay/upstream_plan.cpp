#include "app/data/replay/upstream_plan.h"

#include <algorithm>
#include <limits>

namespace loopscope {

namespace {

/// A limit that is not there is before, or after, every time.
std::int64_t beginOf(const UpstreamStretch& stretch)
{
    return stretch.afterUs.value_or(std::numeric_limits<std::int64_t>::min());
}
std::int64_t endOf(const UpstreamStretch& stretch)
{
    return stretch.untilUs.value_or(std::numeric_limits<std::int64_t>::max());
}

std::optional<UpstreamStretch> stretchOf(const ImportRecord& import, const UpstreamSource& source)
{
    if (import.state == ImportState::Undone || !UpstreamSource::isName(import.fileName))
        return std::nullopt;
    const auto imported = UpstreamSource::parse(import.fileName, true);
    if (!imported || imported->tableName() != source.tableName())
        return std::nullopt;
    return UpstreamStretch{imported->afterUs, imported->untilUs};
}

} // namespace

Result<UpstreamPlan> planUpstream(const std::vector<ImportRecord>& imports, const UpstreamSource& source,
                                  std::optional<std::int64_t> newestUs, bool resume, bool again)
{
    const bool isAsked = source.afterUs || source.untilUs;
    UpstreamPlan plan{.stretch = {source.afterUs, source.untilUs ? source.untilUs : newestUs}};
    std::optional<UpstreamStretch> newest;
    std::vector<const ImportRecord*> complete;
    for (const ImportRecord& import : imports) {
        const auto stretch = stretchOf(import, source);
        if (!stretch)
            continue;
        if (import.state == ImportState::Unfinished) {
            const bool isMeant = !isAsked || *stretch == plan.stretch;
            if (!resume || !isMeant)
                return failure(ErrorCode::UnfinishedImport, source.name(), std::to_string(import.id));
            return UpstreamPlan{.stretch = *stretch};
        }
        complete.push_back(&import);
        if (!newest || endOf(*stretch) > endOf(*newest)) {
            newest = stretch;
            plan.isStored = &import;
        }
        const bool overlaps = beginOf(*stretch) < endOf(plan.stretch) && beginOf(plan.stretch) < endOf(*stretch);
        // A stretch that is stored exactly as asked is the ledger's to find, by its content: with resume it is complete.
        if (isAsked && !again && overlaps && *stretch != plan.stretch)
            return failure(ErrorCode::AlreadyImported, source.name(), std::to_string(import.id));
    }
    if (isAsked || again || !newest) {
        plan.isStored = nullptr;
        return plan;
    }
    plan.before = std::move(complete);
    if (endOf(*newest) >= endOf(plan.stretch)) {
        plan.stretch = *newest;
        return plan;
    }
    plan.isStored = nullptr;
    plan.stretch.afterUs = newest->untilUs;
    return plan;
}

} // namespace loopscope
