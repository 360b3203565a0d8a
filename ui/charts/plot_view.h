#pragma once

#include "ui/charts/ordinal_axis.h"

#include <QChartView>
#include <QColor>
#include <QString>

#include <vector>

QT_BEGIN_NAMESPACE
class QValueAxis;
QT_END_NAMESPACE

namespace loopscope {

/// What is said about one position of a chart: in the box beside the cursor, and to screen readers.
struct CursorCard {
    struct Line {
        QColor colour;
        QString label;
        QString value;
    };
    QString title;
    std::vector<Line> lines;
    QString note;

    [[nodiscard]] QString spoken() const;
};

/// The room around a plot area, in pixels; the charts of one story share left and right.
struct PlotMargins {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const PlotMargins&) const = default;
};

/// A Qt Charts view as all our charts need it: the look of the theme, an ordinal x axis, a cursor by mouse and keyboard
/// (left, right, Home, End, Page; Enter opens, Escape takes it away), hover values, an accessible summary and value.
/// Zoom: Ctrl with the wheel, a pinch, + and −, 0 shows all. Pan while zoomed: drag, Shift with left and right. Series, grid and labels come from subclasses. Thread: UI.
class PlotView : public QChartView {
    Q_OBJECT

public:
    explicit PlotView(QWidget* parent = nullptr);

    /// Position under the cursor; -1 without one. Index into the axis.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);
    [[nodiscard]] const OrdinalAxis& axis() const { return m_axis; }
    [[nodiscard]] PlotMargins margins() const { return m_margins; }
    void setMargins(const PlotMargins& margins);
    /// The part of the axis that is shown, in positions.
    [[nodiscard]] double visibleLower() const;
    [[nodiscard]] double visibleUpper() const;
    [[nodiscard]] bool isZoomed() const;
    /// Shows this part, moved into the axis, and not less than a few steps.
    void setVisibleRange(double lower, double upper);
    void showAll();
    /// @param factor below 1: nearer   @param around position that stays where it is
    void zoom(double factor, double around);

    /// What a screen reader says about the position under the cursor; empty without one.
    [[nodiscard]] QString currentText() const;

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

signals:
    void currentChanged(int index); ///< by mouse or keyboard
    void activated(int index); ///< click or Enter
    void visibleRangeChanged(double lower, double upper);

protected:
    void setAxis(OrdinalAxis axis);
    void setYRange(double lower, double upper);
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] double xPixel(double position) const;
    [[nodiscard]] double yPixel(double value) const;
    /// Pixels of one step of the axis.
    [[nodiscard]] double stepPixels() const;
    void attach(QAbstractSeries* series);

    virtual CursorCard describe(int index) const = 0;
    virtual void paintBelow(QPainter& painter) = 0; ///< below the series
    virtual void paintAbove(QPainter& painter) = 0; ///< above the series, below the cursor
    virtual void plotAreaChanged() = 0; ///< decimate anew
    virtual void applyTheme() = 0;
    /// Where the cursor's marks stand, values of the y axis.
    virtual std::vector<std::pair<double, QColor>> marksAt(int index) const;

    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void layOut();
    void moveCurrent(int index);
    void revealCurrent();
    void pan(double steps);
    [[nodiscard]] double positionAt(double x) const;
    [[nodiscard]] int indexAt(const QPointF& pixel) const;
    void paintCursor(QPainter& painter) const;

    OrdinalAxis m_axis;
    QValueAxis* m_x;
    QValueAxis* m_y;
    PlotMargins m_margins;
    int m_current = -1;
    bool m_pressed = false;
    bool m_dragged = false;
    QPointF m_dragFrom;
    bool m_showsFocus = false; ///< the focus came by keyboard
};

} // namespace loopscope
