#pragma once

#include "app/data/store/statement_runner.h"
#include "app/engine/feedback/device_dictionary.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace loopscope {

/// Rows of model_feedback in batches of columns, as the summaries want them. What other writers may have left NULL: a device
/// is then the device "", an error that is absent or not finite is counted and not summed, an absent is_correct is wrong.
struct FeedbackRows {
    EvaluationBatch batch; ///< without predictions, actual values, rounds and lines
    FeedbackColumns feedback;
    std::vector<std::int64_t> id;
    std::vector<std::int64_t> createdAt; ///< microseconds UTC

    void clear();
    void append(const FeedbackRows& other, std::size_t row);
};

/// Runs one of the statements rows_*, whose columns are id, model_version, device_id, error, is_correct, feedback_type,
/// confidence, timestamp, created_at. @return what the session says.
using RowConsumer = std::function<void(const FeedbackRows&)>;
[[nodiscard]] Result<void> scanRows(const StatementRunner& sql, std::string_view statement,
                                    std::span<const SqlValue> values, DeviceDictionary& devices,
                                    const RowConsumer& consume);

} // namespace loopscope
