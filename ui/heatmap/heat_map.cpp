#include "ui/heatmap/heat_map.h"

#include "app/data/when_done.h"
#include "ui/charts/cursor_card.h"
#include "ui/charts/nice_scale.h"
#include "ui/heatmap/heat_colours.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

constexpr double zoomStep = 1.25;
constexpr int labelGap = 6;
constexpr int widestName = 150;
constexpr double gridFrom = 7; // pixels per field from which lines stand between fields

QFont labelFont()
{
    return Theme::instance().font(TypeStep::Label);
}

} // namespace

HeatMap::HeatMap(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        makeImage();
        update();
    });
}

void HeatMap::setData(std::shared_ptr<const Summary> summary, std::shared_ptr<const HeatRows> rows)
{
    m_summary = std::move(summary);
    m_rows = std::move(rows);
    m_current.reset();
    const HeatRange before = m_zoom.range();
    m_zoom.setSize(m_rows ? static_cast<int>(m_rows->devices.size()) : 0,
                   m_summary ? static_cast<int>(m_summary->versions.size()) : 0);
    layOut();
    request();
    if (before != m_zoom.range())
        emit rangeChanged();
}

void HeatMap::change(const std::function<void()>& how)
{
    const HeatRange before = m_zoom.range();
    how();
    if (before == m_zoom.range())
        return;
    m_current.reset();
    layOut();
    request();
    emit rangeChanged();
}

void HeatMap::showRange(const HeatRange& range)
{
    change([&] { m_zoom.show(range); });
}

void HeatMap::showAllColumns()
{
    HeatRange range = m_zoom.range();
    range.columnFrom = 0;
    range.columnTo = m_zoom.columns();
    showRange(range);
}

void HeatMap::showAll()
{
    change([this] { m_zoom.showAll(); });
}

void HeatMap::markDevice(std::uint32_t device)
{
    m_marked = device;
    update();
}

void HeatMap::request()
{
    m_wanted = true;
    compute();
    update();
}

void HeatMap::compute()
{
    if (m_computing || !m_wanted)
        return;
    m_wanted = false;
    if (m_summary == nullptr || m_rows == nullptr || m_zoom.rows() == 0 || m_zoom.columns() == 0) {
        m_grid.reset();
        m_image = {};
        return;
    }
    m_computing = true;
    const double scale = devicePixelRatioF();
    const QSizeF size = area().size() * scale;
    whenDone(QtConcurrent::run([summary = m_summary, rows = m_rows, range = m_zoom.range(), size] {
                 return std::make_shared<const HeatGrid>(makeHeatGrid(
                     *summary, *rows, range, static_cast<int>(size.width()), static_cast<int>(size.height())));
             }),
             this, [this, rows = m_rows](const std::shared_ptr<const HeatGrid>& grid) {
                 m_computing = false;
                 if (rows == m_rows) {
                     m_grid = grid;
                     m_gridRows = rows;
                     makeImage();
                     update();
                     emit gridReady();
                 }
                 compute();
             });
}

void HeatMap::makeImage()
{
    m_image = m_grid ? heatImage(*m_grid, Theme::instance().isDark()) : QImage();
}

void HeatMap::layOut()
{
    const QFontMetricsF metrics(labelFont());
    m_left = labelGap;
    if (m_rows == nullptr || m_zoom.rows() == 0)
        return;
    // Names of a sample of the rows, about as many as have room: measuring all would take longer than drawing.
    constexpr int sample = 24;
    const HeatRange& range = m_zoom.range();
    double widest = 0;
    for (int i = 0; i < std::min(sample, range.rows()); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(text().row(
                                      range.rowFrom + static_cast<int>(static_cast<std::int64_t>(i) * range.rows() /
                                                                       std::min(sample, range.rows())))));
    m_left = static_cast<int>(std::min<double>(widestName, std::ceil(widest))) + labelGap;
}

QRectF HeatMap::area() const
{
    const double below = QFontMetricsF(labelFont()).height() + labelGap;
    return QRectF(m_left, 1, std::max(1, width() - m_left - 1), std::max(1.0, height() - below - 1));
}

double HeatMap::rowAt(double y) const
{
    const HeatRange& range = m_zoom.range();
    return range.rowFrom + (y - area().top()) / area().height() * range.rows();
}

double HeatMap::columnAt(double x) const
{
    const HeatRange& range = m_zoom.range();
    return range.columnFrom + (x - area().left()) / area().width() * range.columns();
}

QRectF HeatMap::rectOf(const HeatRange& part) const
{
    const HeatRange& range = m_zoom.range();
    const QRectF all = area();
    const auto x = [&](int column) {
        return all.left() + all.width() * (column - range.columnFrom) / std::max(1, range.columns());
    };
    const auto y = [&](int row) { return all.top() + all.height() * (row - range.rowFrom) / std::max(1, range.rows()); };
    return QRectF(QPointF(x(part.columnFrom), y(part.rowFrom)), QPointF(x(part.columnTo), y(part.rowTo)));
}

bool HeatMap::hasFields() const
{
    return m_grid != nullptr && m_gridRows == m_rows && m_grid->range == m_zoom.range() && !m_grid->count.empty();
}

std::optional<HeatMap::Field> HeatMap::fieldAt(const QPointF& place) const
{
    if (!hasFields() || !area().contains(place))
        return std::nullopt;
    const HeatRange& range = m_grid->range;
    const auto row = static_cast<std::int64_t>(rowAt(place.y())) - range.rowFrom;
    const auto column = static_cast<std::int64_t>(columnAt(place.x())) - range.columnFrom;
    return Field{
        static_cast<int>(std::clamp<std::int64_t>(row * m_grid->rows / range.rows(), 0, m_grid->rows - 1)),
        static_cast<int>(std::clamp<std::int64_t>(column * m_grid->columns / range.columns(), 0, m_grid->columns - 1))};
}

std::uint32_t HeatMap::deviceOf(const Field& field) const
{
    return m_rows->devices[static_cast<std::size_t>(m_grid->field(field.row, field.column).rowFrom)];
}

QString HeatMap::currentText() const
{
    return m_current && hasFields() ? text().describe(*m_grid, m_current->row, m_current->column) : QString();
}

void HeatMap::setCurrent(std::optional<Field> field)
{
    if (field == m_current)
        return;
    m_current = field;
    setAccessibleDescription(currentText()); // read out as it changes
    update();
}

void HeatMap::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    const QRectF all = area();
    painter.fillRect(all, QColor::fromRgb(heatAbsentColour(Theme::instance().isDark())));
    if (!m_image.isNull() && m_grid != nullptr) {
        painter.save();
        painter.setClipRect(all);
        painter.drawImage(rectOf(m_grid->range), m_image);
        painter.restore();
    }
    painter.setPen(QPen(colours.hairline, 1));
    const HeatRange& range = m_zoom.range();
    if (range.rows() > 0 && all.height() / range.rows() >= gridFrom)
        for (int row = range.rowFrom + 1; row < range.rowTo; ++row)
            painter.drawLine(rectOf({row, row, range.columnFrom, range.columnTo}).topLeft(),
                             rectOf({row, row, range.columnFrom, range.columnTo}).topRight());
    if (range.columns() > 0 && all.width() / range.columns() >= gridFrom)
        for (int column = range.columnFrom + 1; column < range.columnTo; ++column)
            painter.drawLine(rectOf({range.rowFrom, range.rowTo, column, column}).topLeft(),
                             rectOf({range.rowFrom, range.rowTo, column, column}).bottomLeft());
    painter.drawRect(all.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (range.rows() > 0 && range.columns() > 0)
        paintLabels(painter);
    if (m_dragFrom) {
        QRectF chosen = QRectF(QRect(*m_dragFrom, m_dragTo).normalized()).intersected(all);
        QColor fill = colours.text;
        fill.setAlphaF(0.12F);
        painter.fillRect(chosen, fill);
        painter.setPen(QPen(colours.text, 1, Qt::DashLine));
        painter.drawRect(chosen);
    }
    paintCursor(painter);
    if (hasFocus() && m_byKeyboard) {
        painter.setPen(QPen(colours.observed, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void HeatMap::paintLabels(QPainter& painter) const
{
    const ThemeColours& colours = Theme::instance().colours();
    const QRectF all = area();
    const HeatRange& range = m_zoom.range();
    const QFontMetricsF metrics(labelFont());
    painter.setFont(labelFont());
    painter.setPen(colours.muted);
    const double rowPixels = all.height() / range.rows();
    const int everyRow = std::max(1, static_cast<int>(std::ceil(metrics.height() / rowPixels)));
    for (int row = range.rowFrom; row < range.rowTo; row += everyRow) {
        const QRectF field = rectOf({row, row + 1, range.columnFrom, range.columnFrom + 1});
        const double y = everyRow == 1 ? field.center().y() : field.top() + metrics.height() / 2;
        if (y + metrics.height() / 2 > all.bottom() + 2)
            break;
        painter.drawText(QRectF(0, y - metrics.height() / 2, m_left - labelGap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(text().row(row), Qt::ElideMiddle, m_left - labelGap));
    }
    const double columnPixels = all.width() / range.columns();
    const double widest = std::max(metrics.horizontalAdvance(text().column(range.columnFrom)),
                                   metrics.horizontalAdvance(text().column(range.columnTo - 1)));
    const int everyColumn = static_cast<int>(niceStep(std::max(1.0, (widest + 3 * labelGap) / columnPixels)));
    double free = all.left() - m_left;
    for (int column = range.columnFrom; column < range.columnTo; ++column) {
        const std::int64_t version = m_summary->versions[static_cast<std::size_t>(column)].version;
        // Round numbers; the first one too where the next round one leaves it room.
        const std::int64_t past = version % everyColumn;
        const bool first = column == range.columnFrom &&
                           static_cast<double>(everyColumn - past) * columnPixels >= widest + 3 * labelGap;
        if (past != 0 && !first)
            continue;
        const double half = metrics.horizontalAdvance(text().column(column)) / 2;
        const double x =
            std::clamp(rectOf({0, 1, column, column + 1}).center().x(), all.left() + half, all.right() - half);
        if (x - half < free)
            continue;
        painter.drawText(QRectF(x - half - 1, all.bottom() + labelGap / 2.0, 2 * half + 2, metrics.height()),
                         Qt::AlignCenter, text().column(column));
        free = x + half + 2 * labelGap;
    }
}

void HeatMap::paintCursor(QPainter& painter) const
{
    const ThemeColours& colours = Theme::instance().colours();
    const QRectF all = area();
    const HeatRange& range = m_zoom.range();
    if (m_rows != nullptr && m_marked < m_rows->rowOf.size()) {
        const std::uint32_t row = m_rows->rowOf[m_marked];
        if (row != HeatRows::absent && static_cast<int>(row) >= range.rowFrom && static_cast<int>(row) < range.rowTo) {
            const auto at = static_cast<int>(row);
            painter.setPen(QPen(colours.text, 1));
            painter.setBrush(Qt::NoBrush);
            const QRectF mark = rectOf({at, at + 1, range.columnFrom, range.columnTo});
            painter.drawRect(mark.height() < 3 ? mark.adjusted(0, -1, 0, 1) : mark);
        }
    }
    if (!m_current || !hasFields())
        return;
    const QRectF field = rectOf(m_grid->field(m_current->row, m_current->column));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.surface, 3));
    painter.drawRect(field);
    painter.setPen(QPen(colours.text, 1));
    painter.drawRect(field);
    const QString sentence = text().describe(*m_grid, m_current->row, m_current->column);
    const QFontMetricsF metrics(labelFont());
    QRectF box(0, 0, metrics.horizontalAdvance(sentence) + 2 * labelGap, metrics.height() + labelGap);
    box.moveCenter(QPointF(field.center().x(), 0));
    box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, width() - box.width())));
    const bool below = field.top() - box.height() - labelGap < all.top();
    box.moveTop(below ? field.bottom() + labelGap : field.top() - box.height() - labelGap);
    painter.setPen(QPen(colours.outline, 1));
    painter.setBrush(colours.surface);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(box, spacing::xs, spacing::xs);
    painter.setFont(labelFont());
    painter.setPen(colours.text);
    painter.drawText(box, Qt::AlignCenter, sentence);
}

void HeatMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_current.reset();
    request();
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    if (m_dragFrom) {
        m_dragTo = event->pos();
        update();
        return;
    }
    setCurrent(fieldAt(event->position()));
    setCursor(m_current ? Qt::CrossCursor : Qt::ArrowCursor);
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !fieldAt(event->position()))
        return;
    m_dragFrom = event->pos();
    m_dragTo = event->pos();
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragFrom)
        return;
    const QRectF chosen = QRect(*m_dragFrom, event->pos()).normalized();
    m_dragFrom.reset();
    update();
    if (chosen.width() < QApplication::startDragDistance() && chosen.height() < QApplication::startDragDistance()) {
        if (const auto field = fieldAt(event->position()))
            emit deviceChosen(deviceOf(*field));
        return;
    }
    showRange({.rowFrom = static_cast<int>(std::floor(rowAt(chosen.top()))),
               .rowTo = static_cast<int>(std::ceil(rowAt(chosen.bottom()))),
               .columnFrom = static_cast<int>(std::floor(columnAt(chosen.left()))),
               .columnTo = static_cast<int>(std::ceil(columnAt(chosen.right())))});
}

void HeatMap::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto field = fieldAt(event->position()); field && event->button() == Qt::LeftButton)
        emit deviceOpened(deviceOf(*field));
}

void HeatMap::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setCurrent(std::nullopt);
}

void HeatMap::wheelEvent(QWheelEvent* event)
{
    const int delta = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (delta == 0 || m_zoom.rows() == 0) {
        event->ignore();
        return;
    }
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        change([&] {
            m_zoom.zoom(std::pow(zoomStep, -delta / 120.0), rowAt(event->position().y()),
                        columnAt(event->position().x()));
        });
        event->accept();
        return;
    }
    if (!m_zoom.isZoomed()) {
        event->ignore(); // the page scrolls
        return;
    }
    const bool sideways = event->modifiers().testFlag(Qt::ShiftModifier) || event->angleDelta().y() == 0;
    const int span = sideways ? range().columns() : range().rows();
    const int by = std::max(1, span / 10) * (delta > 0 ? -1 : 1);
    change([&] { sideways ? m_zoom.pan(0, by) : m_zoom.pan(by, 0); });
    event->accept();
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    if (!hasFields()) {
        event->ignore();
        return;
    }
    m_byKeyboard = true;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto step = [&](int rows, int columns) {
        if (shift) {
            change([&] { m_zoom.pan(rows, columns); });
            return;
        }
        Field field = m_current.value_or(
            Field{rows < 0 ? m_grid->rows : -std::abs(rows), columns < 0 ? m_grid->columns : -std::abs(columns)});
        field.row = std::clamp(field.row + rows, 0, m_grid->rows - 1);
        field.column = std::clamp(field.column + columns, 0, m_grid->columns - 1);
        setCurrent(field);
    };
    const auto zoomAround = [&](double factor) {
        const HeatRange around = m_current ? m_grid->field(m_current->row, m_current->column) : m_zoom.range();
        change([&] {
            m_zoom.zoom(factor, (around.rowFrom + around.rowTo) / 2.0, (around.columnFrom + around.columnTo) / 2.0);
        });
    };
    switch (event->key()) {
    case Qt::Key_Left:
        step(0, -1);
        break;
    case Qt::Key_Right:
        step(0, 1);
        break;
    case Qt::Key_Up:
        step(-1, 0);
        break;
    case Qt::Key_Down:
        step(1, 0);
        break;
    case Qt::Key_Home:
        setCurrent(Field{});
        break;
    case Qt::Key_End:
        setCurrent(Field{m_grid->rows - 1, m_grid->columns - 1});
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAround(1 / zoomStep);
        break;
    case Qt::Key_Minus:
        zoomAround(zoomStep);
        break;
    case Qt::Key_0:
        showAll();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            emit deviceOpened(deviceOf(*m_current));
        break;
    case Qt::Key_Escape:
        if (!m_current)
            event->ignore();
        setCurrent(std::nullopt);
        break;
    default:
        event->ignore();
    }
    update();
}

void HeatMap::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = event->reason() != Qt::MouseFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void HeatMap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

ChartTable HeatMap::table() const
{
    return hasFields() ? text().table(*m_grid) : ChartTable{};
}

QSize HeatMap::sizeHint() const
{
    return {900, 260};
}

QSize HeatMap::minimumSizeHint() const
{
    return {320, 120};
}

} // namespace loopscope
