#pragma once

#include <QString>

namespace loopscope {

/// Writes an evaluation file of @p rows records by a fixed pseudo-random sequence: 6 versions × 40 devices, every 997th
/// record without an actual value (to be rejected). The same arguments give the same bytes.
/// @return false when the file cannot be written.
[[nodiscard]] bool writeEvaluationFile(const QString& path, int rows);

} // namespace loopscope
