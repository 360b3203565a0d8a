#include "ui/widgets/list_row.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace loopscope {

void paintListRow(QPainter& painter, const QStyleOptionViewItem& option)
{
    const ThemeColours& colours = Theme::instance().colours();
    const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
    constexpr int radius = spacing::radius - 2;
    painter.setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected ? colours.selection : colours.page);
        painter.drawRoundedRect(ground, radius, radius);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(colours.observed, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground, radius, radius);
    }
}

} // namespace loopscope
