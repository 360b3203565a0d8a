#pragma once

#include <QColor>

namespace loopscope {

/// Contrast of two opaque colours, 1 … 21. Source: WCAG 2.1, definition of contrast ratio.
/// Text needs 4.5, lines and marks 3. Thread: any (pure).
[[nodiscard]] double contrastRatio(const QColor& first, const QColor& second);

} // namespace loopscope
