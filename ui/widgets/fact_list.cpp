#include "ui/widgets/fact_list.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace loopscope {

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(spacing::m - 1);
    m_grid->setHorizontalSpacing(spacing::l);
    m_grid->setColumnStretch(0, 1);
}

void FactList::setFacts(const std::vector<Fact>& facts)
{
    for (const auto& [label, value] : m_lines) {
        delete label;
        delete value;
    }
    m_lines.clear();
    for (const Fact& fact : facts) {
        const TypeStep step = fact.strong ? TypeStep::CardTitle : TypeStep::Table;
        auto* label = new TextLabel(fact.label, step);
        auto* value = new TextLabel(fact.value, step, fact.tone);
        label->setWordWrap(true);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = static_cast<int>(m_lines.size());
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(value, row, 1);
        m_lines.emplace_back(label, value);
    }
    update();
}

void FactList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (const auto& [label, value] : m_lines) {
        const int below = std::max(label->geometry().bottom(), value->geometry().bottom()) + spacing::s - 2;
        painter.fillRect(QRect(0, below, width(), 1), Theme::instance().colours().hairline);
    }
}

} // namespace loopscope
