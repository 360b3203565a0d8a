#include "app/data/demo/founding_writer.h"

#include <cmath>

namespace loopscope {

namespace {

/// e.get('prediction_result', 0). Text has no difference: the job's TypeError.
std::optional<double> numberOr0(const FoundingEvaluation::Value& value)
{
    if (std::holds_alternative<std::string>(value))
        return std::nullopt;
    const double* number = std::get_if<double>(&value);
    return number != nullptr ? *number : 0.0;
}

std::string typeOf(double absoluteError)
{
    if (absoluteError < 0.05)
        return "normal";
    return absoluteError > 0.3 ? "edge_case" : "anomaly";
}

} // namespace

std::optional<std::vector<FoundingRow>> foundingRows(const std::vector<FoundingEvaluation>& batch)
{
    std::vector<FoundingRow> rows;
    for (const FoundingEvaluation& evaluation : batch) {
        const auto prediction = numberOr0(evaluation.prediction), actual = numberOr0(evaluation.actual);
        if (!prediction || !actual || !evaluation.modelVersion) // a TypeError, or the table's NOT NULL
            return std::nullopt;
        const double error = *actual - *prediction;
        rows.push_back({.modelVersion = *evaluation.modelVersion,
                        .deviceId = evaluation.deviceId,
                        .prediction = *prediction,
                        .actual = *actual,
                        .error = error,
                        .absoluteError = std::abs(error),
                        .isCorrect = error < 0.1,
                        .confidence = evaluation.confidence,
                        .feedbackType = typeOf(std::abs(error))});
    }
    return rows;
}

} // namespace loopscope
