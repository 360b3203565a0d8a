#include "ui/heatmap/heat_zoom.h"

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

/// A span of that length around a place, inside [0, total): the place keeps its relative position.
void zoomSpan(int& from, int& to, int total, double factor, double place)
{
    const int before = to - from;
    int length = static_cast<int>(std::lround(before * factor));
    if (length == before) // a small span still gets nearer and farther
        length += factor < 1 ? -1 : 1;
    length = std::clamp(length, std::min(1, total), total);
    const double part = before > 0 ? std::clamp((place - from) / before, 0.0, 1.0) : 0.5;
    from = std::clamp(static_cast<int>(std::lround(place - part * length)), 0, total - length);
    to = from + length;
}

} // namespace

void HeatZoom::setSize(int rows, int columns)
{
    if (rows == m_rows && columns == m_columns)
        return;
    const bool sameColumns = columns == m_columns;
    m_rows = rows;
    m_columns = columns;
    m_range.rowFrom = 0;
    m_range.rowTo = rows;
    if (!sameColumns) {
        m_range.columnFrom = 0;
        m_range.columnTo = columns;
    }
}

void HeatZoom::show(const HeatRange& range)
{
    if (m_rows == 0 || m_columns == 0)
        return;
    m_range.rowFrom = std::clamp(range.rowFrom, 0, m_rows - 1);
    m_range.rowTo = std::clamp(range.rowTo, m_range.rowFrom + 1, m_rows);
    m_range.columnFrom = std::clamp(range.columnFrom, 0, m_columns - 1);
    m_range.columnTo = std::clamp(range.columnTo, m_range.columnFrom + 1, m_columns);
}

void HeatZoom::showAll()
{
    m_range = {0, m_rows, 0, m_columns};
}

void HeatZoom::zoom(double factor, double row, double column)
{
    zoomSpan(m_range.rowFrom, m_range.rowTo, m_rows, factor, row);
    zoomSpan(m_range.columnFrom, m_range.columnTo, m_columns, factor, column);
}

void HeatZoom::pan(int rows, int columns)
{
    const int down = std::clamp(rows, -m_range.rowFrom, m_rows - m_range.rowTo);
    const int right = std::clamp(columns, -m_range.columnFrom, m_columns - m_range.columnTo);
    m_range.rowFrom += down;
    m_range.rowTo += down;
    m_range.columnFrom += right;
    m_range.columnTo += right;
}

} // namespace loopscope
