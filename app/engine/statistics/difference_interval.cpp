#include "app/engine/statistics/difference_interval.h"

#include <cmath>

namespace loopscope {

Result<Difference> newcombeDifference(std::int64_t newCorrect, std::int64_t newTotal, std::int64_t oldCorrect,
                                      std::int64_t oldTotal, double level)
{
    const Result<Interval> newer = wilsonInterval(newCorrect, newTotal, level);
    if (!newer)
        return std::unexpected(newer.error());
    const Result<Interval> older = wilsonInterval(oldCorrect, oldTotal, level);
    if (!older)
        return std::unexpected(older.error());
    const double p1 = static_cast<double>(newCorrect) / static_cast<double>(newTotal);
    const double p0 = static_cast<double>(oldCorrect) / static_cast<double>(oldTotal);
    const double difference = p1 - p0;
    return Difference{.value = difference,
                      .interval = {.lower = difference - std::hypot(p1 - newer->lower, older->upper - p0),
                                   .upper = difference + std::hypot(newer->upper - p1, p0 - older->lower)}};
}

} // namespace loopscope
