#pragma once

#include <QString>

#include <optional>

namespace loopscope {

/// A measured value by QLocale, with as many digits as count, and a real minus sign; absent ones are "–". Thread: UI.
[[nodiscard]] QString valueText(const std::optional<double>& value, int digits = 6);

} // namespace loopscope
