#pragma once

namespace loopscope {

/// Makes every PlotView known to screen readers as a chart with its name, its summary (the accessible description) and the
/// values under its cursor. Qt alone shows a chart as one empty node. More calls do nothing.
void installPlotAccessibility();

} // namespace loopscope
