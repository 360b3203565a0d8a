#include "ui/widgets/page_header.h"

#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>

namespace loopscope {

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel(title, TypeStep::PageTitle)),
      m_hint(new ElidedLabel({}, TypeStep::Text, TextTone::Muted)),
      m_line(new QHBoxLayout(this))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_hint->setObjectName(QStringLiteral("pageHint"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(spacing::m);
    m_line->addWidget(m_title, 0, Qt::AlignVCenter);
    m_line->addWidget(m_hint, 1, Qt::AlignVCenter);
    setMinimumHeight(32);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setHint(const QString& hint)
{
    m_hint->setFullText(hint);
}

void PageHeader::addAction(QWidget* widget)
{
    m_line->addWidget(widget);
}

} // namespace loopscope
