#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <optional>

namespace loopscope {

/// One finished run of loopscope-cli.
struct CommandRun {
    bool killed = false; ///< by a signal
    int exitCode = 0;
    QByteArray output;
    QByteArray errors;
};

/// Runs the real loopscope-cli. @param killAfterMs SIGKILL after so long  @param killPoint name[:n] of kill_points.def
[[nodiscard]] CommandRun runCommandLine(const QStringList& arguments, std::optional<int> killAfterMs = std::nullopt,
                                        const QString& killPoint = {});

} // namespace loopscope
