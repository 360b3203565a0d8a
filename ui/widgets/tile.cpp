#include "ui/widgets/tile.h"

#include <QVBoxLayout>

namespace loopscope {

Tile::Tile(const QString& label, QWidget* parent)
    : Card({}, {}, parent),
      m_label(new TextLabel(label, TypeStep::Table, TextTone::Muted)),
      m_figure(new TextLabel(QString(QChar(0x2013)), TypeStep::Figure)),
      m_explanation(new TextLabel({}, TypeStep::Table, TextTone::Muted))
{
    m_explanation->setWordWrap(true);
    body()->setSpacing(spacing::xs);
    body()->addWidget(m_label);
    body()->addWidget(m_figure);
    body()->addWidget(m_explanation);
    body()->addStretch(1);
}

void Tile::setLabel(const QString& label)
{
    m_label->setText(label);
}

void Tile::setFigure(const QString& figure, TextTone tone)
{
    m_figure->setText(figure);
    m_figure->setTone(tone);
}

void Tile::setExplanation(const QString& explanation)
{
    m_explanation->setText(explanation);
}

} // namespace loopscope
