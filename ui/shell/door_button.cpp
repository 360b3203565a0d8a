#include "ui/shell/door_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace loopscope {

namespace {

constexpr int iconExtent = 28;

} // namespace

DoorButton::DoorButton(const QString& icon, const QString& title, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_sentence(sentence)
{
    setText(title);
    setAccessibleName(QString(title).remove(QLatin1Char('&')));
    setAccessibleDescription(sentence);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(248, 188);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DoorButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    const ThemeColours& colours = theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus() && window()->isActiveWindow();
    const bool strong = focused || underMouse();
    painter.setPen(QPen(strong ? colours.observed : colours.hairline, focused ? 2 : 1));
    painter.setBrush(isDown() ? colours.selection : colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), spacing::radius + 2, spacing::radius + 2);

    QRect inside = rect().adjusted(spacing::l + 2, spacing::l + 2, -spacing::l, -spacing::m);
    const QRect icon(inside.left(), inside.top(), iconExtent, iconExtent);
    themedIcon(m_icon, IconTone::Accent).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), icon));
    inside.setTop(icon.bottom() + spacing::m);
    const auto align = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop);
    painter.setFont(theme.font(TypeStep::CardTitle));
    painter.setPen(colours.text);
    QRect used;
    painter.drawText(inside, int(align) | Qt::TextWordWrap | Qt::TextShowMnemonic, text(), &used);
    inside.setTop(used.bottom() + spacing::s);
    painter.setFont(theme.font(TypeStep::Table));
    painter.setPen(colours.muted);
    painter.drawText(inside, int(align) | Qt::TextWordWrap, m_sentence);
}

} // namespace loopscope
