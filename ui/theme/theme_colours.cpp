#include "ui/theme/theme_colours.h"

namespace loopscope {

const ThemeColours& lightColours()
{
    static const ThemeColours colours{
        .page = 0xF5F6F8,
        .surface = 0xFFFFFF,
        .hairline = 0xE1E4E9,
        .outline = 0x858F9B,
        .text = 0x1A1E23,
        .muted = 0x5A6470,
        .observed = 0x0067A3,
        .onAccent = 0xFFFFFF,
        .loop = 0x00775A,
        .formula = 0x6B7480,
        .good = 0x00775A,
        .warning = 0x9A5B00,
        .bad = 0xB3321F,
        .selection = 0xE7F0F8,
        .typeNormal = 0x3E9A83,
        .typeMiddle = 0xB5852B,
        .typeEdge = 0xC76459,
    };
    return colours;
}

const ThemeColours& darkColours()
{
    static const ThemeColours colours{
        .page = 0x14171B,
        .surface = 0x1C2026,
        .hairline = 0x2C323A,
        .outline = 0x6F7A88,
        .text = 0xE7EAEE,
        .muted = 0xA1ABB6,
        .observed = 0x5DB8EE,
        .onAccent = 0x14171B,
        .loop = 0x3CCB9B,
        .formula = 0x9AA4AF,
        .good = 0x3CCB9B,
        .warning = 0xE8A33D,
        .bad = 0xFF7A66,
        .selection = 0x22303C,
        .typeNormal = 0x35A37F,
        .typeMiddle = 0xB08A35,
        .typeEdge = 0xD0604F,
    };
    return colours;
}

QPalette paletteOf(const ThemeColours& colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) { palette.setColor(role, colour); };
    set(QPalette::Window, colours.page);
    set(QPalette::WindowText, colours.text);
    set(QPalette::Base, colours.surface);
    set(QPalette::AlternateBase, colours.page);
    set(QPalette::Text, colours.text);
    set(QPalette::Button, colours.surface);
    set(QPalette::ButtonText, colours.text);
    set(QPalette::BrightText, colours.bad);
    set(QPalette::PlaceholderText, colours.muted);
    set(QPalette::ToolTipBase, colours.surface);
    set(QPalette::ToolTipText, colours.text);
    set(QPalette::Link, colours.observed);
    set(QPalette::LinkVisited, colours.observed);
    set(QPalette::Highlight, colours.selection);
    set(QPalette::HighlightedText, colours.text);
    set(QPalette::Light, colours.surface);
    set(QPalette::Midlight, colours.hairline);
    set(QPalette::Mid, colours.hairline);
    set(QPalette::Dark, colours.outline);
    set(QPalette::Shadow, colours.hairline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colours.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, colours.page);
    palette.setColor(QPalette::Disabled, QPalette::Button, colours.page);
    return palette;
}

} // namespace loopscope
