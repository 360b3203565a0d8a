#include "ui/charts/plot_view.h"

#include "ui/charts/cursor_card.h"
#include "ui/charts/plot_accessible.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QAccessibleValueChangeEvent>
#include <QApplication>
#include <QAreaSeries>
#include <QChart>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

constexpr int pageStep = 10;
constexpr double fewestSteps = 4; // that can be seen when zoomed in all the way
constexpr double zoomStep = 1.25;

} // namespace

PlotView::PlotView(QWidget* parent) : QChartView(parent), m_x(new QValueAxis(this)), m_y(new QValueAxis(this))
{
    installPlotAccessibility();
    QChart* plot = chart();
    plot->legend()->hide();
    plot->setBackgroundVisible(false);
    plot->setContentsMargins(0, 0, 0, 0);
    plot->setMargins(QMargins());
    // Hidden: they only carry the ranges. Grid and labels are painted here, as the labels of Qt Charts get cut off.
    for (QValueAxis* axis : {m_x, m_y})
        axis->setVisible(false);
    plot->addAxis(m_x, Qt::AlignBottom);
    plot->addAxis(m_y, Qt::AlignLeft);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        applyTheme();
        viewport()->update();
    });
}

void PlotView::attach(QAbstractSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

void PlotView::setAxis(OrdinalAxis axis)
{
    const bool zoomed = isZoomed();
    m_axis = std::move(axis);
    // Who has zoomed in goes on seeing that part when rows arrive.
    if (zoomed && visibleLower() >= m_axis.lower() && visibleUpper() <= m_axis.upper())
        setVisibleRange(visibleLower(), visibleUpper());
    else
        m_x->setRange(m_axis.lower(), m_axis.upper());
    if (m_current >= static_cast<int>(m_axis.size()))
        setCurrent(-1);
}

double PlotView::visibleLower() const
{
    return m_x->min();
}

double PlotView::visibleUpper() const
{
    return m_x->max();
}

bool PlotView::isZoomed() const
{
    return m_axis.size() > 0 && m_x->max() - m_x->min() < (m_axis.upper() - m_axis.lower()) * (1 - 1e-9);
}

void PlotView::setVisibleRange(double lower, double upper)
{
    const double whole = m_axis.upper() - m_axis.lower();
    const double span = std::clamp(upper - lower, std::min(fewestSteps, whole), whole);
    const double from = std::clamp((lower + upper - span) / 2, m_axis.lower(), m_axis.upper() - span);
    if (from == m_x->min() && from + span == m_x->max())
        return;
    m_x->setRange(from, from + span);
    plotAreaChanged();
    viewport()->update();
    emit visibleRangeChanged(from, from + span);
}

void PlotView::showAll()
{
    setVisibleRange(m_axis.lower(), m_axis.upper());
}

void PlotView::zoom(double factor, double around)
{
    setVisibleRange(around - (around - m_x->min()) * factor, around + (m_x->max() - around) * factor);
}

void PlotView::pan(double steps)
{
    const double by = std::clamp(steps, m_axis.lower() - m_x->min(), m_axis.upper() - m_x->max());
    setVisibleRange(m_x->min() + by, m_x->max() + by);
}

void PlotView::revealCurrent()
{
    if (m_current < 0)
        return;
    const double position = m_axis.position(static_cast<std::size_t>(m_current));
    if (position < m_x->min() + 0.5)
        pan(position - 0.5 - m_x->min());
    else if (position > m_x->max() - 0.5)
        pan(position + 0.5 - m_x->max());
}

void PlotView::setYRange(double lower, double upper)
{
    m_y->setRange(lower, upper);
}

void PlotView::setMargins(const PlotMargins& margins)
{
    if (margins == m_margins)
        return;
    m_margins = margins;
    layOut();
}

QRectF PlotView::plotArea() const
{
    return QRectF(m_margins.left, m_margins.top, std::max(1, width() - m_margins.left - m_margins.right),
                  std::max(1, height() - m_margins.top - m_margins.bottom));
}

double PlotView::xPixel(double position) const
{
    const QRectF area = plotArea();
    return area.left() + (position - m_x->min()) / (m_x->max() - m_x->min()) * area.width();
}

double PlotView::yPixel(double value) const
{
    const QRectF area = plotArea();
    return area.bottom() - (value - m_y->min()) / (m_y->max() - m_y->min()) * area.height();
}

double PlotView::stepPixels() const
{
    return plotArea().width() / (m_x->max() - m_x->min());
}

void PlotView::layOut()
{
    chart()->setPlotArea(plotArea());
    plotAreaChanged();
    viewport()->update();
}

void PlotView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void PlotView::setCurrent(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    viewport()->update();
}

void PlotView::moveCurrent(int index)
{
    if (index == m_current)
        return;
    setCurrent(index);
    emit currentChanged(index);
    if (index >= 0) {
        QAccessibleValueChangeEvent event(this, currentText());
        QAccessible::updateAccessibility(&event);
    }
}

QString PlotView::currentText() const
{
    return m_current < 0 ? QString() : describe(m_current).spoken();
}

std::vector<std::pair<double, QColor>> PlotView::marksAt(int) const
{
    return {};
}

double PlotView::positionAt(double x) const
{
    return m_x->min() + (x - plotArea().left()) / stepPixels();
}

int PlotView::indexAt(const QPointF& pixel) const
{
    const QRectF area = plotArea();
    if (pixel.x() < area.left() || pixel.x() > area.right())
        return -1;
    const auto index = m_axis.nearest(positionAt(pixel.x()));
    return index ? static_cast<int>(*index) : -1;
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    const double moved = event->position().x() - m_dragFrom.x();
    if (m_pressed && isZoomed() && (m_dragged || std::abs(moved) >= QApplication::startDragDistance())) {
        m_dragged = true;
        m_dragFrom = event->position();
        viewport()->setCursor(Qt::ClosedHandCursor);
        moveCurrent(-1);
        pan(-moved / stepPixels());
        return;
    }
    const int index = indexAt(event->position());
    viewport()->setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    moveCurrent(index);
}

void PlotView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton;
    m_dragged = false;
    m_dragFrom = event->position();
}

void PlotView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    m_pressed = false;
    if (m_dragged)
        viewport()->setCursor(Qt::ArrowCursor);
    else if (const int index = indexAt(event->position()); index >= 0)
        emit activated(index);
}

void PlotView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    moveCurrent(-1);
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_axis.size()) - 1;
    if (last < 0) {
        event->ignore();
        return;
    }
    m_showsFocus = true;
    const auto step = [&](int by) {
        moveCurrent(std::clamp(m_current < 0 ? (by > 0 ? 0 : last) : m_current + by, 0, last));
        revealCurrent();
    };
    const auto zoomByKey = [&](double factor) {
        const double middle = (m_x->min() + m_x->max()) / 2;
        zoom(factor, m_current < 0 ? middle : m_axis.position(static_cast<std::size_t>(m_current)));
    };
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomByKey(1 / zoomStep);
        break;
    case Qt::Key_Minus:
        zoomByKey(zoomStep);
        break;
    case Qt::Key_0:
        showAll();
        break;
    case Qt::Key_Left:
        shift ? pan(-1) : step(-1);
        break;
    case Qt::Key_Right:
        shift ? pan(1) : step(1);
        break;
    case Qt::Key_PageUp:
        step(-pageStep);
        break;
    case Qt::Key_PageDown:
        step(pageStep);
        break;
    case Qt::Key_Home:
        moveCurrent(0);
        revealCurrent();
        break;
    case Qt::Key_End:
        moveCurrent(last);
        revealCurrent();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit activated(m_current);
        break;
    case Qt::Key_Escape:
        if (m_current < 0)
            event->ignore();
        moveCurrent(-1);
        break;
    default:
        event->ignore();
    }
}

void PlotView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason ||
                   (m_showsFocus && event->reason() == Qt::ActiveWindowFocusReason);
    viewport()->update();
}

void PlotView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void PlotView::wheelEvent(QWheelEvent* event)
{
    if (m_axis.size() == 0 || !event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0) {
        event->ignore(); // the page scrolls, not the chart
        return;
    }
    zoom(std::pow(zoomStep, -event->angleDelta().y() / 120.0), positionAt(event->position().x()));
    event->accept();
}

bool PlotView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture && m_axis.size() > 0) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoom(1 / std::max(0.1, 1 + gesture->value()), positionAt(gesture->position().x()));
            return true;
        }
    }
    return QChartView::viewportEvent(event);
}

void PlotView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, Theme::instance().colours().surface);
    paintBelow(*painter);
}

void PlotView::drawForeground(QPainter* painter, const QRectF&)
{
    paintAbove(*painter);
    if (m_current >= 0)
        paintCursor(*painter);
    if (hasFocus() && m_showsFocus) {
        painter->setPen(QPen(Theme::instance().colours().observed, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void PlotView::paintCursor(QPainter& painter) const
{
    const ThemeColours& colours = Theme::instance().colours();
    const QRectF area = plotArea();
    const double x = xPixel(m_axis.position(static_cast<std::size_t>(m_current)));
    if (x < area.left() || x > area.right())
        return;
    painter.setPen(QPen(colours.muted, 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    for (const auto& [value, colour] : marksAt(m_current)) {
        painter.setPen(QPen(colours.surface, 2));
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(x, yPixel(value)), 5, 5);
    }
    const CursorCard card = describe(m_current);
    if (!card.title.isEmpty())
        paintCursorCard(painter, card, x, QRectF(viewport()->rect()));
}

} // namespace loopscope
