#pragma once

#include <chrono>
#include <cstdint>

namespace loopscope {

/// Microseconds since 1970 UTC.
[[nodiscard]] inline std::int64_t wallClockUs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

} // namespace loopscope
