#include "ui/widgets/breadcrumb.h"

#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace loopscope {

Breadcrumb::Breadcrumb(const QString& list, QWidget* parent)
    : QWidget(parent),
      m_line(new QHBoxLayout(this)),
      m_back(new QPushButton(tr("‹ %1").arg(list))),
      m_title(new ElidedLabel({}, TypeStep::PageTitle)),
      m_hint(new ElidedLabel({}, TypeStep::Text, TextTone::Muted))
{
    m_back->setObjectName(QStringLiteral("breadcrumbBack"));
    m_back->setAccessibleName(tr("Back to %1").arg(list));
    m_back->setAutoDefault(false);
    m_title->setObjectName(QStringLiteral("detailTitle"));
    m_hint->setObjectName(QStringLiteral("detailHint"));
    // The title takes what it needs, up to a long id; the hint gives way first.
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->setMaximumWidth(520);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(spacing::m);
    m_line->addWidget(m_back);
    m_line->addWidget(m_title);
    m_line->addWidget(m_hint, 1);
    setMinimumHeight(32);
}

void Breadcrumb::setPlace(const QString& title, const QString& hint)
{
    m_title->setFullText(title);
    m_hint->setFullText(hint);
}

void Breadcrumb::addWidget(QWidget* widget)
{
    m_line->addWidget(widget);
}

} // namespace loopscope
