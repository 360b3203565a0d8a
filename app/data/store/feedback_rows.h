#pragma once

#include "app/data/store/feedback_row.h"
#include "app/data/store/statement_runner.h"

#include <vector>

namespace loopscope {

/// @return what the session says.
[[nodiscard]] Result<std::vector<FeedbackRow>> readFeedbackPage(const StatementRunner& sql,
                                                                const FeedbackPageRequest& request);
/// One row of a statement that gives the columns of model_feedback in their order, created_at and the sort key.
[[nodiscard]] FeedbackRow feedbackRowOf(const SqlRow& row);
[[nodiscard]] Result<std::int64_t> countFeedbackRows(const StatementRunner& sql, const FeedbackFilter& filter);

} // namespace loopscope
