#pragma once

#include "app/engine/feedback/policy.h"

#include <cstdint>
#include <optional>

namespace loopscope {

enum class AccuracySource : std::uint8_t { Formula, Feedback };

/// A device's accuracy estimated from feedback on earlier versions, and how it came about (SPEC 5).
struct RealAccuracy {
    double value = 0; ///< after the clamp, [floor, cap] from feedback
    AccuracySource source = AccuracySource::Formula;
    std::optional<double> unclamped;            ///< absent from the formula
    std::int64_t feedbackCount = 0;
    std::int64_t feedbackCorrect = 0;
    std::optional<double> meanAbsoluteError;    ///< absent without feedback
};

/// @param version 0 … 2147483648 (the one after the last possible)
[[nodiscard]] double formulaAccuracy(std::int64_t version, const Policy& policy);
/// What the system reported before there was feedback: min(0.95, 0.7 + 0.02 v), whatever the policy.
[[nodiscard]] double hardcodedAccuracy(std::int64_t version);
/// @param total, correct, sumAbsoluteError of the feedback that counts (earlier versions, inside the window)
[[nodiscard]] RealAccuracy realAccuracy(std::int64_t total, std::int64_t correct, double sumAbsoluteError,
                                        std::int64_t version, const Policy& policy);

} // namespace loopscope
