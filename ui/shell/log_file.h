#pragma once

#include <QString>

namespace loopscope {

/// Sends the activity log and what Qt and the program log to a file too, one line each with its time in UTC. The file is appended to.
/// @return false when it cannot be written.
[[nodiscard]] bool logToFile(const QString& path);

} // namespace loopscope
