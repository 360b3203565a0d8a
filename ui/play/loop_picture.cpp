#include "ui/play/loop_picture.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace loopscope {

namespace {

constexpr double stationShare = 0.375; // a station's radius, of the ring's
constexpr double largestRing = 190;
constexpr double arrowGap = 9;
constexpr double arrowHead = 12;
constexpr double fullTurn = 2 * std::numbers::pi;

/// Angle of a place on the ring, 0 … 1 clockwise from the top.
double angleAt(double turn)
{
    return turn * fullTurn - std::numbers::pi / 2;
}

QPointF onRing(const QPointF& centre, double radius, double angle)
{
    return centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
}

QFont scaled(QFont font, double scale)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * scale));
    return font;
}

} // namespace

LoopPicture::LoopPicture(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("loopPicture"));
    setAccessibleName(tr("The loop"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LoopPicture::setMoment(std::array<LoopStation, loopStations> stations, const QString& version, const QString& of)
{
    m_stations = std::move(stations);
    m_version = version;
    m_of = of;
    QStringList spoken;
    for (const LoopStation& station : m_stations)
        spoken << tr("%1: %2", "a station of the loop and its number").arg(station.title, station.value);
    setAccessibleName(tr("The loop at %1 %2").arg(version, of));
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    update();
}

void LoopPicture::clear()
{
    m_stations = {};
    m_version.clear();
    m_of.clear();
    setAccessibleName(tr("The loop"));
    setAccessibleDescription({});
    update();
}

void LoopPicture::setTurn(double turn, bool moving)
{
    if (turn == m_turn && moving == m_moving)
        return;
    m_turn = turn;
    m_moving = moving;
    update();
}

std::size_t LoopPicture::activeStation() const
{
    return std::min(static_cast<std::size_t>(m_turn * loopStations), loopStations - 1);
}

QSize LoopPicture::sizeHint() const
{
    return {400, 310};
}

QSize LoopPicture::minimumSizeHint() const
{
    return {240, 270};
}

LoopPicture::Geometry LoopPicture::geometryNow() const
{
    // The pentagon reaches one ring above its centre and cos 36° of it below; sin 72° to each side.
    const double below = std::cos(std::numbers::pi / 5);
    const double beside = std::sin(fullTurn / 5);
    const double air = 4;
    const double ring = std::min({(height() - air) / (1 + below + 2 * stationShare),
                                  (width() - air) / (2 * beside + 2 * stationShare), largestRing});
    const double station = ring * stationShare;
    const double used = ring * (1 + below) + 2 * station;
    return {.centre = QPointF(width() / 2.0, (height() - used) / 2 + station + ring), .ring = ring, .station = station};
}

void LoopPicture::paintEvent(QPaintEvent*)
{
    if (m_version.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Geometry place = geometryNow();
    for (std::size_t i = 0; i < loopStations; ++i)
        paintArrow(painter, place, i);
    if (m_moving) {
        const ThemeColours& colours = Theme::instance().colours();
        painter.setPen(QPen(colours.surface, 2));
        painter.setBrush(colours.loop);
        painter.drawEllipse(onRing(place.centre, place.ring, angleAt(m_turn)), 6, 6);
    }
    for (std::size_t i = 0; i < loopStations; ++i)
        paintStation(painter, place, i);
    paintCentre(painter, place);
}

void LoopPicture::paintArrow(QPainter& painter, const Geometry& place, std::size_t from) const
{
    const QColor colour = Theme::instance().colours().observed;
    const double gap = 2 * std::asin((place.station + arrowGap) / (2 * place.ring));
    const double begin = angleAt(static_cast<double>(from) / loopStations) + gap;
    const double end = angleAt(static_cast<double>(from + 1) / loopStations) - gap;
    const double headAngle = arrowHead / place.ring;
    QPainterPath arc;
    const QRectF circle(place.centre - QPointF(place.ring, place.ring), QSizeF(2 * place.ring, 2 * place.ring));
    const auto degrees = [](double angle) { return -angle * 360 / fullTurn; }; // Qt counts upwards
    arc.arcMoveTo(circle, degrees(begin));
    arc.arcTo(circle, degrees(begin), degrees(end - headAngle / 2) - degrees(begin));
    painter.setPen(QPen(colour, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(arc);

    const QPointF tip = onRing(place.centre, place.ring, end);
    const QPointF foot = onRing(place.centre, place.ring, end - headAngle);
    const QPointF along = tip - foot;
    const QPointF across = QPointF(-along.y(), along.x()) * 0.5;
    const QPointF head[] = {tip, foot + across, foot - across};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(head, 3);
}

void LoopPicture::paintStation(QPainter& painter, const Geometry& place, std::size_t index) const
{
    const ThemeColours& colours = Theme::instance().colours();
    const QPointF middle = onRing(place.centre, place.ring, angleAt(static_cast<double>(index) / loopStations));
    const bool active = index == activeStation();
    painter.setPen(QPen(active ? colours.observed : colours.hairline, active ? 2.5 : 1.5));
    painter.setBrush(active ? colours.selection : colours.surface);
    painter.drawEllipse(middle, place.station, place.station);

    // Words wrap inside the circle; what is still too high is written smaller.
    QFont title;
    QFont value;
    constexpr int flags = Qt::AlignHCenter | Qt::TextWordWrap;
    QRectF titleRect;
    QRectF valueRect;
    const double width = place.station * 1.84;
    for (const double scale : {1.0, 0.9, 0.8}) {
        value = scaled(Theme::instance().font(TypeStep::Label), scale);
        title = value;
        title.setBold(true);
        const QRectF room(middle.x() - width / 2, middle.y(), width, 1000);
        titleRect = QFontMetricsF(title, this).boundingRect(room, flags, m_stations[index].title);
        valueRect = QFontMetricsF(value, this).boundingRect(room, flags, m_stations[index].value);
        if (titleRect.height() + valueRect.height() < place.station * 1.4 && titleRect.width() <= width &&
            valueRect.width() <= width)
            break;
    }
    const double top = middle.y() - (titleRect.height() + valueRect.height()) / 2;
    const double left = middle.x() - width / 2;
    painter.setFont(title);
    painter.setPen(colours.text);
    painter.drawText(QRectF(left, top, width, titleRect.height()), flags, m_stations[index].title);
    painter.setFont(value);
    painter.setPen(active ? colours.text : colours.muted);
    painter.drawText(QRectF(left, top + titleRect.height(), width, valueRect.height()), flags, m_stations[index].value);
}

void LoopPicture::paintCentre(QPainter& painter, const Geometry& place) const
{
    const ThemeColours& colours = Theme::instance().colours();
    const double half = place.ring - place.station;
    const QFont version = Theme::instance().font(TypeStep::PageTitle);
    const QFont of = Theme::instance().font(TypeStep::Label);
    const double versionHeight = QFontMetricsF(version, this).height();
    const double ofHeight = QFontMetricsF(of, this).height();
    const double top = place.centre.y() - (versionHeight + ofHeight) / 2;
    painter.setFont(version);
    painter.setPen(colours.text);
    painter.drawText(QRectF(place.centre.x() - half, top, 2 * half, versionHeight), Qt::AlignCenter, m_version);
    painter.setFont(of);
    painter.setPen(colours.muted);
    painter.drawText(QRectF(place.centre.x() - half, top + versionHeight, 2 * half, ofHeight), Qt::AlignCenter, m_of);
}

} // namespace loopscope
