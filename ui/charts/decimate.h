#pragma once

#include <QList>
#include <QPointF>

namespace loopscope {

enum class Keep {
    Extremes, ///< lowest and highest of each pixel column: a line looks the same
    Highest,  ///< upper edge of a band
    Lowest,   ///< lower edge of a band
};

/// The points in [lower, upper] and one on each side, so that a line goes on to the edges.
[[nodiscard]] QList<QPointF> visiblePart(const QList<QPointF>& points, double lower, double upper);

/// Reduces a line to what a number of pixel columns can show; leaves it alone when it is small already.
/// What lies outside of the axis is left out, see visiblePart().
/// @param points ascending in x   @param columns pixels of the axis from @p lower to @p upper
[[nodiscard]] QList<QPointF> decimate(const QList<QPointF>& points, double lower, double upper, int columns, Keep keep);

} // namespace loopscope
