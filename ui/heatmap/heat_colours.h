#pragma once

#include <QImage>
#include <QRgb>

namespace loopscope {

struct HeatGrid;

/// The colours of shares of correct rows: red, through the colour of paper at a half, to blue. Told apart with any colour vision,
/// and by lightness from the middle outward. @param share 0 … 1
[[nodiscard]] QRgb heatColour(double share, bool dark);
/// Of fields without rows.
[[nodiscard]] QRgb heatAbsentColour(bool dark);

/// One pixel per field.
[[nodiscard]] QImage heatImage(const HeatGrid& grid, bool dark);

} // namespace loopscope
