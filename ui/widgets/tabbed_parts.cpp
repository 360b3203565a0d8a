#include "ui/widgets/tabbed_parts.h"

#include "ui/theme/theme.h"

#include <QVBoxLayout>

namespace loopscope {

TabbedParts::TabbedParts(const QString& id, const QString& accessibleName, QWidget* parent)
    : QWidget(parent), m_tabs(new TabLine(id, accessibleName)), m_parts(new CalmStack)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    column->addWidget(m_tabs);
    column->addWidget(m_parts, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
}

void TabbedParts::addPart(const QString& name, QWidget* part)
{
    m_parts->addWidget(part);
    m_tabs->addTab(name);
}

} // namespace loopscope
