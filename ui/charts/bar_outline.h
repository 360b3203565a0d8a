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

/// The same for bars that touch each other: the edges are stairs, half as many points and no edge up and down between two.
[[nodiscard]] BarOutline stairOutline(const QList<QPointF>& bottoms, const QList<QPointF>& tops, double halfWidth);

} // namespace loopscope
