#include "ui/upstream/rounds_plot.h"

#include "ui/models/number_text.h"
#include "ui/theme/theme.h"
#include "ui/upstream/upstream_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace loopscope {

namespace {

// A little air, so that lines and points at 0 and 100 % are not cut in half.
constexpr double lowest = -2;
constexpr double highest = 103;
constexpr double roomForPoints = 6; // pixels per step from which each point gets a mark
constexpr double pointRadius = 2.5;
constexpr double barHalfWidth = 3; // pixels, of the interval of a version that stands alone

std::optional<RoundsPlot::Point> claimedOf(const UpstreamVersion& version)
{
    if (!version.round || !version.round->claimed)
        return std::nullopt;
    return RoundsPlot::Point{.value = *version.round->claimed * 100};
}

std::optional<RoundsPlot::Point> feedbackOf(const UpstreamVersion& version)
{
    if (!version.feedback)
        return std::nullopt;
    const auto interval = wilsonOf(version.feedback->correct, version.feedback->count);
    return RoundsPlot::Point{.value = shareOf(version.feedback->correct, version.feedback->count) * 100,
                             .lower = interval->lower * 100,
                             .upper = interval->upper * 100};
}

std::optional<RoundsPlot::Point> heldOutOf(const UpstreamVersion& version)
{
    if (!version.heldOut || !version.heldOut->accuracy)
        return std::nullopt;
    return RoundsPlot::Point{.value = *version.heldOut->accuracy * 100};
}

QColor heldOutColour()
{
    return Theme::instance().colours().text;
}

QPen claimPen()
{
    QPen pen(Theme::instance().colours().loop, 2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 2});
    return pen;
}

} // namespace

RoundsPlot::RoundsPlot(QWidget* parent) : PlotView(parent)
{
    setObjectName(QStringLiteral("roundsPlot"));
    setAccessibleName(tr("Accuracies per version"));
    setYRange(lowest, highest);
    setMargins(percentMargins({tr("claimed"), tr("feedback"), tr("held out")}));
    setReport(nullptr);
}

void RoundsPlot::setReport(std::shared_ptr<const UpstreamReport> report)
{
    m_report = std::move(report);
    std::vector<std::int64_t> numbers;
    if (m_report)
        for (const UpstreamVersion& version : m_report->versions)
            numbers.push_back(version.version);
    setAxis(OrdinalAxis(std::move(numbers)));
    m_claimed = segmentsOf(&claimedOf);
    m_feedback = segmentsOf(&feedbackOf);
    m_heldOut = segmentsOf(&heldOutOf);
    setAccessibleName(summary());
    viewport()->update();
}

std::int64_t RoundsPlot::versionAt(int index) const
{
    return axis().number(static_cast<std::size_t>(index));
}

RoundsPlot::Segments RoundsPlot::segmentsOf(std::optional<Point> (*value)(const UpstreamVersion&)) const
{
    Segments segments;
    if (!m_report)
        return segments;
    std::optional<std::int64_t> last;
    for (std::size_t i = 0; i < m_report->versions.size(); ++i) {
        const UpstreamVersion& version = m_report->versions[i];
        auto point = value(version);
        if (!point)
            continue;
        if (!last || version.version != *last + 1)
            segments.emplace_back();
        point->position = axis().position(i);
        segments.back().push_back(*point);
        last = version.version;
    }
    return segments;
}

PercentAxes RoundsPlot::axes() const
{
    const QFontMetricsF metrics(Theme::instance().font(TypeStep::Label));
    const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text); };
    return {.area = plotArea(),
            .xPixel = [this](double position) { return xPixel(position); },
            .yPixel = [this](double percent) { return yPixel(percent); },
            .ticks = axis().ticks(visibleLower(), visibleUpper(), plotArea().width(), width, NumberText::version)};
}

QString RoundsPlot::summary() const
{
    if (!m_report || m_report->versions.empty())
        return tr("Claimed, feedback and held-out accuracy");
    return tr("Claimed, feedback and held-out accuracy of %1. %2")
        .arg(NumberText::versions(static_cast<std::int64_t>(m_report->versions.size())),
             UpstreamText::verdict(*m_report));
}

CursorCard RoundsPlot::describe(int index) const
{
    const UpstreamVersion& version = m_report->versions[static_cast<std::size_t>(index)];
    const ThemeColours& colours = Theme::instance().colours();
    CursorCard card{.title = NumberText::version(version.version)};
    if (version.round && version.round->round)
        card.title = tr("%1 · round %2").arg(card.title, NumberText::count(*version.round->round));
    const auto claimed = claimedOf(version);
    card.lines.push_back(
        {colours.loop, tr("claimed"), claimed ? NumberText::percent(claimed->value / 100, 1) : NumberText::absent()});
    const auto feedback = feedbackOf(version);
    card.lines.push_back({colours.observed, tr("feedback"),
                          feedback ? tr("%1 (%2, %3)")
                                         .arg(NumberText::percent(feedback->value / 100, 1),
                                              NumberText::percentRange(feedback->lower / 100, feedback->upper / 100),
                                              NumberText::rows(version.feedback->count))
                                   : NumberText::absent()});
    const auto heldOut = heldOutOf(version);
    card.lines.push_back({heldOutColour(), tr("held out"),
                          heldOut ? NumberText::percent(heldOut->value / 100, 1) : NumberText::absent()});
    if (version.heldOut && version.heldOut->f1)
        card.lines.push_back({heldOutColour(), tr("F1"), NumberText::percent(*version.heldOut->f1, 1)});
    card.note = UpstreamText::note(version);
    return card;
}

std::vector<std::pair<double, QColor>> RoundsPlot::marksAt(int index) const
{
    const UpstreamVersion& version = m_report->versions[static_cast<std::size_t>(index)];
    const ThemeColours& colours = Theme::instance().colours();
    std::vector<std::pair<double, QColor>> marks;
    if (const auto point = heldOutOf(version))
        marks.emplace_back(point->value, heldOutColour());
    if (const auto point = claimedOf(version))
        marks.emplace_back(point->value, colours.loop);
    if (const auto point = feedbackOf(version))
        marks.emplace_back(point->value, colours.observed);
    return marks;
}

void RoundsPlot::paintBelow(QPainter& painter)
{
    paintPercentAxes(painter, axes());
    if (!m_report)
        return;
    painter.save();
    painter.setClipRect(plotArea().adjusted(-4, -4, 4, 4));
    paintRollbacks(painter);
    paintBand(painter);
    painter.restore();
}

void RoundsPlot::paintRollbacks(QPainter& painter) const
{
    const QColor colour = Theme::instance().colours().warning;
    const QFontMetricsF metrics(painter.font());
    const QString word = tr("rollback");
    double taken = plotArea().left();
    for (std::size_t i = 0; i < m_report->versions.size(); ++i) {
        const auto& round = m_report->versions[i].round;
        if (!round || !round->isRollback)
            continue;
        const double x = std::round(xPixel(axis().position(i))) + 0.5;
        painter.setPen(QPen(colour, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, yPixel(100)), QPointF(x, yPixel(0)));
        const double left = std::min(x + 4, plotArea().right() - metrics.horizontalAdvance(word));
        if (left < taken)
            continue; // the line says it too
        painter.setPen(colour);
        painter.drawText(QPointF(left, yPixel(0) - metrics.descent() - 2), word);
        taken = left + metrics.horizontalAdvance(word) + 6;
    }
}

void RoundsPlot::paintBand(QPainter& painter) const
{
    QColor band = Theme::instance().colours().observed;
    band.setAlphaF(0.20F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    for (const auto& segment : m_feedback) {
        if (segment.size() == 1) {
            const double x = xPixel(segment[0].position);
            painter.drawRect(QRectF(QPointF(x - barHalfWidth, yPixel(segment[0].upper)),
                                    QPointF(x + barHalfWidth, yPixel(segment[0].lower))));
            continue;
        }
        QPolygonF outline;
        for (const Point& point : segment)
            outline << QPointF(xPixel(point.position), yPixel(point.upper));
        for (auto point = segment.rbegin(); point != segment.rend(); ++point)
            outline << QPointF(xPixel(point->position), yPixel(point->lower));
        painter.drawPolygon(outline);
    }
    painter.setBrush(Qt::NoBrush);
}

void RoundsPlot::paintLine(QPainter& painter, const Segments& segments, const QPen& pen, bool points) const
{
    for (const auto& segment : segments) {
        QPolygonF line;
        for (const Point& point : segment)
            line << QPointF(xPixel(point.position), yPixel(point.value));
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
        if (!points && segment.size() > 1)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        for (const QPointF& point : line)
            painter.drawEllipse(point, pointRadius, pointRadius);
    }
}

std::optional<double> RoundsPlot::lastValue(const Segments& segments) const
{
    for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment)
        for (auto point = segment->rbegin(); point != segment->rend(); ++point)
            if (point->position <= visibleUpper())
                return point->value;
    return std::nullopt;
}

void RoundsPlot::paintAbove(QPainter& painter)
{
    const ThemeColours& colours = Theme::instance().colours();
    const bool points = stepPixels() >= roomForPoints;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(plotArea().adjusted(-4, -4, 4, 4));
    paintLine(painter, m_claimed, claimPen(), points);
    paintLine(painter, m_feedback, QPen(colours.observed, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), points);
    // Most versions are not evaluated: marks that stand alone, joined only where neighbours are.
    const double half = points ? 4 : 2.5;
    for (const auto& segment : m_heldOut) {
        QPolygonF line;
        for (const Point& point : segment)
            line << QPointF(xPixel(point.position), yPixel(point.value));
        painter.setPen(QPen(heldOutColour(), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
        painter.setBrush(colours.surface);
        painter.setPen(QPen(heldOutColour(), 1.4));
        for (const QPointF& at : line)
            painter.drawPolygon(QPolygonF(
                {at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half), at + QPointF(-half, 0)}));
    }
    painter.restore();

    std::vector<PercentLabel> labels;
    const auto label = [&](const QString& text, const QColor& colour, const Segments& segments) {
        if (const auto value = lastValue(segments))
            labels.push_back({text, colour, *value});
    };
    label(tr("feedback"), colours.observed, m_feedback);
    label(tr("claimed"), colours.loop, m_claimed);
    label(tr("held out"), heldOutColour(), m_heldOut);
    paintPercentLabels(painter, axes(), labels);
}

} // namespace loopscope
