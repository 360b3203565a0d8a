#pragma once

#include "ui/theme/theme_colours.h"

#include <QFont>
#include <QObject>

namespace loopscope {

class PortalColourScheme;

enum class ThemeChoice { System, Light, Dark };

/// Steps of the type scale, relative to the system font (as 11, 12, 13, 14, 20, 26 to 13).
enum class TypeStep { Label, Table, Text, CardTitle, PageTitle, Figure };

namespace spacing {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
inline constexpr int radius = 8;
} // namespace spacing

/// The one source of colours, type and spacing for widgets and charts; sets the application's palette and style. One per
/// program, reached by Theme::instance(). Follows the desktop's setting (portal) when the choice is System. Thread: UI.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;

    /// The program's theme; made on first use where main() (a test, for instance) did not.
    [[nodiscard]] static Theme& instance();

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const ThemeColours& colours() const { return m_dark ? darkColours() : lightColours(); }
    /// System sans at its own size, scaled to the step. Card titles, page titles and figures are bold.
    [[nodiscard]] QFont font(TypeStep step) const;
    /// The system's fixed-width font at the size of tables, for SQL and raw lines.
    [[nodiscard]] QFont monospace() const;

signals:
    void changed(); ///< repaint with colours()

private:
    void apply();
    static Theme* s_instance;
    PortalColourScheme* m_portal = nullptr;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
};

} // namespace loopscope
