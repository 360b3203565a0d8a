#include "ui/widgets/pill.h"

#include "ui/widgets/plain_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace loopscope {

namespace {

constexpr int dotSize = 8;

QColor dotColour(TextTone tone)
{
    const ThemeColours& colours = Theme::instance().colours();
    switch (tone) {
    case TextTone::Good:
        return colours.good;
    case TextTone::Warning:
        return colours.warning;
    case TextTone::Bad:
        return colours.bad;
    default:
        return colours.muted;
    }
}

} // namespace

Pill::Pill(QWidget* parent) : QAbstractButton(parent)
{
    setFont(Theme::instance().font(TypeStep::Table));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Pill::setContent(const Content& content)
{
    m_content = content;
    QStringList parts;
    for (const QString& part : {content.lead, content.name, content.detail})
        if (!part.isEmpty())
            parts << part;
    setAccessibleName(parts.join(QStringLiteral(", ")));
    setToolTip(plainToolTip(accessibleName()));
    updateGeometry();
    update();
}

QFont Pill::nameFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

int Pill::leadingWidth() const
{
    int width = spacing::m;
    if (m_content.dot != TextTone::Plain)
        width += dotSize + spacing::s;
    if (!m_content.lead.isEmpty())
        width += fontMetrics().horizontalAdvance(m_content.lead) + spacing::s;
    return width;
}

QSize Pill::sizeHint() const
{
    int width = leadingWidth() + QFontMetrics(nameFont()).horizontalAdvance(m_content.name) + spacing::m + 2;
    if (!m_content.detail.isEmpty())
        width += spacing::s + fontMetrics().horizontalAdvance(m_content.detail);
    return {width, fontMetrics().height() + spacing::m};
}

QSize Pill::minimumSizeHint() const
{
    constexpr int widestName = 200;
    const int name = QFontMetrics(nameFont()).horizontalAdvance(m_content.name);
    return {leadingWidth() + qMin(name, widestName) + spacing::m + 2, sizeHint().height()};
}

void Pill::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool focused = hasFocus() && window()->isActiveWindow();
    painter.setPen(QPen(focused        ? colours.observed
                        : underMouse() ? colours.outline
                                       : colours.hairline,
                        focused ? 1.5 : 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    int x = spacing::m;
    const auto place = [this, &x](int width) {
        const QRect at(x, 0, width, height());
        x += width + spacing::s;
        return QStyle::visualRect(layoutDirection(), rect(), at);
    };
    if (m_content.dot != TextTone::Plain) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(dotColour(m_content.dot));
        const QRect at = place(dotSize);
        painter.drawEllipse(QRect(at.x(), (height() - dotSize) / 2, dotSize, dotSize));
    }
    const auto write = [&](const QString& text, const QFont& font, const QColor& colour) {
        if (text.isEmpty())
            return;
        const QFontMetrics metrics(font);
        const int width = qMin(metrics.horizontalAdvance(text), rect().width() - spacing::m - x);
        if (width <= 0)
            return;
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(place(width + 1), Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width + 1));
    };
    write(m_content.lead, font(), colours.muted);
    write(m_content.name, nameFont(), colours.text);
    write(m_content.detail, font(), colours.muted);
}

} // namespace loopscope
