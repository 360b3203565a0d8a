#pragma once

#include "ui/models/tally_table_model.h"

#include <QString>

namespace loopscope {

/// Header of a column: short.
[[nodiscard]] QString columnTitle(TableColumn column);
/// What it holds, in a sentence. For tooltips.
[[nodiscard]] QString columnExplanation(TableColumn column);
[[nodiscard]] bool isTextColumn(TableColumn column); ///< left-aligned

/// A value that follows from the tally alone; absent ones are "–".
[[nodiscard]] QString tallyText(const Tally& tally, TableColumn column);
/// The number to sort by; NaN when absent. Intervals sort by what can be relied on: from the top by their lower bound (surely
/// good first), from below by their upper one (surely bad first); few lucky or unlucky rows come first in neither.
[[nodiscard]] double tallyKey(const Tally& tally, TableColumn column, Qt::SortOrder order = Qt::DescendingOrder);

} // namespace loopscope
