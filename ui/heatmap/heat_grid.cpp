#include "ui/heatmap/heat_grid.h"

#include <algorithm>

namespace loopscope {

namespace {

/// First of @p total things that belong to part @p index of @p parts.
int partBegin(int index, int total, int parts)
{
    return static_cast<int>((static_cast<std::int64_t>(index) * total + parts - 1) / parts);
}

} // namespace

std::shared_ptr<const HeatRows> HeatRows::make(std::size_t deviceCount, std::vector<std::uint32_t> devices)
{
    auto rows = std::make_shared<HeatRows>();
    rows->devices = std::move(devices);
    rows->rowOf.assign(deviceCount, absent);
    for (std::size_t row = 0; row < rows->devices.size(); ++row)
        rows->rowOf[rows->devices[row]] = static_cast<std::uint32_t>(row);
    return rows;
}

HeatRange HeatGrid::field(int row, int column) const
{
    return {.rowFrom = range.rowFrom + partBegin(row, range.rows(), rows),
            .rowTo = range.rowFrom + partBegin(row + 1, range.rows(), rows),
            .columnFrom = range.columnFrom + partBegin(column, range.columns(), columns),
            .columnTo = range.columnFrom + partBegin(column + 1, range.columns(), columns)};
}

HeatGrid makeHeatGrid(const Summary& summary, const HeatRows& rows, const HeatRange& range, int mostColumns,
                      int mostRows)
{
    HeatGrid grid{.range = range,
                  .columns = std::clamp(mostColumns, 0, range.columns()),
                  .rows = std::clamp(mostRows, 0, range.rows())};
    grid.count.assign(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows), 0);
    grid.correct = grid.count;
    if (grid.count.empty())
        return grid;
    // The grid's row of every device, once: cells only look it up.
    std::vector<std::int32_t> gridRow(rows.rowOf.size(), -1);
    for (int row = range.rowFrom; row < range.rowTo; ++row)
        gridRow[rows.devices[static_cast<std::size_t>(row)]] =
            static_cast<std::int32_t>(static_cast<std::int64_t>(row - range.rowFrom) * grid.rows / range.rows());
    const CellColumns& cells = summary.cells;
    for (int column = range.columnFrom; column < range.columnTo; ++column) {
        const auto at =
            static_cast<int>(static_cast<std::int64_t>(column - range.columnFrom) * grid.columns / range.columns());
        const std::size_t end = summary.cellStart[static_cast<std::size_t>(column) + 1];
        for (std::size_t cell = summary.cellStart[static_cast<std::size_t>(column)]; cell < end; ++cell) {
            const std::int32_t row = gridRow[cells.device[cell]];
            if (row < 0)
                continue;
            const std::size_t index = grid.index(row, at);
            grid.count[index] += cells.count[cell];
            grid.correct[index] += cells.correct[cell];
        }
    }
    return grid;
}

} // namespace loopscope
