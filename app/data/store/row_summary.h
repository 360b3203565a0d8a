#pragma once

#include "app/data/store/import_ledger.h"
#include "app/data/store/row_scan.h"

#include <optional>
#include <vector>

namespace loopscope {

/// The values of the statements that judge a range of rows under a policy (rows_derive, rows_judged).
[[nodiscard]] std::vector<SqlValue> judgeValues(const IdRange& range, const Policy& policy);

/// Reads all rows and adds them up. @param window fills the cells' window columns   @return what the session says
[[nodiscard]] Result<Summary> summariseRows(const StatementRunner& sql, const SummaryParts& parts,
                                            std::optional<FeedbackWindow> window);
/// The same with the rows of @p ours judged by @p policy instead of as they are stored.
/// @param others whether there are rows outside of these ranges; they stay as they are
[[nodiscard]] Result<Summary> summariseJudged(const StatementRunner& sql, const Policy& policy,
                                              const std::vector<IdRange>& ours, bool others, const SummaryParts& parts,
                                              std::optional<FeedbackWindow> window);
/// Fills the window columns of cells that came from elsewhere, from the rows in the window.
[[nodiscard]] Result<void> addRowsInWindow(const StatementRunner& sql, Summary& summary, const FeedbackWindow& window);

} // namespace loopscope
