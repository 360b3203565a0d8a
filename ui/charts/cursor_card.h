#pragma once

#include "ui/charts/plot_view.h"

class QPainter;

namespace loopscope {

/// Paints the box of values beside the cursor line at @p x: right of it where there is room, else left, inside @p bounds.
void paintCursorCard(QPainter& painter, const CursorCard& card, double x, const QRectF& bounds);

} // namespace loopscope
