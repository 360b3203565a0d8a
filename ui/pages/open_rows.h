#pragma once

#include <functional>

class QTableView;

namespace loopscope {

/// A click or Enter on a row of @p table calls @p open with that row; the pointer says that it can be clicked.
void openRows(QTableView* table, std::function<void(int row)> open);

/// Likewise, by a double click or Enter: one click only chooses the row.
void openChosenRows(QTableView* table, std::function<void(int row)> open);

} // namespace loopscope
