#pragma once

#include <QList>
#include <QPointF>

namespace loopscope {

/// The edges of one area that looks like many bars: no graphics item per bar, however many there are.
struct BarOutline {
    QList<QPointF> lower, upper;
};

/// @param bottoms, tops one point per bar, same x, ascending   @param halfWidth of a bar, in units of x
[[nodiscard]] BarOutline barOutline(const QList<QPointF>& bottoms, const QList<QPointF>& tops, double halfWidth);

} // namespace loopscope
