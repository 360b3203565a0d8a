#include "app/engine/feedback/device_totals.h"

namespace loopscope {

std::vector<Tally> deviceTotals(const Summary& summary)
{
    std::vector<Tally> totals(summary.devices.size());
    for (std::size_t cell = 0; cell < summary.cells.size(); ++cell)
        totals[summary.cells.device[cell]].merge(summary.cell(cell));
    return totals;
}

} // namespace loopscope
