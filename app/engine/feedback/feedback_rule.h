#pragma once

#include "app/engine/feedback/evaluation.h"
#include "app/engine/feedback/policy.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace loopscope {

enum class FeedbackType : std::uint8_t { Normal, Anomaly, EdgeCase };

/// `normal`, `anomaly`, `edge_case`: the historical names, stored in model_feedback.
[[nodiscard]] std::string_view feedbackTypeName(FeedbackType type);

/// What follows from one evaluation under a policy. Comparisons are strict and in IEEE doubles.
struct Feedback {
    double error = 0;         ///< actual - prediction
    double absoluteError = 0; ///< |error|
    bool isCorrect = false;
    FeedbackType type = FeedbackType::Normal;
};

/// @pre actual - prediction is finite (the reader rejects the others: R7).
[[nodiscard]] Feedback feedbackOf(double prediction, double actual, const Policy& policy);

/// Feedback in columns, element i belonging to record i of an EvaluationBatch.
struct FeedbackColumns {
    std::vector<double> error;
    std::vector<std::uint8_t> isCorrect;
    std::vector<FeedbackType> type;
};

void deriveFeedback(const EvaluationBatch& batch, const Policy& policy, FeedbackColumns& out);

} // namespace loopscope
