#include "app/engine/feedback/feedback_rule.h"

#include <cmath>

namespace loopscope {

namespace {

template <Correctness correctness>
bool isCorrect(double error, double actual, double correctBelow)
{
    if constexpr (correctness == Correctness::Absolute)
        return std::abs(error) < correctBelow;
    else if constexpr (correctness == Correctness::Signed)
        return error < correctBelow;
    else
        return std::abs(error) < correctBelow * std::abs(actual);
}

/// Computed, not branched: on real errors a branch would be guessed wrong every few rows.
FeedbackType typeOf(double absoluteError, const Policy& policy)
{
    const int isNotNormal = absoluteError < policy.normalBelow ? 0 : 1;
    const int isEdgeCase = absoluteError > policy.edgeAbove ? 1 : 0;
    return static_cast<FeedbackType>(isNotNormal + (isNotNormal & isEdgeCase));
}
static_assert(static_cast<int>(FeedbackType::Normal) == 0 && static_cast<int>(FeedbackType::Anomaly) == 1 &&
              static_cast<int>(FeedbackType::EdgeCase) == 2);

template <Correctness correctness>
void deriveRows(const EvaluationBatch& batch, const Policy& policy, FeedbackColumns& out)
{
    for (std::size_t row = 0; row < batch.size(); ++row) {
        const double error = batch.actual[row] - batch.prediction[row];
        out.error[row] = error;
        out.isCorrect[row] = isCorrect<correctness>(error, batch.actual[row], policy.correctBelow) ? 1 : 0;
        out.type[row] = typeOf(std::abs(error), policy);
    }
}

} // namespace

std::string_view feedbackTypeName(FeedbackType type)
{
    switch (type) {
    case FeedbackType::Normal:
        return "normal";
    case FeedbackType::Anomaly:
        return "anomaly";
    case FeedbackType::EdgeCase:
        break;
    }
    return "edge_case";
}

Feedback feedbackOf(double prediction, double actual, const Policy& policy)
{
    const double error = actual - prediction;
    Feedback feedback{.error = error, .absoluteError = std::abs(error)};
    switch (policy.correctness) {
    case Correctness::Absolute:
        feedback.isCorrect = isCorrect<Correctness::Absolute>(error, actual, policy.correctBelow);
        break;
    case Correctness::Signed:
        feedback.isCorrect = isCorrect<Correctness::Signed>(error, actual, policy.correctBelow);
        break;
    case Correctness::Relative:
        feedback.isCorrect = isCorrect<Correctness::Relative>(error, actual, policy.correctBelow);
        break;
    }
    feedback.type = typeOf(feedback.absoluteError, policy);
    return feedback;
}

void deriveFeedback(const EvaluationBatch& batch, const Policy& policy, FeedbackColumns& out)
{
    out.error.resize(batch.size());
    out.isCorrect.resize(batch.size());
    out.type.resize(batch.size());
    switch (policy.correctness) {
    case Correctness::Absolute:
        deriveRows<Correctness::Absolute>(batch, policy, out);
        break;
    case Correctness::Signed:
        deriveRows<Correctness::Signed>(batch, policy, out);
        break;
    case Correctness::Relative:
        deriveRows<Correctness::Relative>(batch, policy, out);
        break;
    }
}

} // namespace loopscope
