#include "ui/verify/query_delegate.h"

#include "ui/theme/theme.h"
#include "ui/verify/query_list_model.h"
#include "ui/widgets/list_row.h"

#include <QPainter>

namespace loopscope {

namespace {

QColor statusColour(const QModelIndex& index)
{
    const ThemeColours& colours = Theme::instance().colours();
    switch (static_cast<QueryListModel::State>(index.data(QueryListModel::stateRole).toInt())) {
    case QueryListModel::State::Done:
        return colours.good;
    case QueryListModel::State::Failed:
        return colours.bad;
    default:
        return colours.muted;
    }
}

} // namespace

void QueryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const ThemeColours& colours = theme.colours();
    painter->save();
    paintListRow(*painter, option);
    const QRect inside = option.rect.adjusted(spacing::m, spacing::s, -spacing::m, -spacing::s);
    const auto align = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const auto line = [&](TypeStep step, const QColor& colour, Qt::Alignment vertical, const QString& text) {
        const QFont font = theme.font(step);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(inside, int(align | vertical),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, inside.width()));
    };
    line(TypeStep::Text, colours.text, Qt::AlignTop, index.data(Qt::DisplayRole).toString());
    line(TypeStep::Label, statusColour(index), Qt::AlignBottom, index.data(Qt::StatusTipRole).toString());
    painter->restore();
}

QSize QueryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Theme& theme = Theme::instance();
    return {200, QFontMetrics(theme.font(TypeStep::Text)).height() +
                     QFontMetrics(theme.font(TypeStep::Label)).height() + 2 * spacing::s + 2};
}

} // namespace loopscope
