#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

namespace loopscope {

enum class ThemeChoice { System, Light, Dark };

/// The colours of mockups/README, by meaning.
struct ThemeColours {
    QColor page, surface, hairline;
    QColor text, muted;
    QColor observed;  ///< solid, points, Wilson band
    QColor loop;      ///< what the loop reports: long dashes
    QColor formula;   ///< hard-coded formula: dots
    QColor good, warning, bad; ///< always with a word
    QColor selection;
    QColor typeNormal, typeMiddle, typeEdge; ///< feedback types, 3:1 on the surface
};

/// Steps of the type scale, in points relative to the system font (mockups: 11, 12, 13, 14, 20, 26 px).
enum class TypeStep { Label, Table, Text, CardTitle, PageTitle, Figure };

namespace spacing {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
inline constexpr int radius = 8;
}

/// The one source of colours, type and spacing for widgets and charts. One per program, made in main, handed to widgets by
/// Theme::of(). Follows the desktop's setting (portal) when the choice is System. Thread: UI.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] static Theme& instance();

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const ThemeColours& colours() const;
    /// System sans at its own size, scaled to the step; tabular figures where the font has them.
    [[nodiscard]] QFont font(TypeStep step) const;

signals:
    void changed(); ///< repaint with colours()

private:
    void apply();
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false;
    bool m_dark = false;
};

} // namespace loopscope
