#pragma once

#include "app/engine/feedback/summary.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace loopscope {

/// Which devices a heat map shows, from top to bottom.
struct HeatRows {
    static constexpr std::uint32_t absent = std::numeric_limits<std::uint32_t>::max();

    std::vector<std::uint32_t> devices; ///< device index by row
    std::vector<std::uint32_t> rowOf;   ///< row by device index, or absent

    /// @param deviceCount of the summary   @param devices by row, each at most once
    [[nodiscard]] static std::shared_ptr<const HeatRows> make(std::size_t deviceCount,
                                                              std::vector<std::uint32_t> devices);
};

/// A rectangle of rows (devices) and columns (versions): [rowFrom, rowTo) x [columnFrom, columnTo).
struct HeatRange {
    int rowFrom = 0, rowTo = 0;
    int columnFrom = 0, columnTo = 0;

    [[nodiscard]] int rows() const { return rowTo - rowFrom; }
    [[nodiscard]] int columns() const { return columnTo - columnFrom; }
    bool operator==(const HeatRange&) const = default;
};

/// The cells of a rectangle, pooled into a grid that has no more columns and rows than pixels: each of its fields has the rows of
/// feedback of all cells that fall into it. Where there is room, a field is one cell.
struct HeatGrid {
    HeatRange range;
    int columns = 0, rows = 0; ///< of the grid; at most those of the range
    std::vector<std::int64_t> count, correct; ///< by row * columns + column; count 0: no feedback there

    [[nodiscard]] std::size_t index(int row, int column) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
    }
    /// What of the range falls into one field.
    [[nodiscard]] HeatRange field(int row, int column) const;
};

/// Time: O(cells of the columns). @pre summary.hasCells(). Thread: any (pure).
[[nodiscard]] HeatGrid makeHeatGrid(const Summary& summary, const HeatRows& rows, const HeatRange& range,
                                    int mostColumns, int mostRows);

} // namespace loopscope
