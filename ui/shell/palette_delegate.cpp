#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/list_row.h"

#include <QPainter>

namespace loopscope {

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const ThemeColours& colours = theme.colours();
    painter->save();
    paintListRow(*painter, option);
    const QRect inside = option.rect.adjusted(spacing::m, 0, -spacing::m, 0);
    const auto draw = [&](TypeStep step, const QColor& colour, Qt::Alignment side, const QString& text, int width) {
        const QFont font = theme.font(step);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(inside, int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    };
    const QString keys = index.data(PaletteModel::keysRole).toString();
    const QString group = index.data(PaletteModel::groupRole).toString();
    const QString end = keys.isEmpty() ? group : keys;
    const int endWidth = QFontMetrics(theme.font(TypeStep::Label)).horizontalAdvance(end) + spacing::l;
    draw(TypeStep::Text, colours.text, Qt::AlignLeft, index.data(Qt::DisplayRole).toString(), inside.width() - endWidth);
    draw(TypeStep::Label, colours.muted, Qt::AlignRight, end, endWidth);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, QFontMetrics(Theme::instance().font(TypeStep::Text)).height() + 2 * spacing::s};
}

} // namespace loopscope
