#include "ui/charts/histogram_plot.h"

#include "ui/charts/bar_outline.h"
#include "ui/charts/nice_scale.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace loopscope {

namespace {

constexpr double labelGap = 8;
constexpr double ringRoom = 4;
constexpr int gridLines = 4;
constexpr double labelDistance = 14; // between two labels of edges

QFont labelFont()
{
    return Theme::instance().font(TypeStep::Label);
}

QString shareText(double share)
{
    return NumberText::percent(share, share > 0 && share < 0.1 ? 1 : 0);
}

} // namespace

HistogramPlot::HistogramPlot(QWidget* parent)
    : PlotView(parent),
      m_lower(new QLineSeries(this)),
      m_upper(new QLineSeries(this)),
      m_bars(new QAreaSeries(m_upper, m_lower)),
      m_other(new QLineSeries)
{
    attach(m_bars);
    attach(m_other);
    applyTheme();
}

void HistogramPlot::setBins(HistogramBins bins, HistogramLook look)
{
    m_bins = std::move(bins);
    m_look = std::move(look);
    double highest = 0;
    for (std::size_t series = 0; series < m_bins.series.size(); ++series)
        for (std::size_t bin = 0; bin < m_bins.size(); ++bin)
            highest = std::max(highest, share(series, bin));
    m_top = highest > 0 ? highest * 1.08 : 1;
    std::vector<std::int64_t> numbers(m_bins.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    setAxis(OrdinalAxis(std::move(numbers)));
    setYRange(0, m_top);
    const QFontMetricsF metrics(labelFont());
    setMargins(
        {.left = static_cast<int>(std::ceil(metrics.horizontalAdvance(NumberText::percent(1, 1)) + labelGap + ringRoom)),
         .top = static_cast<int>(metrics.height() + labelGap),
         .right = static_cast<int>(metrics.horizontalAdvance(QStringLiteral("000"))),
         .bottom = static_cast<int>(std::ceil(metrics.height() + labelGap + ringRoom))});
    plotAreaChanged();
    viewport()->update();
}

double HistogramPlot::share(std::size_t series, std::size_t bin) const
{
    return shareOf(m_bins.series[series].counts[bin], m_bins.series[series].total);
}

double HistogramPlot::positionOf(double value) const
{
    return (value - m_bins.first) / m_bins.width - 0.5 + (m_bins.hasBelow ? 1 : 0);
}

QString HistogramPlot::rangeText(std::size_t bin) const
{
    const double lower = m_bins.lower(bin);
    const double upper = m_bins.upper(bin);
    if (std::isinf(lower))
        return tr("%1 below %2").arg(m_look.quantity, m_look.edge(upper));
    if (std::isinf(upper))
        return tr("%1 from %2 on").arg(m_look.quantity, m_look.edge(lower));
    return tr("%1 from %2 to %3").arg(m_look.quantity, m_look.edge(lower), m_look.edge(upper));
}

void HistogramPlot::applyTheme()
{
    const ThemeColours& colours = Theme::instance().colours();
    QColor fill = colours.observed;
    fill.setAlphaF(m_bins.series.size() > 1 ? 0.45F : 0.75F);
    m_bars->setPen(Qt::NoPen);
    m_bars->setBrush(fill);
    m_other->setPen(QPen(colours.loop, 2));
}

void HistogramPlot::plotAreaChanged()
{
    applyTheme();
    QList<QPointF> bottoms;
    QList<QPointF> tops;
    for (std::size_t bin = 0; bin < m_bins.size() && !m_bins.series.empty(); ++bin) {
        bottoms.append(QPointF(axis().position(bin), 0));
        tops.append(QPointF(axis().position(bin), share(0, bin)));
    }
    const double gap = std::min(0.4, 1 / std::max(stepPixels(), 1.0));
    const BarOutline outline = barOutline(bottoms, tops, 0.5 - gap / 2);
    m_lower->replace(outline.lower);
    m_upper->replace(outline.upper);
    QList<QPointF> stairs;
    if (m_bins.series.size() > 1) {
        for (std::size_t bin = 0; bin < m_bins.size(); ++bin) {
            const double at = axis().position(bin);
            if (bin == 0)
                stairs.append(QPointF(at - 0.5, 0));
            stairs.append(QPointF(at - 0.5, share(1, bin)));
            stairs.append(QPointF(at + 0.5, share(1, bin)));
        }
        stairs.append(QPointF(axis().upper(), 0));
    }
    m_other->replace(stairs);
}

CursorCard HistogramPlot::describe(int index) const
{
    const ThemeColours& colours = Theme::instance().colours();
    CursorCard card{.title = rangeText(static_cast<std::size_t>(index))};
    for (std::size_t i = 0; i < m_bins.series.size(); ++i)
        card.lines.push_back(
            {i == 0 ? colours.observed : colours.loop, m_bins.series[i].name,
             tr("%1 · %2").arg(shareText(share(i, static_cast<std::size_t>(index))),
                               NumberText::rows(m_bins.series[i].counts[static_cast<std::size_t>(index)]))});
    return card;
}

void HistogramPlot::paintBelow(QPainter& painter)
{
    const ThemeColours& colours = Theme::instance().colours();
    const QRectF area = plotArea();
    const QFont font = labelFont();
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (const double tick : niceTicks(0, m_top, gridLines)) {
        const double y = std::round(yPixel(tick)) + 0.5;
        painter.setPen(QPen(colours.hairline, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours.muted);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - labelGap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, shareText(tick));
    }
    if (!m_look.edge)
        return;
    // Edges, as many as have room, counted from zero so that zero is among them.
    double widest = 0;
    for (int edge = 0; edge <= m_bins.count; ++edge)
        widest = std::max(widest, metrics.horizontalAdvance(m_look.edge(m_bins.first + edge * m_bins.width)));
    const int every =
        std::max(1, static_cast<int>(niceStep(std::max(1.0, (widest + labelDistance) / std::max(stepPixels(), 0.1)))));
    const auto fromZero = static_cast<int>(std::llround(m_bins.first / m_bins.width));
    painter.setPen(colours.muted);
    for (int edge = 0; edge <= m_bins.count; ++edge) {
        const double value = m_bins.first + edge * m_bins.width;
        const double x = xPixel(positionOf(value));
        if ((edge + fromZero) % every != 0 || x < area.left() - 1 || x > area.right() + 1)
            continue;
        const double half = metrics.horizontalAdvance(m_look.edge(value)) / 2 + 1;
        painter.drawText(QRectF(x - half, area.bottom() + labelGap / 2, 2 * half, metrics.height()), Qt::AlignCenter,
                         m_look.edge(value));
    }
}

void HistogramPlot::paintAbove(QPainter& painter)
{
    const ThemeColours& colours = Theme::instance().colours();
    const QRectF area = plotArea();
    const QFontMetricsF metrics(labelFont());
    painter.setFont(labelFont());
    for (const double limit : m_look.limits) {
        const double x = std::round(xPixel(positionOf(limit))) + 0.5;
        if (x < area.left() || x > area.right())
            continue;
        painter.setPen(QPen(colours.outline, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        if (limit == m_look.limits.back()) {
            painter.setPen(colours.muted);
            const double width = metrics.horizontalAdvance(m_look.limitText) + 4;
            const double left = x + labelGap / 2 + width < area.right() ? x + labelGap / 2 : x - labelGap / 2 - width;
            painter.drawText(QRectF(left, area.top(), width, metrics.height()), Qt::AlignCenter, m_look.limitText);
        }
    }
    double x = area.left();
    for (std::size_t i = 0; i < m_bins.series.size(); ++i) {
        const QString text = tr("%1: %2").arg(m_bins.series[i].name, NumberText::rows(m_bins.series[i].total));
        painter.setPen(i == 0 ? colours.observed : colours.loop);
        painter.drawText(QRectF(x, 0, metrics.horizontalAdvance(text) + 2, metrics.height()), Qt::AlignLeft, text);
        x += metrics.horizontalAdvance(text) + 2 * labelGap;
    }
}

ChartTable HistogramPlot::table() const
{
    ChartTable table{.heads = {tr("From"), tr("To")}, .names = {QStringLiteral("from"), QStringLiteral("to")}};
    for (const HistogramBins::Series& series : m_bins.series) {
        table.heads << tr("Rows of %1").arg(series.name) << tr("Share of %1").arg(series.name);
        table.names << QStringLiteral("rows_%1").arg(series.name) << QStringLiteral("share_%1").arg(series.name);
    }
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin) {
        std::vector<ChartTable::Cell> row;
        for (const double edge : {m_bins.lower(bin), m_bins.upper(bin)})
            row.push_back(std::isinf(edge) ? ChartTable::Cell{NumberText::absent(), {}}
                                           : ChartTable::Cell{m_look.edge(edge), edge});
        for (std::size_t i = 0; i < m_bins.series.size(); ++i) {
            const std::int64_t count = m_bins.series[i].counts[bin];
            row.push_back({NumberText::count(count), static_cast<qlonglong>(count)});
            row.push_back({shareText(share(i, bin)), share(i, bin)});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QSize HistogramPlot::sizeHint() const
{
    return {640, 220};
}

QSize HistogramPlot::minimumSizeHint() const
{
    return {320, 130};
}

} // namespace loopscope
