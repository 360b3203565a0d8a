#include "ui/charts/error_plot.h"

#include "ui/charts/nice_scale.h"
#include "ui/feedback/feedback_model.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/theme/theme.h"

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
constexpr int gridLines = 5;
constexpr std::array types{FeedbackType::Normal, FeedbackType::Anomaly, FeedbackType::EdgeCase};

QFont labelFont()
{
    return Theme::instance().font(TypeStep::Label);
}

FeedbackType typeOf(const FeedbackRow& row)
{
    for (const FeedbackType type : {FeedbackType::Normal, FeedbackType::EdgeCase})
        if (row.type && *row.type == feedbackTypeName(type))
            return type;
    return FeedbackType::Anomaly;
}

QString typeText(FeedbackType type)
{
    return feedbackTypeText(std::string(feedbackTypeName(type)));
}

} // namespace

ErrorPlot::ErrorPlot(QWidget* parent) : PlotView(parent), m_series()
{
    for (QLineSeries*& series : m_series) {
        series = new QLineSeries;
        series->setPointsVisible(true);
        series->setMarkerSize(4);
        attach(series);
    }
    applyTheme();
    setRows({}, {});
}

void ErrorPlot::setRows(std::vector<FeedbackRow> rows, const Policy& policy)
{
    std::erase_if(rows, [](const FeedbackRow& row) { return !row.error || !std::isfinite(*row.error); });
    m_rows = std::move(rows);
    m_policy = policy;
    m_types.clear();
    double largest = policy.correctness == Correctness::Relative ? 0 : policy.correctBelow;
    for (const FeedbackRow& row : m_rows) {
        m_types.push_back(typeOf(row));
        largest = std::max(largest, std::abs(*row.error));
    }
    m_top = largest > 0 ? largest * 1.15 : 1;
    std::vector<std::int64_t> numbers(m_rows.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    setAxis(OrdinalAxis(std::move(numbers)));
    setYRange(-m_top, m_top);

    const QFontMetricsF metrics(labelFont());
    double left = 0;
    for (const double tick : niceTicks(-m_top, m_top, gridLines))
        left = std::max(left, metrics.horizontalAdvance(valueText(tick, 4)));
    double right = 0;
    for (const FeedbackType type : types)
        right = std::max(right, metrics.horizontalAdvance(typeText(type)));
    setMargins({.left = static_cast<int>(std::ceil(left + labelGap + ringRoom)),
                .top = static_cast<int>(metrics.height() / 2 + ringRoom),
                .right = static_cast<int>(std::ceil(right + labelGap + ringRoom)),
                .bottom = static_cast<int>(std::ceil(metrics.height() + labelGap + ringRoom))});
    plotAreaChanged();
    viewport()->update();
}

QColor ErrorPlot::colourOf(FeedbackType type) const
{
    const ThemeColours& colours = Theme::instance().colours();
    switch (type) {
    case FeedbackType::Normal:
        return colours.typeNormal;
    case FeedbackType::Anomaly:
        return colours.typeMiddle;
    case FeedbackType::EdgeCase:
        return colours.typeEdge;
    }
    return colours.muted;
}

void ErrorPlot::applyTheme()
{
    for (const FeedbackType type : types) {
        QLineSeries* series = m_series[static_cast<std::size_t>(type)];
        series->setPen(Qt::NoPen);
        series->setColor(colourOf(type));
    }
}

void ErrorPlot::plotAreaChanged()
{
    std::array<QList<QPointF>, types.size()> points;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (const double at = axis().position(i); at >= visibleLower() && at <= visibleUpper())
            points[static_cast<std::size_t>(m_types[i])].append(QPointF(at, *m_rows[i].error));
    for (std::size_t type = 0; type < points.size(); ++type)
        m_series[type]->replace(points[type]);
    applyTheme();
}

CursorCard ErrorPlot::describe(int index) const
{
    const FeedbackRow& row = m_rows[static_cast<std::size_t>(index)];
    const FeedbackType type = m_types[static_cast<std::size_t>(index)];
    const ThemeColours& colours = Theme::instance().colours();
    return {.title = tr("%1 · %2").arg(NumberText::version(row.version),
                                       row.timestampUs ? NumberText::dateTime(*row.timestampUs) : tr("no time")),
            .lines = {{colourOf(type), typeText(type), valueText(row.error, 4)},
                      {colours.muted, tr("prediction"), valueText(row.prediction)},
                      {colours.muted, tr("actual"), valueText(row.actual)}},
            .note = !row.isCorrect   ? QString()
                    : *row.isCorrect ? tr("correct")
                                     : tr("wrong")};
}

std::vector<std::pair<double, QColor>> ErrorPlot::marksAt(int index) const
{
    return {{*m_rows[static_cast<std::size_t>(index)].error, colourOf(m_types[static_cast<std::size_t>(index)])}};
}

void ErrorPlot::paintBelow(QPainter& painter)
{
    const ThemeColours& colours = Theme::instance().colours();
    const QRectF area = plotArea();
    if (m_policy.correctness != Correctness::Relative) {
        const double bottom = m_policy.correctness == Correctness::Signed ? -m_top : -m_policy.correctBelow;
        QColor band = colours.good;
        band.setAlphaF(0.10F);
        painter.fillRect(
            QRectF(QPointF(area.left(), yPixel(m_policy.correctBelow)), QPointF(area.right(), yPixel(bottom))), band);
    }
    const QFont font = labelFont();
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (const double tick : niceTicks(-m_top, m_top, gridLines)) {
        const double y = std::round(yPixel(tick)) + 0.5;
        painter.setPen(QPen(tick == 0 ? colours.outline : colours.hairline, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours.muted);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - labelGap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, valueText(tick, 4));
    }
    const auto label = [this](std::int64_t index) {
        const FeedbackRow& row = m_rows[static_cast<std::size_t>(index)];
        return row.timestampUs ? NumberText::date(*row.timestampUs) : QString();
    };
    const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text); };
    painter.setPen(colours.muted);
    for (const AxisTick& tick : axis().ticks(visibleLower(), visibleUpper(), area.width(), width, label)) {
        const double half = width(tick.label) / 2;
        const double x = std::clamp(xPixel(tick.position), std::min(half, area.center().x()),
                                    std::max(area.right() + margins().right - half, area.center().x()));
        painter.drawText(QRectF(x - half - 1, area.bottom() + labelGap / 2, 2 * half + 2, metrics.height()),
                         Qt::AlignCenter, tick.label);
    }
}

void ErrorPlot::paintAbove(QPainter& painter)
{
    const QFontMetricsF metrics(labelFont());
    painter.setFont(labelFont());
    const QRectF area = plotArea();
    double y = area.top() - metrics.height() / 2;
    for (const FeedbackType type : {FeedbackType::EdgeCase, FeedbackType::Anomaly, FeedbackType::Normal}) {
        painter.setPen(colourOf(type));
        painter.drawText(QRectF(area.right() + labelGap, y, margins().right, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, typeText(type));
        y += metrics.height() + 2;
    }
}

QSize ErrorPlot::sizeHint() const
{
    return {640, 220};
}

QSize ErrorPlot::minimumSizeHint() const
{
    return {320, 130};
}

} // namespace loopscope
