#pragma once

#include <QStyledItemDelegate>

namespace loopscope {

/// Draws a version's accuracies on one line from 0 to 100 %: a square for the hard-coded one, a diamond for what the loop
/// says, a dot for what was observed, with a line from before to after.
class ExpectedDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Mark { Before, After, Observed };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static void paintMark(QPainter& painter, const QPointF& centre, Mark mark);
};

} // namespace loopscope
