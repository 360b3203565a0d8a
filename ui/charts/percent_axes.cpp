#include "ui/charts/percent_axes.h"

#include "ui/charts/label_layout.h"
#include "ui/charts/plot_view.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

constexpr int gridStep = 25;
constexpr double ringRoom = 4; // for the focus ring around everything

QFont labelFont()
{
    return Theme::instance().font(TypeStep::Label);
}

} // namespace

void paintPercentAxes(QPainter& painter, const PercentAxes& axes)
{
    const ThemeColours& colours = Theme::instance().colours();
    const QRectF& area = axes.area;
    const QFont font = labelFont();
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (int percent = 0; percent <= 100; percent += gridStep) {
        const double y = std::round(axes.yPixel(percent)) + 0.5;
        painter.setPen(QPen(colours.hairline, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours.muted);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - percentLabelGap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, NumberText::percent(percent / 100.0));
    }
    painter.setPen(colours.muted);
    for (const AxisTick& tick : axes.ticks) {
        const double half = metrics.horizontalAdvance(tick.label) / 2;
        const double x = std::clamp(axes.xPixel(tick.position),
                                    area.left() + std::min(half, area.width() / 2) - percentLabelGap, area.right());
        painter.drawText(QRectF(x - half - 1, axes.yPixel(0) + percentLabelGap / 2, 2 * half + 2, metrics.height()),
                         Qt::AlignCenter, tick.label);
    }
}

PlotMargins percentMargins(const std::vector<QString>& endLabels)
{
    const QFontMetricsF metrics(labelFont());
    double right = 0;
    for (const QString& text : endLabels)
        right = std::max(right, metrics.horizontalAdvance(text));
    return {.left = static_cast<int>(
                std::ceil(metrics.horizontalAdvance(NumberText::percent(1)) + percentLabelGap + ringRoom)),
            .top = static_cast<int>(metrics.height() / 2 + ringRoom),
            .right = static_cast<int>(std::ceil(right + percentLabelGap + ringRoom)),
            .bottom = static_cast<int>(std::ceil(metrics.height() + percentLabelGap + ringRoom))};
}

void paintPercentLabels(QPainter& painter, const PercentAxes& axes, const std::vector<PercentLabel>& labels)
{
    const QFont font = labelFont();
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    std::vector<double> wanted;
    for (const PercentLabel& label : labels)
        wanted.push_back(axes.yPixel(label.percent));
    const std::vector<double> placed = spreadLabels(wanted, metrics.height() + 2, 0, axes.yPixel(0) + metrics.height());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        painter.setPen(labels[i].colour);
        painter.drawText(
            QPointF(axes.area.right() + percentLabelGap, placed[i] - metrics.height() / 2 + metrics.ascent()),
            labels[i].text);
    }
}

} // namespace loopscope
