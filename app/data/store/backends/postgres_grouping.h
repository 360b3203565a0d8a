#pragma once

#include "app/data/store/statement_runner.h"
#include "app/engine/feedback/summary_builder.h"

#include <optional>

namespace loopscope {

/// A summary of all rows of model_feedback, whoever wrote them: one GROUP BY on the server for the cells, and one for each
/// kind of histogram that is asked for. Sums are the server's, without compensation. Errors whose square is not a normal
/// double count, but not in the sum of squares. @param window fills the window columns of the cells
/// Thread: the session's.
[[nodiscard]] Result<Summary> groupRows(const StatementRunner& sql, const SummaryParts& parts,
                                        std::optional<FeedbackWindow> window);

} // namespace loopscope
