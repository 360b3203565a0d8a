#pragma once

#include <QColor>
#include <QPalette>

namespace loopscope {

/// The colours of the program, by meaning. Text has a contrast of 4.5:1, lines and marks 3:1 on page and surface.
struct ThemeColours {
    QColor page, surface, hairline;
    QColor outline; ///< of things that take input, 3:1
    QColor text, muted;
    QColor observed;  ///< solid, points, Wilson band; also the accent of controls
    QColor onAccent;  ///< text on a field filled with observed
    QColor loop;      ///< what the loop reports: long dashes
    QColor formula;   ///< hard-coded formula: dots
    QColor good, warning, bad; ///< always with a word
    QColor selection;
    QColor typeNormal, typeMiddle, typeEdge; ///< feedback types, 3:1 on the surface
};

[[nodiscard]] const ThemeColours& lightColours();
[[nodiscard]] const ThemeColours& darkColours();

/// Every role and group that widgets read, from the colours.
[[nodiscard]] QPalette paletteOf(const ThemeColours& colours);

} // namespace loopscope
