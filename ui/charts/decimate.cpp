#include "ui/charts/decimate.h"

#include <algorithm>

namespace loopscope {

QList<QPointF> decimate(const QList<QPointF>& points, double lower, double upper, int columns, Keep keep)
{
    if (columns <= 0 || upper <= lower || points.size() <= 2 * static_cast<qsizetype>(columns))
        return points;
    const auto columnOf = [&](const QPointF& point) {
        return std::clamp(static_cast<int>((point.x() - lower) / (upper - lower) * columns), 0, columns - 1);
    };
    QList<QPointF> kept;
    kept.reserve(2 * columns);
    for (qsizetype begin = 0; begin < points.size();) {
        const int column = columnOf(points[begin]);
        qsizetype lowest = begin;
        qsizetype highest = begin;
        qsizetype end = begin;
        for (; end < points.size() && columnOf(points[end]) == column; ++end) {
            if (points[end].y() < points[lowest].y())
                lowest = end;
            if (points[end].y() > points[highest].y())
                highest = end;
        }
        switch (keep) {
        case Keep::Highest:
            kept.append(points[highest]);
            break;
        case Keep::Lowest:
            kept.append(points[lowest]);
            break;
        case Keep::Extremes:
            kept.append(points[std::min(lowest, highest)]);
            if (lowest != highest)
                kept.append(points[std::max(lowest, highest)]);
            break;
        }
        begin = end;
    }
    return kept;
}

} // namespace loopscope
