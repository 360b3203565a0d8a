#pragma once

#include "app/data/store/postgres/copy_buffer.h"
#include "app/engine/feedback/evaluation.h"
#include "app/engine/feedback/feedback_rule.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace loopscope {

/// What a row of model_feedback has besides its evaluation and feedback.
struct StoredRow {
    std::int64_t id = 0;
    std::string_view device;
    std::int64_t createdAtUs = 0; ///< microseconds UTC
};

/// Appends one row of model_feedback, in the order of the statement rows_copy.
void appendFeedbackRow(CopyBuffer& buffer, const EvaluationBatch& batch, const FeedbackColumns& feedback,
                       std::size_t row, const StoredRow& stored);

} // namespace loopscope
