#pragma once

#include <string>
#include <string_view>

namespace loopscope {

/// The SQL that makes the roles loopscope_monitor and loopscope_replay for a feedback database on a PostgreSQL server, for
/// its owner to read and to run (psql); the program never runs it.
/// @param schema of the feedback database; empty: the one that is current where the script runs
/// Thread: any.
[[nodiscard]] std::string roleScript(std::string_view schema);

} // namespace loopscope
