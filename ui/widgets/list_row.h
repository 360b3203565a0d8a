#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace loopscope {

/// The ground of a line in a list, rounded: filled when it is selected or under the mouse, with a ring when it has the focus.
void paintListRow(QPainter& painter, const QStyleOptionViewItem& option);

} // namespace loopscope
