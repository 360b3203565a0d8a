#pragma once

#include "app/engine/feedback/summary.h"

#include <QString>

namespace loopscope {

/// What differs first between two summaries: counts exactly, reals to 1e-12 relative. Empty when nothing does.
[[nodiscard]] QString difference(const Summary& got, const Summary& expected);

} // namespace loopscope
