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
        outline.lower << QPointF(left, bottom) << QPointF(left, bottom) << QPointF(right, bottom) << QPointF(right, bottom);
        outline.upper << QPointF(left, bottom) << QPointF(left, tops[i].y()) << QPointF(right, tops[i].y())
                      << QPointF(right, bottom);
    }
    return outline;
}

} // namespace loopscope
