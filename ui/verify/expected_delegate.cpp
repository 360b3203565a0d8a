#include "ui/verify/expected_delegate.h"

#include "ui/theme/theme.h"
#include "ui/verify/expected_model.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace loopscope {

void ExpectedDelegate::paintMark(QPainter& painter, const QPointF& centre, Mark mark)
{
    const ThemeColours& colours = Theme::instance().colours();
    switch (mark) {
    case Mark::Before:
        painter.setPen(QPen(colours.formula, 1.6));
        painter.setBrush(colours.surface);
        painter.drawRect(QRectF(centre.x() - 3.5, centre.y() - 3.5, 7, 7));
        break;
    case Mark::After:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.loop);
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -5.5), centre + QPointF(5.5, 0), centre + QPointF(0, 5.5),
                                       centre + QPointF(-5.5, 0)}));
        break;
    case Mark::Observed:
        painter.setPen(QPen(colours.surface, 1));
        painter.setBrush(colours.observed);
        painter.drawEllipse(centre, 4.5, 4.5);
        break;
    }
}

void ExpectedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColours& colours = Theme::instance().colours();
    QStyleOptionViewItem ground = option;
    ground.state &= ~QStyle::State_HasFocus;
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF inside = QRectF(option.rect).adjusted(spacing::m, 0, -spacing::m, 0);
    const qreal middle = inside.center().y();
    // Charts keep their direction in every language: 0 % stands left.
    const auto x = [&](double share) { return inside.left() + std::clamp(share, 0.0, 1.0) * inside.width(); };
    for (int quarter = 0; quarter <= 4; ++quarter)
        painter->fillRect(QRectF(std::round(x(quarter / 4.0)), option.rect.top(), 1, option.rect.height()),
                          colours.hairline);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.hairline);

    const auto row = index.data(ExpectedModel::rowRole).value<ExpectedRow>();
    if (row.after) {
        QPen way(colours.muted, 1.4);
        way.setStyle(Qt::DotLine);
        painter->setPen(way);
        painter->drawLine(QPointF(x(row.before), middle), QPointF(x(*row.after), middle));
    }
    paintMark(*painter, {x(row.before), middle}, Mark::Before);
    if (row.after)
        paintMark(*painter, {x(*row.after), middle}, Mark::After);
    if (row.observed)
        paintMark(*painter, {x(*row.observed), middle}, Mark::Observed);
    painter->restore();
}

QSize ExpectedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {200, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace loopscope
