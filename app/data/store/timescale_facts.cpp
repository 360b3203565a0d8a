#include "app/data/store/timescale_facts.h"

#include <charconv>
#include <utility>

namespace loopscope {

bool TimescaleFacts::canTriggerOnHypertables() const
{
    int major = 0, minor = 0;
    const char* const end = version.data() + version.size();
    const auto first = std::from_chars(version.data(), end, major);
    if (first.ec != std::errc{} || first.ptr == end || *first.ptr != '.')
        return false;
    std::from_chars(first.ptr + 1, end, minor);
    return std::pair(major, minor) >= std::pair(2, 18);
}

std::string TimescaleFacts::text() const
{
    if (tier == TimescaleTier::None)
        return {};
    return "TimescaleDB " + version + (tier == TimescaleTier::Apache ? " (Apache licence)" : "");
}

} // namespace loopscope
