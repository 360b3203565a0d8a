#pragma once

#include <QList>
#include <QPointF>

namespace loopscope {

enum class Keep {
    Extremes, ///< lowest and highest of each pixel column: a line looks the same
    Highest,  ///< upper edge of a band
    Lowest,   ///< lower edge of a band
};

/// Reduces a line to what a number of pixel columns can show; leaves it alone when it is small already.
/// @param points ascending in x   @param columns pixels of the axis from @p lower to @p upper
[[nodiscard]] QList<QPointF> decimate(const QList<QPointF>& points, double lower, double upper, int columns, Keep keep);

} // namespace loopscope
