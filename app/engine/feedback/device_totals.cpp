#include "app/engine/feedback/device_totals.h"

namespace loopscope {

std::vector<Tally> deviceTotals(const Summary& summary)
{
    return deviceTotals(summary, 0, summary.versions.size());
}

std::vector<Tally> deviceTotals(const Summary& summary, std::size_t first, std::size_t last)
{
    std::vector<Tally> totals(summary.devices.size());
    for (std::size_t cell = summary.cellStart[first]; cell < summary.cellStart[last]; ++cell)
        totals[summary.cells.device[cell]].merge(summary.cell(cell));
    return totals;
}

} // namespace loopscope
