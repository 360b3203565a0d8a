#include "app/engine/statistics/interval.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace loopscope {

Result<Interval> wilsonInterval(std::int64_t correct, std::int64_t total, double level)
{
    if (total == 0)
        return failure(ErrorCode::EmptySample, "wilson_interval");
    if (total < 0 || correct < 0 || correct > total)
        return failure(ErrorCode::InvalidArgument, "correct", std::to_string(correct) + " of " + std::to_string(total));
    if (std::isnan(level) || level <= 0 || level >= 1)
        return failure(ErrorCode::InvalidArgument, "level", std::to_string(level));
    const double z = boost::math::quantile(boost::math::complement(boost::math::normal(), (1 - level) / 2));
    const auto rows = static_cast<double>(total);
    const double share = static_cast<double>(correct) / rows;
    const double shrink = 1 + z * z / rows;
    const double centre = (share + z * z / (2 * rows)) / shrink;
    const double halfWidth = z / shrink * std::sqrt(share * (1 - share) / rows + z * z / (4 * rows * rows));
    // The ends are exact where rounding would leave a hair: none correct begins at 0, all correct ends at 1.
    return Interval{
        .lower = correct == 0 ? 0 : std::max(0.0, centre - halfWidth),
        .upper = correct == total ? 1 : std::min(1.0, centre + halfWidth),
    };
}

} // namespace loopscope
