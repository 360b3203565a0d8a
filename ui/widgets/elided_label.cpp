#include "ui/widgets/elided_label.h"

#include "ui/widgets/plain_text.h"

#include <QPainter>
#include <QStyle>

namespace loopscope {

namespace {

/// As much of a text as can ever be seen: measuring a megabyte would stall the window.
constexpr qsizetype measured = 400;

QString oneLine(const QString& text)
{
    return text.left(measured).simplified();
}

} // namespace

ElidedLabel::ElidedLabel(const QString& text, TypeStep step, TextTone tone, QWidget* parent)
    : TextLabel({}, step, tone, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFullText(text);
}

void ElidedLabel::setFullText(const QString& text)
{
    m_full = text;
    setText(text.left(measured)); // what text() and screen readers see; the painting is ours
    setAccessibleName(text.left(measured));
    setToolTip(plainToolTip(text.left(measured)));
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("…")), fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(oneLine(m_full)) + 2, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString visible = fontMetrics().elidedText(oneLine(m_full), m_mode, width());
    painter.drawText(rect(), int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)), visible);
}

} // namespace loopscope
