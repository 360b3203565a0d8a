#pragma once

#include "app/engine/result.h"
#include "app/engine/statistics/interval.h"

#include <cstdint>

namespace loopscope {

/// How far one proportion lies above another, with its interval. In shares, [-1, 1]; times 100 gives points.
struct Difference {
    double value = 0; ///< new - old
    Interval interval;
};

/// Newcombe's hybrid score interval of new - old, from the two Wilson intervals. Takes the rows as independent: rows that
/// repeat inside devices make the true interval wider.
/// @return EmptySample when one of the totals is 0, InvalidArgument as wilsonInterval().
/// Thread: any (pure). Source: Newcombe 1998 (two independent proportions), method 10.
[[nodiscard]] Result<Difference> newcombeDifference(std::int64_t newCorrect, std::int64_t newTotal,
                                                    std::int64_t oldCorrect, std::int64_t oldTotal, double level = 0.95);

} // namespace loopscope
