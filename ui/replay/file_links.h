#pragma once

#include <QString>
#include <QStringList>

namespace loopscope {

/// File names as the detail of a Place that asks the Replay page to queue them. Any name survives.
[[nodiscard]] QString filesToDetail(const QStringList& paths);
[[nodiscard]] QStringList filesOfDetail(const QString& detail);

} // namespace loopscope
