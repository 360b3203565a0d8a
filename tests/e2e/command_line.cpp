#include "tests/e2e/command_line.h"

#include <QProcessEnvironment>

namespace loopscope {

CommandRun runCommandLine(const QStringList& arguments, std::optional<int> killAfterMs, const QString& killPoint)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!killPoint.isEmpty())
        environment.insert(QStringLiteral("LOOPSCOPE_KILL_POINT"), killPoint);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LOOPSCOPE_BIN_DIR "/loopscope-cli"), arguments);
    if (killAfterMs && !process.waitForFinished(*killAfterMs))
        process.kill();
    process.waitForFinished(120'000);
    return {.killed = process.exitStatus() == QProcess::CrashExit,
            .exitCode = process.exitCode(),
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

} // namespace loopscope
