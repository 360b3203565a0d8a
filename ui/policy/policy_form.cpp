#include "ui/policy/policy_form.h"

#include "ui/policy/policy_field_row.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

PolicyForm::PolicyForm(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::m);
    for (const PolicyFieldGroup& group : policyFieldGroups()) {
        auto* card = new Card(group.title);
        for (const PolicyField& field : group.fields) {
            auto* row = new PolicyFieldRow(field);
            card->body()->addWidget(row);
            m_rows.push_back(row);
            connect(row, &PolicyFieldRow::edited, this, &PolicyForm::read);
            connect(row, &PolicyFieldRow::resetRequested, this, [this, row] { reset(row); });
        }
        column->addWidget(card);
    }
    column->addStretch(1);
    setPolicy({});
}

void PolicyForm::setPolicy(const Policy& policy)
{
    for (PolicyFieldRow* row : m_rows)
        row->setValue(policy);
    read();
}

void PolicyForm::reset(PolicyFieldRow* row)
{
    row->setValue(Policy{});
    read();
}

void PolicyForm::read()
{
    const Policy defaults;
    Policy entered;
    bool valid = true;
    std::vector<QString> problems;
    for (const PolicyFieldRow* row : m_rows) {
        problems.push_back(row->writeTo(entered));
        valid = valid && problems.back().isEmpty();
    }
    for (const Error& error : policyErrors(entered)) {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i]->field().name == error.subject && problems[i].isEmpty())
                problems[i] = tr("This value %1.").arg(QString::fromStdString(error.detail));
        }
        valid = false;
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setDiffers(!problems[i].isEmpty() || !m_rows[i]->field().isSame(entered, defaults));
        m_rows[i]->setProblem(problems[i]);
    }
    m_policy = valid ? std::optional(entered) : std::nullopt;
    emit changed();
}

} // namespace loopscope
