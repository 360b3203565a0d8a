#pragma once

#include <QIcon>
#include <QString>

namespace loopscope {

/// Which colour of the theme an icon takes.
enum class IconTone { Muted, Text, Accent, OnAccent, Good, Warning, Bad };

/// The icon `:/icons/<name>.svg`, sharp at any size, drawn in the theme's colour of the moment: it follows light and dark by
/// itself. Disabled icons are muted. @return an empty icon when there is no such file. Thread: UI.
[[nodiscard]] QIcon themedIcon(const QString& name, IconTone tone = IconTone::Muted);

} // namespace loopscope
