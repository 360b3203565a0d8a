#include "app/engine/feedback/evaluation.h"

#include <array>

namespace loopscope {

std::string_view columnName(Column column)
{
    static constexpr std::array<std::string_view, columnCount> names{
        "model_version", "aggregation_round", "device_id", "prediction_result",
        "actual_result", "confidence",        "timestamp",
    };
    return names[static_cast<std::size_t>(column)];
}

void EvaluationBatch::clear()
{
    modelVersion.clear();
    aggregationRound.clear();
    device.clear();
    prediction.clear();
    actual.clear();
    confidence.clear();
    timestamp.clear();
    line.clear();
}

void EvaluationBatch::reserve(std::size_t rows)
{
    modelVersion.reserve(rows);
    aggregationRound.reserve(rows);
    device.reserve(rows);
    prediction.reserve(rows);
    actual.reserve(rows);
    confidence.reserve(rows);
    timestamp.reserve(rows);
    line.reserve(rows);
}

} // namespace loopscope
