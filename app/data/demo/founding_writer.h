#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace loopscope {

/// One evaluation as the founding text's Spark job hands it on: keys may be missing, labels may be text.
struct FoundingEvaluation {
    using Value = std::variant<std::monostate, double, std::string>;
    std::optional<std::int64_t> modelVersion;
    std::string deviceId;
    Value prediction, actual;
    std::optional<double> confidence;
};

/// A row as that job stores it. aggregation_round is no key of its evaluations and always NULL.
struct FoundingRow {
    std::int64_t modelVersion = 0;
    std::string deviceId;
    double prediction = 0, actual = 0, error = 0, absoluteError = 0;
    bool isCorrect = false;
    std::optional<double> confidence;
    std::string feedbackType;
};

/// The rules of the founding text's insert_model_feedback() as they stand, faults and all: a missing value is 0, an error
/// is correct when it is below 0.1 with its sign, and one text label or version that is none loses the whole batch.
/// @return nothing when the batch was lost. Thread: any (pure). Source: the founding text, step 2.
[[nodiscard]] std::optional<std::vector<FoundingRow>> foundingRows(const std::vector<FoundingEvaluation>& batch);

} // namespace loopscope
