#include "ui/verify/parameter_fields.h"

#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace loopscope {

namespace {

constexpr int fieldsPerRow = 4;

QString valueOf(const QWidget* widget)
{
    if (const auto* choices = qobject_cast<const QComboBox*>(widget); choices != nullptr)
        return choices->currentText();
    const auto* line = qobject_cast<const QLineEdit*>(widget);
    return line != nullptr ? line->text().trimmed() : QString();
}

} // namespace

ParameterFields::ParameterFields(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing::m);
    m_grid->setVerticalSpacing(2);
    for (int column = 0; column < fieldsPerRow; ++column)
        m_grid->setColumnStretch(column, 1);
}

void ParameterFields::setParameters(const std::vector<SqlParameter>& parameters)
{
    for (const Field& field : m_fields) {
        delete field.label;
        delete field.widget;
    }
    m_fields.clear();
    for (const SqlParameter& parameter : parameters) {
        const int at = static_cast<int>(m_fields.size());
        QWidget* widget = makeField(parameter);
        auto* label = new TextLabel(QString::fromStdString(parameter.name), TypeStep::Label, TextTone::Muted);
        label->setBuddy(widget);
        m_grid->addWidget(label, 2 * (at / fieldsPerRow), at % fieldsPerRow);
        m_grid->addWidget(widget, 2 * (at / fieldsPerRow) + 1, at % fieldsPerRow);
        m_fields.push_back({parameter, label, widget});
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
            line->setPlaceholderText(tr("as in the policy"));
        else
            line->setPlaceholderText(QString::fromStdString(*parameter.fallback));
        connect(line, &QLineEdit::textChanged, this, &ParameterFields::edited);
        connect(line, &QLineEdit::returnPressed, this, &ParameterFields::submitted);
        field = line;
    }
    field->setObjectName(QStringLiteral("parameter_") + name);
    field->setAccessibleName(name);
    return field;
}

void ParameterFields::setValues(const std::map<std::string, std::string>& values)
{
    for (const Field& field : m_fields) {
        const auto given = values.find(field.parameter.name);
        if (given == values.end())
            continue;
        const QString text = QString::fromStdString(given->second);
        if (auto* choices = qobject_cast<QComboBox*>(field.widget); choices != nullptr)
            choices->setCurrentText(text);
        else if (auto* line = qobject_cast<QLineEdit*>(field.widget); line != nullptr)
            line->setText(text);
    }
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
