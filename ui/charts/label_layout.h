#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace loopscope {

/// Moves labels that stand beside the ends of their lines apart, each as little as possible, keeping their order.
/// @param wanted centre of each label, any order   @param height of a label with its distance
/// @return centres, in the order of @p wanted, at least @p height apart and within [top, bottom] (as far as they fit).
[[nodiscard]] std::vector<double> spreadLabels(const std::vector<double>& wanted, double height, double top,
                                               double bottom);

/// The first of @p candidates that lies inside @p bounds and that none of @p lines crosses.
[[nodiscard]] std::optional<QRectF> firstFreePlace(const std::vector<QRectF>& candidates, const QRectF& bounds,
                                                   const std::vector<QList<QPointF>>& lines);

} // namespace loopscope
