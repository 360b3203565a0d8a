#include "ui/shell/nav_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace loopscope {

namespace {

constexpr int iconExtent = 16;

} // namespace

NavButton::NavButton(const QString& text, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavButton::setMnemonicShown(bool shown)
{
    m_mnemonicShown = shown;
    update();
}

QSize NavButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + iconExtent + spacing::m * 3 + spacing::xs;
    return {width, fontMetrics().height() + spacing::l};
}

void NavButton::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? colours.selection : colours.page);
        painter.drawRoundedRect(ground, spacing::radius - 2, spacing::radius - 2);
    }
    if (hasFocus() && window()->isActiveWindow()) {
        painter.setPen(QPen(colours.observed, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground, spacing::radius - 2, spacing::radius - 2);
    }
    const QRect icon(spacing::m, (height() - iconExtent) / 2, iconExtent, iconExtent);
    themedIcon(m_iconName, isChecked() ? IconTone::Text : IconTone::Muted)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), icon));
    QFont font = Theme::instance().font(TypeStep::Text);
    font.setBold(isChecked());
    painter.setFont(font);
    painter.setPen(isChecked() ? colours.text : colours.muted);
    const QRect label = rect().adjusted(spacing::m + iconExtent + spacing::s + 2, 0, -spacing::s, 0);
    const auto align = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), label),
                     int(align) | (m_mnemonicShown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), text());
}

} // namespace loopscope
