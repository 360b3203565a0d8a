#include "ui/schema/schema_step_view.h"

#include "ui/check/code_box.h"
#include "ui/schema/schema_step_text.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace loopscope {

SchemaStepView::SchemaStepView(const SchemaStep& step, bool isRunnable, QWidget* parent)
    : QWidget(parent),
      m_id(step.id),
      m_choice(new QCheckBox(SchemaStepText::title(step.id))),
      m_state(new TextLabel({}, TypeStep::Table, TextTone::Good)),
      m_code(new CodeBox(QStringLiteral("schemaSql_") + QString::fromStdString(step.id)))
{
    const QString name = QStringLiteral("schemaStep_") + QString::fromStdString(step.id);
    setObjectName(name + QStringLiteral("_view"));
    m_choice->setObjectName(name);
    m_choice->setFont(Theme::instance().font(TypeStep::CardTitle));
    m_state->setObjectName(name + QStringLiteral("_state"));
    m_choice->setEnabled(isRunnable);
    m_code->setVisible(!isRunnable);
    connect(m_choice, &QCheckBox::toggled, this, [this](bool chosen) {
        m_code->setVisible(chosen);
        emit chosenChanged();
    });

    QString words = SchemaStepText::explanation(step.id);
    if (const QString touched = SchemaStepText::touched(step); !touched.isEmpty())
        words += QLatin1Char(' ') + touched;
    if (!step.transactional)
        words += QLatin1Char(' ') + tr("It cannot run in a transaction.");
    m_choice->setAccessibleDescription(words);
    auto* explanation = new TextLabel(words, TypeStep::Text, TextTone::Muted);
    explanation->setWordWrap(true);
    QStringList statements;
    for (const std::string& statement : step.statements)
        statements << QString::fromStdString(statement) + QLatin1Char(';');
    m_code->setCode(tr("SQL that runs"), statements.join(QLatin1Char('\n')));

    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::m);
    head->addWidget(m_choice, 1);
    head->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::s, 0, spacing::s);
    column->setSpacing(spacing::xs);
    column->addLayout(head);
    column->addWidget(explanation);
    column->addWidget(m_code);
}

bool SchemaStepView::isChosen() const
{
    return m_choice->isChecked();
}

void SchemaStepView::setChosen(bool chosen)
{
    m_choice->setChecked(chosen);
}

void SchemaStepView::setDone()
{
    m_choice->setEnabled(false);
    m_choice->setChecked(false);
    m_state->setText(tr("done"));
}

} // namespace loopscope
