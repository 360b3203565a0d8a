#pragma once

#include "app/engine/feedback/feedback_rule.h"

#include <cstdint>
#include <optional>
#include <string>

namespace loopscope {

/// Which rows of model_feedback are wanted; what is absent does not restrict. All limits are inclusive.
struct FeedbackFilter {
    std::optional<std::int64_t> versionFrom, versionTo;
    std::optional<std::string> device;
    std::optional<FeedbackType> type; ///< a label that is neither normal nor edge_case counts as Anomaly
    std::optional<bool> isCorrect;    ///< a row whose is_correct is NULL counts as wrong, as in the summaries
    std::optional<std::int64_t> timeFromUs, timeToUs; ///< event time
    std::optional<double> errorFrom, errorTo;         ///< of the absolute error

    [[nodiscard]] bool isEmpty() const { return *this == FeedbackFilter{}; }
    bool operator==(const FeedbackFilter&) const = default;
};

enum class FeedbackOrder : std::uint8_t {
    Stored,       ///< the last stored first; served by the key of the table
    EventTime,    ///< the newest first, rows without a time last; all rows that fit are looked at
    AbsoluteError ///< the largest first; likewise
};

/// One row as it is stored. Absent: NULL.
struct FeedbackRow {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::optional<std::int64_t> round;
    std::optional<std::string> device;
    std::optional<double> prediction, actual, error, absoluteError;
    std::optional<bool> isCorrect;
    std::optional<double> confidence;
    std::optional<std::string> type; ///< as stored
    std::optional<std::int64_t> timestampUs;
    std::int64_t createdAtUs = 0;
    std::optional<double> key; ///< what it is sorted by, where the order is not Stored

    bool operator==(const FeedbackRow&) const = default;
};

/// A page of rows: at most @p count that follow @p after in the order. Pages by key, not by number: what is stored meanwhile
/// neither repeats a row nor hides one.
struct FeedbackPageRequest {
    FeedbackFilter filter;
    FeedbackOrder order = FeedbackOrder::Stored;
    struct Place {
        std::optional<double> key;
        std::int64_t id = 0;
        std::int64_t createdAtUs = 0; ///< an id alone may be there twice: on a hypertable
    };
    std::optional<Place> after; ///< none: from the beginning
    std::int64_t count = 200;
};

} // namespace loopscope
