#include "ui/charts/decimate.h"

#include <algorithm>

namespace loopscope {

QList<QPointF> visiblePart(const QList<QPointF>& points, double lower, double upper)
{
    auto begin = std::ranges::lower_bound(points, lower, {}, &QPointF::x);
    auto end = std::ranges::upper_bound(begin, points.end(), upper, {}, &QPointF::x);
    if (begin != points.begin())
        --begin;
    if (end != points.end())
        ++end;
    return begin == points.begin() && end == points.end() ? points : QList<QPointF>(begin, end);
}

QList<QPointF> decimate(const QList<QPointF>& all, double lower, double upper, int columns, Keep keep)
{
    const QList<QPointF> points = visiblePart(all, lower, upper);
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
