#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace loopscope {

enum class KillPoint : std::uint8_t {
#define LOOPSCOPE_KILL_POINT(name) name,
#include "app/data/store/kill_points.def"
#undef LOOPSCOPE_KILL_POINT
};

/// Ends this very process with SIGKILL when LOOPSCOPE_KILL_POINT=name[:n] names @p point and this is its n-th pass (from 1).
/// For the crash tests; otherwise it costs one comparison. The variable is read once. Thread: any.
void killPoint(KillPoint point);

/// `chunk_begun`, …, in the order of the list.
[[nodiscard]] const std::vector<std::string_view>& killPointNames();

} // namespace loopscope
