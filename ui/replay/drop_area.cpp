#include "ui/replay/drop_area.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace loopscope {

namespace {

constexpr int iconExtent = 20;

} // namespace

DropArea::DropArea(QWidget* parent) : QAbstractButton(parent)
{
    setText(tr("Drop evaluation files here, or click to choose"));
    setAccessibleName(text());
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMinimumHeight(sizeHint().height());
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize DropArea::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * spacing::xl, 88};
}

void DropArea::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    const ThemeColours& colours = theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus() && window()->isActiveWindow();
    QPen pen(focused || underMouse() ? colours.observed : colours.outline, focused ? 2 : 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(isDown() ? colours.selection : colours.page);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), spacing::radius, spacing::radius);

    const int top = (height() - sizeHint().height()) / 2 + spacing::m;
    themedIcon(QStringLiteral("drop"), IconTone::Accent)
        .paint(&painter, QRect((width() - iconExtent) / 2, top, iconExtent, iconExtent));
    QRect lines = rect().adjusted(spacing::s, top + iconExtent + spacing::xs, -spacing::s, -spacing::xs);
    painter.setFont(theme.font(TypeStep::Text));
    painter.setPen(colours.text);
    QRect used;
    painter.drawText(lines, Qt::AlignHCenter | Qt::AlignTop, text(), &used);
    lines.setTop(used.bottom() + 2);
    painter.setFont(theme.font(TypeStep::Label));
    painter.setPen(colours.muted);
    painter.drawText(lines, Qt::AlignHCenter | Qt::AlignTop, tr("CSV or JSON Lines, plain or gzip"));
}

} // namespace loopscope
