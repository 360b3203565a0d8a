#pragma once

#include "ui/charts/chart_table.h"

namespace loopscope {

class TallyTableModel;

/// A table of tallies as the numbers of the chart above it: every column, in the order of the table at the moment.
[[nodiscard]] ChartTable tallyTableOf(const TallyTableModel& model);

} // namespace loopscope
