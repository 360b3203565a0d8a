#pragma once

#include "app/engine/feedback/evaluation.h"
#include "app/engine/feedback/feedback_rule.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace loopscope {

/// A sum with Neumaier's compensation. An infinite sum stays infinite: it never turns into NaN.
struct CompensatedSum {
    double sum = 0;
    double compensation = 0;

    void add(double value);
    void merge(const CompensatedSum& other);
    [[nodiscard]] double value() const;

    bool operator==(const CompensatedSum&) const = default;
};

inline void CompensatedSum::add(double value)
{
    const double total = sum + value;
    if (!std::isfinite(total)) {
        if (std::isfinite(sum))
            sum = total;
        return;
    }
    // Knuth's TwoSum: the same rounding error as Neumaier's comparison finds, without a branch that cannot be predicted.
    const double added = total - sum;
    compensation += (sum - (total - added)) + (value - added);
    sum = total;
}

/// The mergeable aggregate of a group of feedback rows.
struct Tally {
    std::int64_t count = 0;
    std::int64_t correct = 0;
    std::int64_t normal = 0;
    std::int64_t edgeCase = 0;
    std::int64_t confidenceCount = 0; ///< rows that have a confidence
    CompensatedSum error;
    CompensatedSum absoluteError;
    CompensatedSum squaredError;
    CompensatedSum confidence;
    double maxAbsoluteError = 0;
    std::int64_t firstTimestamp = absentTimestamp; ///< microseconds UTC; absent when no row has one
    std::int64_t lastTimestamp = absentTimestamp;

    [[nodiscard]] std::int64_t anomaly() const { return count - normal - edgeCase; }

    void add(double rowError, bool isCorrect, FeedbackType type, double rowConfidence, std::int64_t timestamp);
    void merge(const Tally& other);

    bool operator==(const Tally&) const = default;
};

inline void Tally::add(double rowError, bool isCorrect, FeedbackType type, double rowConfidence, std::int64_t timestamp)
{
    const double rowAbsoluteError = std::abs(rowError);
    ++count;
    correct += isCorrect ? 1 : 0;
    normal += type == FeedbackType::Normal ? 1 : 0;
    edgeCase += type == FeedbackType::EdgeCase ? 1 : 0;
    error.add(rowError);
    absoluteError.add(rowAbsoluteError);
    squaredError.add(rowError * rowError);
    maxAbsoluteError = std::max(maxAbsoluteError, rowAbsoluteError);
    if (!std::isnan(rowConfidence)) {
        ++confidenceCount;
        confidence.add(rowConfidence);
    }
    if (timestamp != absentTimestamp) {
        if (firstTimestamp == absentTimestamp || timestamp < firstTimestamp)
            firstTimestamp = timestamp;
        lastTimestamp = std::max(lastTimestamp, timestamp);
    }
}

} // namespace loopscope
