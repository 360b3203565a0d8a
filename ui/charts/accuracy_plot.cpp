#include "ui/charts/accuracy_plot.h"

#include "ui/charts/bar_outline.h"
#include "ui/charts/decimate.h"
#include "ui/charts/label_layout.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

// A little air, so that lines and points at 0 and 100 % are not cut in half.
constexpr double lowest = -2;
constexpr double highest = 103;
constexpr double roomForPoints = 6;  // pixels per step from which each point gets a mark
constexpr double barHalfWidth = 0.22; // of a step

QFont labelFont()
{
    return Theme::instance().font(TypeStep::Label);
}

} // namespace

AccuracyPlot::AccuracyPlot(QWidget* parent)
    : PlotView(parent),
      m_bandUpper(new QLineSeries(this)),
      m_bandLower(new QLineSeries(this)),
      m_band(new QAreaSeries(m_bandUpper, m_bandLower)),
      m_formula(new QLineSeries),
      m_loop(new QLineSeries),
      m_observed(new QLineSeries)
{
    setYRange(lowest, highest);
    for (QAbstractSeries* series : {static_cast<QAbstractSeries*>(m_band), static_cast<QAbstractSeries*>(m_formula),
                                    static_cast<QAbstractSeries*>(m_loop), static_cast<QAbstractSeries*>(m_observed)})
        attach(series);
    m_lines.tickLabel = NumberText::version;
    setMargins(neededMargins());
    applyTheme();
}

void AccuracyPlot::setLines(AccuracyLines lines)
{
    m_lines = std::move(lines);
    setAxis(m_lines.axis);
    plotAreaChanged();
    viewport()->update();
}

void AccuracyPlot::applyTheme()
{
    const ThemeColours& colours = Theme::instance().colours();
    QColor band = colours.observed;
    band.setAlphaF(m_lines.joined ? 0.20F : 0.38F);
    m_band->setPen(Qt::NoPen);
    m_band->setBrush(band);
    m_observed->setPen(m_lines.joined ? QPen(colours.observed, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                                      : QPen(Qt::NoPen));
    m_observed->setColor(colours.observed);
    QPen loop(colours.loop, 2, Qt::CustomDashLine, Qt::FlatCap);
    loop.setDashPattern({4, 2});
    m_loop->setPen(loop);
    QPen formula(colours.formula, 2, Qt::CustomDashLine, Qt::RoundCap);
    formula.setDashPattern({0.1, 2.4});
    m_formula->setPen(formula);
}

void AccuracyPlot::plotAreaChanged()
{
    const int columns = static_cast<int>(plotArea().width());
    const double from = visibleLower();
    const double to = visibleUpper();
    const bool points = stepPixels() >= roomForPoints;
    applyTheme();
    m_observed->replace(decimate(m_lines.observed, from, to, columns, Keep::Extremes));
    m_observed->setPointsVisible(points);
    m_observed->setMarkerSize(m_lines.joined ? 2.5 : 3.5);
    m_loop->replace(decimate(m_lines.loop, from, to, columns, Keep::Extremes));
    m_formula->replace(decimate(m_lines.formula, from, to, columns, Keep::Extremes));
    if (m_lines.joined || !points) {
        m_bandUpper->replace(decimate(m_lines.bandUpper, from, to, columns, Keep::Highest));
        m_bandLower->replace(decimate(m_lines.bandLower, from, to, columns, Keep::Lowest));
    } else {
        const BarOutline bars = barOutline(visiblePart(m_lines.bandLower, from, to),
                                           visiblePart(m_lines.bandUpper, from, to), barHalfWidth);
        m_bandUpper->replace(bars.upper);
        m_bandLower->replace(bars.lower);
    }
    m_sentencePlace.reset();
    if (m_lines.sentence.isEmpty() || m_lines.sentenceMark >= m_lines.marks.size())
        return;

    // Beside its stretch, else inside it, else anywhere: where no line runs through it.
    const QFontMetricsF metrics(labelFont());
    const QSizeF size(metrics.horizontalAdvance(m_lines.sentence) + 8, metrics.height() + 4);
    const auto [markFrom, markTo] = m_lines.marks[m_lines.sentenceMark];
    if (markTo <= from || markFrom >= to)
        return;
    const QRectF area = plotArea();
    std::vector<QRectF> candidates;
    for (const double left :
         {xPixel(markTo) + 4, xPixel(markFrom) - 4 - size.width(),
          (xPixel(markFrom) + xPixel(markTo) - size.width()) / 2, area.left() + 8, area.right() - size.width()})
        for (const double percent : {22.0, 34.0, 46.0, 10.0, 58.0, 70.0, 82.0})
            candidates.emplace_back(QPointF(left, yPixel(percent) - size.height() / 2), size);
    m_sentencePlace = firstFreePlace(
        candidates, area, {pixels(m_observed->points()), pixels(m_loop->points()), pixels(m_formula->points())});
}

QList<QPointF> AccuracyPlot::pixels(const QList<QPointF>& points) const
{
    QList<QPointF> placed;
    placed.reserve(points.size());
    for (const QPointF& point : points)
        placed.append(QPointF(xPixel(point.x()), yPixel(point.y())));
    return placed;
}

CursorCard AccuracyPlot::describe(int index) const
{
    return m_lines.describe ? m_lines.describe(index) : CursorCard();
}

std::vector<std::pair<double, QColor>> AccuracyPlot::marksAt(int index) const
{
    const ThemeColours& colours = Theme::instance().colours();
    const double position = axis().position(static_cast<std::size_t>(index));
    std::vector<std::pair<double, QColor>> marks;
    const auto add = [&](const QList<QPointF>& line, const QColor& colour) {
        const auto point = std::ranges::lower_bound(line, position, {}, [](const QPointF& p) { return p.x(); });
        if (point != line.end() && point->x() == position)
            marks.emplace_back(point->y(), colour);
    };
    add(m_lines.formula, colours.formula);
    add(m_lines.loop, colours.loop);
    add(m_lines.observed, colours.observed);
    return marks;
}

std::vector<PercentLabel> AccuracyPlot::endLabels() const
{
    const ThemeColours& colours = Theme::instance().colours();
    std::vector<PercentLabel> labels;
    const auto add = [&](const QString& text, const QColor& colour, const QList<QPointF>& line) {
        // At the height of the last point that can be seen.
        const auto end = std::ranges::upper_bound(line, visibleUpper(), {}, &QPointF::x);
        if (end != line.begin())
            labels.push_back({text, colour, std::prev(end)->y()});
    };
    add(tr("observed"), colours.observed, m_lines.observed);
    add(tr("formula"), colours.formula, m_lines.formula);
    add(tr("loop reports"), colours.loop, m_lines.loop);
    return labels;
}

PlotMargins AccuracyPlot::neededMargins() const
{
    return percentMargins({tr("observed"), tr("formula"), tr("loop reports")});
}

PercentAxes AccuracyPlot::axes() const
{
    const QFontMetricsF metrics(labelFont());
    const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text); };
    return {.area = plotArea(),
            .xPixel = [this](double position) { return xPixel(position); },
            .yPixel = [this](double percent) { return yPixel(percent); },
            .ticks = axis().ticks(visibleLower(), visibleUpper(), plotArea().width(), width, m_lines.tickLabel)};
}

void AccuracyPlot::paintBelow(QPainter& painter)
{
    const ThemeColours& colours = Theme::instance().colours();
    const QRectF area = plotArea();
    QColor mark = colours.bad;
    mark.setAlphaF(0.09F);
    for (const auto& [from, to] : m_lines.marks) {
        const double left = std::max(area.left(), xPixel(from));
        const double right = std::min(area.right(), xPixel(to));
        if (right < area.left() || left > area.right())
            continue;
        painter.fillRect(QRectF(left, yPixel(100), std::max(1.0, right - left), yPixel(0) - yPixel(100)), mark);
    }
    paintPercentAxes(painter, axes());
}

void AccuracyPlot::paintAbove(QPainter& painter)
{
    paintPercentLabels(painter, axes(), endLabels());
    if (m_sentencePlace) {
        painter.setPen(Theme::instance().colours().bad);
        painter.drawText(*m_sentencePlace, Qt::AlignCenter, m_lines.sentence);
    }
}

QSize AccuracyPlot::sizeHint() const
{
    return {640, 240};
}

QSize AccuracyPlot::minimumSizeHint() const
{
    return {320, 140};
}

} // namespace loopscope
