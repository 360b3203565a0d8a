#include "tests/e2e/generated_file.h"

#include <QFile>
#include <QTextStream>

#include <cstdint>

namespace loopscope {

bool writeEvaluationFile(const QString& path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "model_version,aggregation_round,device_id,prediction_result,actual_result,confidence,timestamp\n";
    std::uint64_t state = 20260105;
    const auto next = [&state](std::uint64_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33U) % below;
    };
    for (int row = 0; row < rows; ++row) {
        const auto version = next(6) + 1;
        const QString actual =
            row % 997 == 996 ? QString() : QStringLiteral("0.%1").arg(next(1000000), 6, 10, QLatin1Char('0'));
        out << version << ',' << version << ",device_" << next(40) << ",0."
            << QString::number(next(1000000)).rightJustified(6, QLatin1Char('0')) << ',' << actual << ",0."
            << 500 + next(500) << ",2026-01-05T12:" << QString::number(next(60)).rightJustified(2, QLatin1Char('0'))
            << ":30Z\n";
    }
    return true;
}

} // namespace loopscope
