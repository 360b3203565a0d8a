#include "ui/widgets/card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QVBoxLayout>

namespace loopscope {

Card::Card(const QString& title, const QString& hint, QWidget* parent)
    : QFrame(parent),
      m_title(new ElidedLabel(title, TypeStep::CardTitle)),
      m_hint(new TextLabel(hint, TypeStep::Table, TextTone::Muted)),
      m_titleLine(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    column->setSpacing(spacing::s);
    m_titleLine->setSpacing(spacing::m);
    m_titleLine->addWidget(m_title, 0, Qt::AlignBaseline);
    m_titleLine->addWidget(m_hint, 1, Qt::AlignBaseline);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addLayout(m_titleLine);
    m_body->setSpacing(spacing::s);
    column->addLayout(m_body, 1);
    setTitle(title);
    setHint(hint);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setTitle(const QString& title)
{
    m_title->setFullText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void Card::setAccented(bool accented)
{
    m_accented = accented;
    update();
}

void Card::addToTitle(QWidget* widget)
{
    if (m_hint->text().isEmpty() && m_titleLine->count() == 2)
        m_titleLine->addStretch(1);
    m_titleLine->addWidget(widget);
}

void Card::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius + 2, spacing::radius + 2);
    painter.fillPath(outline, colours.surface);
    if (m_accented) {
        painter.save();
        painter.setClipPath(outline);
        QRect bar = rect();
        bar.setWidth(spacing::xs);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), colours.muted);
        painter.restore();
    }
    painter.setPen(colours.hairline);
    painter.drawPath(outline);
}

} // namespace loopscope
