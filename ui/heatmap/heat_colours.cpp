#include "ui/heatmap/heat_colours.h"

#include "ui/heatmap/heat_grid.h"
#include "ui/theme/theme_colours.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>

namespace loopscope {

namespace {

struct Scale {
    QColor low, middle, high;
};

const Scale& scaleOf(bool dark)
{
    static const Scale light{QColor(0xB2, 0x30, 0x1E), QColor(0xF3, 0xEE, 0xE5), QColor(0x00, 0x67, 0xA3)};
    static const Scale night{QColor(0xE8, 0x5D, 0x4A), QColor(0x31, 0x36, 0x3E), QColor(0x5E, 0xB9, 0xEF)};
    return dark ? night : light;
}

int mix(int from, int to, double part)
{
    return static_cast<int>(std::lround(from + (to - from) * part));
}

} // namespace

QRgb heatColour(double share, bool dark)
{
    const Scale& scale = scaleOf(dark);
    const double at = std::clamp(share, 0.0, 1.0);
    const QColor& from = at < 0.5 ? scale.low : scale.middle;
    const QColor& to = at < 0.5 ? scale.middle : scale.high;
    const double part = at < 0.5 ? at * 2 : at * 2 - 1;
    return qRgb(mix(from.red(), to.red(), part), mix(from.green(), to.green(), part), mix(from.blue(), to.blue(), part));
}

QRgb heatAbsentColour(bool dark)
{
    return (dark ? darkColours() : lightColours()).surface.rgb();
}

QImage heatImage(const HeatGrid& grid, bool dark)
{
    constexpr int steps = 1000;
    std::array<QRgb, steps + 1> table{};
    for (int i = 0; i <= steps; ++i)
        table[static_cast<std::size_t>(i)] = heatColour(static_cast<double>(i) / steps, dark);
    const QRgb absent = heatAbsentColour(dark);
    QImage image(grid.columns, grid.rows, QImage::Format_RGB32);
    for (int row = 0; row < grid.rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < grid.columns; ++column) {
            const std::size_t at = grid.index(row, column);
            line[column] = grid.count[at] == 0
                               ? absent
                               : table[static_cast<std::size_t>(grid.correct[at] * steps / grid.count[at])];
        }
    }
    return image;
}

} // namespace loopscope
