#include "ui/charts/bar_outline.h"

namespace loopscope {

BarOutline barOutline(const QList<QPointF>& bottoms, const QList<QPointF>& tops, double halfWidth)
{
    BarOutline outline;
    outline.lower.reserve(4 * bottoms.size());
    outline.upper.reserve(4 * tops.size());
    for (qsizetype i = 0; i < tops.size(); ++i) {
        const double left = tops[i].x() - halfWidth;
        const double right = tops[i].x() + halfWidth;
        const double bottom = bottoms[i].y();
        // Between two bars both edges run on one line, so that nothing is filled there.
        outline.lower << QPointF(left, bottom) << QPointF(left, bottom) << QPointF(right, bottom)
                      << QPointF(right, bottom);
        outline.upper << QPointF(left, bottom) << QPointF(left, tops[i].y()) << QPointF(right, tops[i].y())
                      << QPointF(right, bottom);
    }
    return outline;
}

BarOutline stairOutline(const QList<QPointF>& bottoms, const QList<QPointF>& tops, double halfWidth)
{
    const auto stairs = [halfWidth](const QList<QPointF>& points) {
        QList<QPointF> edge;
        edge.reserve(2 * points.size());
        for (const QPointF& point : points)
            edge << QPointF(point.x() - halfWidth, point.y()) << QPointF(point.x() + halfWidth, point.y());
        return edge;
    };
    return {.lower = stairs(bottoms), .upper = stairs(tops)};
}

} // namespace loopscope
