#include "ui/verify/parameter_fields.h"

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace loopscope {

namespace {

QString valueOf(const QWidget* widget)
{
    if (const auto* choices = qobject_cast<const QComboBox*>(widget); choices != nullptr)
        return choices->currentText();
    const auto* line = qobject_cast<const QLineEdit*>(widget);
    return line != nullptr ? line->text().trimmed() : QString();
}

} // namespace

ParameterFields::ParameterFields(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(spacing::m);
    m_form->setVerticalSpacing(spacing::s);
}

void ParameterFields::setParameters(const std::vector<SqlParameter>& parameters)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
    for (const SqlParameter& parameter : parameters) {
        QWidget* widget = makeField(parameter);
        m_form->addRow(QString::fromStdString(parameter.name), widget);
        m_fields.push_back({parameter, widget});
    }
    setVisible(!m_fields.empty());
}

QWidget* ParameterFields::makeField(const SqlParameter& parameter)
{
    const QString name = QString::fromStdString(parameter.name);
    QWidget* field = nullptr;
    if (!parameter.choices.empty()) {
        auto* choices = new QComboBox;
        for (const std::string& choice : parameter.choices)
            choices->addItem(QString::fromStdString(choice));
        if (parameter.fallback)
            choices->setCurrentText(QString::fromStdString(*parameter.fallback));
        connect(choices, &QComboBox::currentIndexChanged, this, &ParameterFields::edited);
        field = choices;
    } else {
        auto* line = new QLineEdit;
        if (!parameter.fallback)
            line->setPlaceholderText(tr("needed"));
        else if (parameter.fallback->empty())
            line->setPlaceholderText(tr("none"));
        else if (*parameter.fallback == "policy")
            line->setPlaceholderText(tr("as the stored policy has it"));
        else
            line->setPlaceholderText(QString::fromStdString(*parameter.fallback));
        connect(line, &QLineEdit::textChanged, this, &ParameterFields::edited);
        connect(line, &QLineEdit::returnPressed, this, &ParameterFields::submitted);
        field = line;
    }
    field->setObjectName(QStringLiteral("parameter_") + name);
    field->setAccessibleName(name);
    field->setMaximumWidth(320);
    return field;
}

std::map<std::string, std::string> ParameterFields::values() const
{
    std::map<std::string, std::string> values;
    for (const Field& field : m_fields)
        if (const QString value = valueOf(field.widget); !value.isEmpty())
            values.emplace(field.parameter.name, value.toStdString());
    return values;
}

bool ParameterFields::isComplete() const
{
    for (const Field& field : m_fields)
        if (!field.parameter.fallback && valueOf(field.widget).isEmpty())
            return false;
    return true;
}

} // namespace loopscope
