#include "ui/models/device_facts.h"

#include "app/engine/feedback/device_totals.h"

#include <algorithm>

namespace loopscope {

std::optional<std::uint32_t> DeviceFacts::find(std::string_view id) const
{
    // Bytewise order of UTF-8 is the order by code point.
    const auto found =
        std::ranges::lower_bound(summary->devices, id, {}, [](const std::string& s) { return std::string_view(s); });
    if (found == summary->devices.end() || *found != id)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - summary->devices.begin());
}

std::shared_ptr<const DeviceFacts> makeDeviceFacts(std::shared_ptr<const Summary> summary, const Policy& policy)
{
    auto facts = std::make_shared<DeviceFacts>();
    facts->totals = deviceTotals(*summary);
    facts->next = nextAccuracies(*summary, policy);
    facts->policy = policy;
    facts->summary = std::move(summary);
    return facts;
}

std::shared_ptr<const DeviceFacts> withTotalsOf(const DeviceFacts& facts, std::size_t first, std::size_t last)
{
    return std::make_shared<const DeviceFacts>(DeviceFacts{.summary = facts.summary,
                                                           .policy = facts.policy,
                                                           .totals = deviceTotals(*facts.summary, first, last),
                                                           .next = facts.next});
}

} // namespace loopscope
