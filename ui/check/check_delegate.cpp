#include "ui/check/check_delegate.h"

#include "ui/check/check_list_model.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/list_row.h"

#include <QPainter>

namespace loopscope {

namespace {

constexpr int glyph = 16;

CheckWords::Group groupOf(const QModelIndex& index)
{
    return static_cast<CheckWords::Group>(index.data(CheckListModel::groupRole).toInt());
}

bool isLong(const QModelIndex& index)
{
    const auto group = groupOf(index);
    return group != CheckWords::Group::Fine && group != CheckWords::Group::Unknown;
}

/// The shape says the same as the colour: a cross, a triangle, a dot, a tick, a question mark.
void paintMark(QPainter& painter, const QRect& place, CheckWords::Group group)
{
    switch (group) {
    case CheckWords::Group::Faults:
        themedIcon(QStringLiteral("cross"), IconTone::Bad).paint(&painter, place);
        break;
    case CheckWords::Group::Warnings:
        themedIcon(QStringLiteral("warning"), IconTone::Warning).paint(&painter, place);
        break;
    case CheckWords::Group::Fine:
        themedIcon(QStringLiteral("tick"), IconTone::Good).paint(&painter, place);
        break;
    case CheckWords::Group::Notes:
        painter.setPen(Qt::NoPen);
        painter.setBrush(CheckWords::colour(group));
        painter.drawEllipse(QRectF(place).adjusted(5, 5, -5, -5));
        break;
    case CheckWords::Group::Unknown:
        painter.setPen(CheckWords::colour(group));
        painter.setFont(Theme::instance().font(TypeStep::Text));
        painter.drawText(place, Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
}

int heightOf(TypeStep step)
{
    return QFontMetrics(Theme::instance().font(step)).height();
}

} // namespace

void CheckDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(CheckListModel::isHeadingRole).toBool()) {
        paintHeading(*painter, option, index);
        painter->restore();
        return;
    }
    const Theme& theme = Theme::instance();
    const ThemeColours& colours = theme.colours();
    paintListRow(*painter, option);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect inside = option.rect.adjusted(spacing::s, spacing::xs + 1, -spacing::s, -spacing::xs - 1);
    const int titleHeight = heightOf(TypeStep::Text);
    const QRect markPlace = QStyle::visualRect(
        option.direction, inside, QRect(inside.left(), inside.top() + (titleHeight - glyph) / 2, glyph, glyph));
    paintMark(*painter, markPlace, groupOf(index));
    const QRect text = QStyle::visualRect(option.direction, inside, inside.adjusted(glyph + spacing::s, 0, 0, 0));
    const auto align = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const auto line = [&](TypeStep step, const QColor& colour, Qt::Alignment vertical, const QString& words) {
        painter->setFont(theme.font(step));
        painter->setPen(colour);
        painter->drawText(text, int(align | vertical) | Qt::TextSingleLine,
                          QFontMetrics(theme.font(step)).elidedText(words, Qt::ElideRight, text.width()));
    };
    const bool unknown = groupOf(index) == CheckWords::Group::Unknown;
    line(TypeStep::Text, unknown ? colours.muted : colours.text, Qt::AlignTop, index.data(Qt::DisplayRole).toString());
    if (isLong(index))
        line(TypeStep::Label, colours.muted, Qt::AlignBottom, index.data(Qt::StatusTipRole).toString());
    painter->restore();
}

void CheckDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const QRect inside = option.rect.adjusted(spacing::s, 0, -spacing::s, -spacing::xs);
    painter.setFont(theme.font(TypeStep::Label));
    painter.setPen(theme.colours().muted);
    const QString text = QStringLiteral("%1 · %2").arg(
        index.data(Qt::DisplayRole).toString(), NumberText::count(index.data(CheckListModel::countRole).toInt()));
    painter.drawText(inside, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignBottom), text);
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    constexpr int width = 200;
    if (index.data(CheckListModel::isHeadingRole).toBool())
        return {width, heightOf(TypeStep::Label) + spacing::m + spacing::xs};
    const int more = isLong(index) ? heightOf(TypeStep::Label) + 2 : 0;
    return {width, heightOf(TypeStep::Text) + more + 2 * spacing::xs + 2};
}

} // namespace loopscope
