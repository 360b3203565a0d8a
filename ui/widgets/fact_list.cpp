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
    for (const Line& line : m_lines) {
        delete line.label;
        delete line.value;
        delete line.other;
    }
    m_lines.clear();
    const auto valueLabel = [this](const QString& text, TypeStep step, TextTone tone, int column) {
        auto* value = new TextLabel(text, step, tone);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(value, static_cast<int>(m_lines.size()), column);
        return value;
    };
    for (const Fact& fact : facts) {
        const TypeStep step = fact.strong ? TypeStep::CardTitle : TypeStep::Table;
        auto* label = new TextLabel(fact.label, step);
        label->setWordWrap(true);
        m_grid->addWidget(label, static_cast<int>(m_lines.size()), 0);
        TextLabel* value = valueLabel(fact.value, step, fact.tone, 1);
        m_lines.push_back(
            {label, value, fact.other.isEmpty() ? nullptr : valueLabel(fact.other, step, TextTone::Plain, 2)});
    }
    update();
}

void FactList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (const Line& line : m_lines) {
        const int below = std::max(line.label->geometry().bottom(), line.value->geometry().bottom()) + spacing::s - 2;
        painter.fillRect(QRect(0, below, width(), 1), Theme::instance().colours().hairline);
    }
}

} // namespace loopscope
