#pragma once

#include "ui/charts/ordinal_axis.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace loopscope {

struct PlotMargins;

/// The axes of a chart of percentages: lines at every 25 %, and labels beside and below.
struct PercentAxes {
    QRectF area;
    std::function<double(double)> xPixel, yPixel;
    std::vector<AxisTick> ticks;
};
void paintPercentAxes(QPainter& painter, const PercentAxes& axes);

/// The room that they need, with the labels at the ends of the lines to the right.
[[nodiscard]] PlotMargins percentMargins(const std::vector<QString>& endLabels);

/// A label at the end of a line, at a percentage.
struct PercentLabel {
    QString text;
    QColor colour;
    double percent = 0;
};
/// Moves them apart where they would cover each other.
void paintPercentLabels(QPainter& painter, const PercentAxes& axes, const std::vector<PercentLabel>& labels);

/// Between text and area, in pixels.
inline constexpr double percentLabelGap = 8;

} // namespace loopscope
