#pragma once

#include "app/data/live/feedback_tail.h"
#include "app/data/store/statement_runner.h"

#include <functional>
#include <span>

namespace loopscope {

/// What the back ends' tails have in common: the statements tail_versions and tail_rows, the first with @p place as its
/// values, the second with @p most behind them. Inside the poll's transaction. @return what the session says.
[[nodiscard]] Result<NewFeedback> readNewFeedback(const StatementRunner& sql, std::span<const SqlValue> place,
                                                  std::int64_t most, const std::function<void()>& answered);

} // namespace loopscope
