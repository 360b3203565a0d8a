#include "app/data/upstream/upstream_facts.h"

#include <algorithm>

namespace loopscope {

std::optional<GenerationRange> UpstreamFacts::generations() const
{
    std::optional<GenerationRange> common;
    for (const UpstreamTableFacts& facts : tables) {
        if (!facts.match.generations)
            continue;
        const GenerationRange& own = *facts.match.generations;
        common = common ? GenerationRange{std::max(common->first, own.first), std::min(common->last, own.last)} : own;
    }
    if (common && common->first > common->last)
        return std::nullopt;
    return common;
}

} // namespace loopscope
