#pragma once

#include "app/data/store/sql_session.h"
#include "app/engine/feedback/summary.h"
#include "app/engine/feedback/tally.h"

#include <cstdint>
#include <vector>

namespace loopscope {

/// The sixteen columns that every rollup table keeps of a Tally, in their order: n, correct, normal, edge_case,
/// confidence_n, four sums each with its compensation (error, absolute, squared, confidence), max_absolute,
/// first_timestamp, last_timestamp.
inline constexpr int tallyColumnCount = 16;

/// Reads them from @p row, beginning with @p column.
[[nodiscard]] Tally tallyFrom(const SqlRow& row, int column);
void appendTally(std::vector<SqlValue>& values, const Tally& tally);

/// Adds a cell to the columns of a summary, all but those of a window.
void appendCell(CellColumns& cells, std::uint32_t device, const Tally& tally);

} // namespace loopscope
