#pragma once

#include "ui/charts/chart_table.h"
#include "ui/heatmap/heat_grid.h"
#include "ui/heatmap/heat_text.h"
#include "ui/heatmap/heat_zoom.h"

#include <QImage>
#include <QPoint>
#include <QWidget>

#include <memory>
#include <optional>

namespace loopscope {

/// Devices × versions, coloured by the share of correct rows, at most one field per pixel. Hover tells what is there. Zoom: drag a
/// rectangle, Ctrl with the wheel, + and −; 0 shows all. Pan: the wheel, with Shift to the sides; Shift with the arrows. The
/// arrows move a cursor, Enter or a double click opens its device. Fields are pooled in a worker; until they are there, the
/// picture of before is shown at its new place. Thread: UI.
class HeatMap : public QWidget {
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    /// @param summary with cells; null: nothing to show   @param rows which devices, from top to bottom
    void setData(std::shared_ptr<const Summary> summary, std::shared_ptr<const HeatRows> rows);
    [[nodiscard]] const HeatRange& range() const { return m_zoom.range(); }
    void showRange(const HeatRange& range);
    void showAllColumns();
    void showAll();
    [[nodiscard]] bool isZoomed() const { return m_zoom.isZoomed(); }
    /// The device whose row is marked; HeatRows::absent: none.
    void markDevice(std::uint32_t device);
    /// The fields as they are pooled now; a field without rows has no line.
    [[nodiscard]] ChartTable table() const;
    /// What is at the cursor, in words; empty without one.
    [[nodiscard]] QString currentText() const;
    [[nodiscard]] std::shared_ptr<const HeatGrid> grid() const { return m_grid; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void rangeChanged();
    void gridReady();
    void deviceChosen(quint32 device); ///< one click: the first device of the field
    void deviceOpened(quint32 device);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Field {
        int row = 0, column = 0; ///< of the grid
        bool operator==(const Field&) const = default;
    };
    [[nodiscard]] QRectF area() const; ///< of the fields
    [[nodiscard]] double rowAt(double y) const;
    [[nodiscard]] double columnAt(double x) const;
    [[nodiscard]] QRectF rectOf(const HeatRange& range) const;
    [[nodiscard]] std::optional<Field> fieldAt(const QPointF& place) const;
    /// Whether the fields are those of the rows and the range that are shown now: between a change and its fields, none can be
    /// pointed at.
    [[nodiscard]] bool hasFields() const;
    [[nodiscard]] std::uint32_t deviceOf(const Field& field) const;
    [[nodiscard]] HeatText text() const { return {m_summary, m_rows}; }
    void change(const std::function<void()>& how);
    void request();
    void compute();
    void makeImage();
    void setCurrent(std::optional<Field> field);
    void layOut();
    void paintLabels(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;

    std::shared_ptr<const Summary> m_summary;
    std::shared_ptr<const HeatRows> m_rows;
    HeatZoom m_zoom;
    std::shared_ptr<const HeatGrid> m_grid;
    std::shared_ptr<const HeatRows> m_gridRows; ///< that the grid is of
    QImage m_image;
    bool m_computing = false;
    bool m_wanted = false; ///< something newer than what is being computed
    int m_left = 0; ///< room for the names of the rows
    std::uint32_t m_marked = HeatRows::absent;
    std::optional<Field> m_current;
    std::optional<QPoint> m_dragFrom;
    QPoint m_dragTo;
    bool m_byKeyboard = false;
};

} // namespace loopscope
