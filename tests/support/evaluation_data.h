#pragma once

#include <QDir>
#include <QTest>

namespace loopscope {

/// The folder of the evaluation data; empty when LOOPSCOPE_EVALUATION_DATA is unset or names no folder.
inline QString evaluationDataFolder()
{
    const QString folder = qEnvironmentVariable("LOOPSCOPE_EVALUATION_DATA");
    return !folder.isEmpty() && QDir(folder).exists() ? folder : QString();
}

} // namespace loopscope

/// Ends a test that has no evaluation data to work on: skipped, or failed where everything is required.
#define LOOPSCOPE_REQUIRE_EVALUATION_DATA()                                                                            \
    do {                                                                                                               \
        if (!loopscope::evaluationDataFolder().isEmpty())                                                              \
            break;                                                                                                     \
        if (qEnvironmentVariableIntValue("LOOPSCOPE_REQUIRE_ALL") == 1)                                                \
            QFAIL("LOOPSCOPE_EVALUATION_DATA names no folder");                                                        \
        QSKIP("LOOPSCOPE_EVALUATION_DATA names no folder");                                                            \
    } while (false)
