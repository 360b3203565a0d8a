#pragma once

#include "app/engine/feedback/policy.h"

#include <QFuture>

#include <string>

namespace loopscope {

// Policy files, in threads of the global pool.

/// As readPolicyFile().
[[nodiscard]] QFuture<Result<Policy>> loadPolicy(const std::string& path);
/// Writes the document with every field. @return CannotWrite
[[nodiscard]] QFuture<Result<void>> savePolicy(const std::string& path, const Policy& policy);

} // namespace loopscope
