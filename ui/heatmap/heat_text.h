#pragma once

#include "ui/charts/chart_table.h"
#include "ui/heatmap/heat_grid.h"

#include <QCoreApplication>

#include <memory>

namespace loopscope {

/// What a heat map says of its rows, columns and fields.
struct HeatText {
    Q_DECLARE_TR_FUNCTIONS(HeatText)

public:
    std::shared_ptr<const Summary> summary; ///< with cells
    std::shared_ptr<const HeatRows> rows;

    [[nodiscard]] QString row(int row) const;       ///< the device
    [[nodiscard]] QString column(int column) const; ///< the version
    /// "a at v1: 90.0 %, 9 of 10 rows correct"
    [[nodiscard]] QString describe(const HeatGrid& grid, int gridRow, int gridColumn) const;
    /// The fields as they are pooled; one without rows of feedback has no line.
    [[nodiscard]] ChartTable table(const HeatGrid& grid) const;
};

} // namespace loopscope
