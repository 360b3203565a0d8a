#include "ui/charts/strip_plot.h"

#include "ui/charts/bar_outline.h"
#include "ui/charts/label_layout.h"
#include "ui/theme/theme.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

constexpr double labelGap = 8;
constexpr double gapPixels = 4;   // between two bars, where they are wide enough for it
constexpr double thinBar = 6;     // pixels per step below which bars touch each other

QFont labelFont()
{
    return Theme::instance().font(TypeStep::Label);
}

} // namespace

StripPlot::StripPlot(QString caption, std::vector<Layer> layers, QWidget* parent)
    : PlotView(parent), m_caption(std::move(caption)), m_layers(std::move(layers))
{
    setFocusPolicy(Qt::NoFocus); // the chart above carries the cursor of the keyboard
    setAccessibleName(m_caption);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        Area area{.lower = new QLineSeries(this), .upper = new QLineSeries(this)};
        area.series = new QAreaSeries(area.upper, area.lower);
        attach(area.series);
        m_areas.push_back(area);
    }
    applyTheme();
}

void StripPlot::setBarPixels(int height)
{
    const double caption = QFontMetricsF(labelFont()).height();
    setMargins(
        {.left = margins().left, .top = static_cast<int>(std::ceil(caption)) + 4, .right = margins().right, .bottom = 0});
    setFixedHeight(height + margins().top);
}

void StripPlot::setBars(OrdinalAxis axis, std::vector<Bar> bars, double top, const QString& topLabel)
{
    m_bars = std::move(bars);
    m_topLabel = topLabel;
    setAxis(std::move(axis));
    setYRange(0, std::max(top, 1e-9));
    plotAreaChanged();
    viewport()->update();
}

std::vector<StripPlot::Bar> StripPlot::barsPerColumn() const
{
    const double step = stepPixels();
    const auto begin = std::ranges::lower_bound(m_bars, visibleLower() - 1, {}, &Bar::position);
    const auto end = std::ranges::upper_bound(begin, m_bars.end(), visibleUpper() + 1, {}, &Bar::position);
    const std::vector<Bar> seen(begin, end);
    if (step >= 1)
        return seen;
    const auto columnOf = [&](const Bar& bar) { return std::floor((bar.position - visibleLower()) * step); };
    std::vector<Bar> merged;
    for (std::size_t first = 0; first < seen.size();) {
        const double column = columnOf(seen[first]);
        Bar sum{.position = visibleLower() + (column + 0.5) / step,
                .heights = std::vector<double>(m_layers.size()),
                .weight = 0};
        std::size_t next = first;
        for (; next < seen.size() && columnOf(seen[next]) == column; ++next) {
            sum.weight += seen[next].weight;
            for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
                sum.heights[layer] += seen[next].weight * seen[next].heights[layer];
        }
        for (double& height : sum.heights)
            height = sum.weight > 0 ? height / sum.weight : 0;
        merged.push_back(std::move(sum));
        first = next;
    }
    return merged;
}

void StripPlot::plotAreaChanged()
{
    const std::vector<Bar> bars = barsPerColumn();
    const double step = stepPixels();
    const bool apart = step >= thinBar;
    // Wide bars end at pixels. Thousands of thin ones are smoothed: Qt fills them a hundred times faster that way.
    setRenderHint(QPainter::Antialiasing, !apart);
    QList<QPointF> bottoms;
    for (const Bar& bar : bars)
        bottoms.append(QPointF(bar.position, 0));
    for (std::size_t layer = 0; layer < m_areas.size(); ++layer) {
        QList<QPointF> tops = bottoms;
        for (std::size_t i = 0; i < bars.size(); ++i)
            tops[static_cast<qsizetype>(i)].ry() += bars[i].heights[layer];
        const BarOutline outline = apart ? barOutline(bottoms, tops, 0.5 - gapPixels / 2 / step)
                                         : stairOutline(bottoms, tops, std::max(0.5, 0.5 / step));
        m_areas[layer].lower->replace(outline.lower);
        m_areas[layer].upper->replace(outline.upper);
        bottoms = std::move(tops);
    }
}

void StripPlot::applyTheme()
{
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        m_areas[i].series->setPen(Qt::NoPen);
        m_areas[i].series->setBrush(m_layers[i].colour());
    }
}

CursorCard StripPlot::describe(int) const
{
    return {}; // the chart above says it
}

void StripPlot::paintBelow(QPainter& painter)
{
    const ThemeColours& colours = Theme::instance().colours();
    const QFont font = labelFont();
    const QFontMetricsF metrics(font);
    const QRectF area = plotArea();
    painter.setFont(font);
    painter.setPen(colours.muted);
    painter.drawText(QRectF(area.left(), 0, area.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_caption);
    painter.drawText(QRectF(0, area.top() - metrics.height() / 4, area.left() - labelGap, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, m_topLabel);
}

void StripPlot::paintAbove(QPainter& painter)
{
    // Labels stand at the middle of their layer in the last bar.
    const auto last = std::ranges::find_if(m_bars.rbegin(), m_bars.rend(), [this](const Bar& bar) {
        return bar.weight > 0 && bar.position <= visibleUpper();
    });
    if (last == m_bars.rend())
        return;
    const QFont font = labelFont();
    const QFontMetricsF metrics(font);
    const QRectF area = plotArea();
    std::vector<double> wanted;
    double bottom = 0;
    for (const double height : last->heights) {
        wanted.push_back(yPixel(bottom + height / 2));
        bottom += height;
    }
    const std::vector<double> placed = spreadLabels(wanted, metrics.height() + 1, 0, height());
    painter.setFont(font);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        painter.setPen(m_layers[i].textColour());
        painter.drawText(
            QRectF(area.right() + labelGap, placed[i] - metrics.height() / 2, margins().right, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, m_layers[i].label);
    }
}

int StripPlot::neededRight() const
{
    const QFontMetricsF metrics(labelFont());
    double widest = 0;
    for (const Layer& layer : m_layers)
        widest = std::max(widest, metrics.horizontalAdvance(layer.label));
    return static_cast<int>(std::ceil(widest + labelGap + 4));
}

} // namespace loopscope
