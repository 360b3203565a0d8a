#pragma once

#include "app/engine/result.h"

#include <cstdint>

namespace loopscope {

struct Interval {
    double lower = 0;
    double upper = 0;
};

/// Wilson score interval of a proportion. Unitless, within [0, 1].
/// @param correct successes, 0 … @p total   @param level coverage, (0, 1)
/// @return EmptySample when @p total is 0, InvalidArgument when correct or level is out of range.
/// Thread: any (pure). Source: Wilson 1927; Brown, Cai, DasGupta 2001.
[[nodiscard]] Result<Interval> wilsonInterval(std::int64_t correct, std::int64_t total, double level = 0.95);

} // namespace loopscope
