#include "app/engine/feedback/real_accuracy.h"

#include <algorithm>

namespace loopscope {

double formulaAccuracy(std::int64_t version, const Policy& policy)
{
    return std::min(policy.cap, policy.fallbackBase + policy.fallbackSlope * static_cast<double>(version));
}

double hardcodedAccuracy(std::int64_t version)
{
    return std::min(0.95, 0.7 + 0.02 * static_cast<double>(version));
}

RealAccuracy realAccuracy(std::int64_t total, std::int64_t correct, double sumAbsoluteError, std::int64_t version,
                          const Policy& policy)
{
    if (total == 0)
        return {.value = formulaAccuracy(version, policy)};
    const auto rows = static_cast<double>(total);
    const double share = static_cast<double>(correct) / rows;
    const double meanAbsoluteError = sumAbsoluteError / rows;
    const double penalty = std::min(meanAbsoluteError, policy.errorCap) / policy.errorCap;
    const double unclamped = share * (1 - policy.penaltyWeight * penalty);
    return {
        .value = std::min(policy.cap, std::max(policy.floor, unclamped)),
        .source = AccuracySource::Feedback,
        .unclamped = unclamped,
        .feedbackCount = total,
        .feedbackCorrect = correct,
        .meanAbsoluteError = meanAbsoluteError,
    };
}

} // namespace loopscope
