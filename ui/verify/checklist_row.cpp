#include "ui/verify/checklist_row.h"

#include "ui/verify/check_mark.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr int stateWidth = 130;
constexpr int endWidth = 170;

TextTone toneOf(ChecklistState state)
{
    switch (state) {
    case ChecklistState::Done:
        return TextTone::Good;
    case ChecklistState::NotYet:
        return TextTone::Warning;
    case ChecklistState::Failed:
        return TextTone::Bad;
    default:
        return TextTone::Muted;
    }
}

} // namespace

ChecklistRow::ChecklistRow(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_mark(new CheckMark),
      m_word(new TextLabel({}, TypeStep::Text)),
      m_title(new TextLabel({}, TypeStep::CardTitle)),
      m_evidence(new TextLabel({}, TypeStep::Text)),
      m_age(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_query(new QPushButton)
{
    setObjectName(QStringLiteral("check_") + name);
    m_word->setObjectName(QStringLiteral("checkState_") + name);
    m_evidence->setObjectName(QStringLiteral("checkEvidence_") + name);
    m_age->setObjectName(QStringLiteral("checkAge_") + name);
    m_query->setObjectName(QStringLiteral("checkQuery_") + name);
    m_query->setAutoDefault(false);
    m_query->setText(tr("Show the query"));
    m_word->setWordWrap(true);
    m_evidence->setWordWrap(true);
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_age->setWordWrap(true);
    m_age->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_word->setFixedWidth(stateWidth - 26 - spacing::m);
    m_age->setFixedWidth(endWidth);

    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::xs);
    words->setContentsMargins(0, 3, 0, 0); // the title stands beside the middle of the mark
    words->addWidget(m_title);
    words->addWidget(m_evidence);
    words->addStretch(1);
    auto* end = new QVBoxLayout;
    end->setSpacing(spacing::xs);
    end->addWidget(m_query, 0, Qt::AlignRight);
    end->addWidget(m_age);
    end->addStretch(1);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, spacing::m, 0, spacing::m);
    line->setSpacing(spacing::m);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    auto* state = new QVBoxLayout;
    state->setContentsMargins(0, 4, 0, 0);
    state->addWidget(m_word);
    state->addStretch(1);
    line->addLayout(state);
    line->addLayout(words, 1);
    line->addLayout(end);
    connect(m_query, &QPushButton::clicked, this, [this] { emit queryRequested(m_line.query, m_line.parameters); });
}

void ChecklistRow::setLine(const ChecklistLine& line)
{
    m_line = line;
    m_mark->setState(line.state);
    m_word->setText(ChecklistText::word(line.state));
    m_word->setTone(toneOf(line.state));
    m_title->setText(line.title);
    m_title->setToolTip(line.asked);
    m_evidence->setText(line.evidence);
    m_age->setText(line.age);
    m_query->setAccessibleName(tr("Show the query of “%1”").arg(line.title));
    m_query->setToolTip(line.query);
}

void ChecklistRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::instance().colours().hairline);
}

} // namespace loopscope
