#pragma once

#include "ui/heatmap/heat_grid.h"

namespace loopscope {

/// Zooming and panning of a heat map: a rectangle inside a whole, in whole rows and columns.
class HeatZoom {
public:
    void setSize(int rows, int columns); ///< shows all; what was shown before stays where the size is the same
    void show(const HeatRange& range);   ///< moved into the whole, at least one row and column
    void showAll();
    /// @param factor below 1: nearer   @param row, column what stays where it is
    void zoom(double factor, double row, double column);
    void pan(int rows, int columns);

    [[nodiscard]] const HeatRange& range() const { return m_range; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] bool isZoomed() const { return m_range.rows() < m_rows || m_range.columns() < m_columns; }
    [[nodiscard]] bool hasFewerColumns() const { return m_range.columns() < m_columns; }

private:
    int m_rows = 0, m_columns = 0;
    HeatRange m_range;
};

} // namespace loopscope
