#include "ui/replay/label_form.h"

#include "ui/models/number_text.h"
#include "ui/policy/policy_field.h"
#include "ui/widgets/elided_label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

namespace {

constexpr int labelsInARow = 4;
constexpr int numberWidth = 64;
constexpr int widestText = 160;

} // namespace

LabelForm::LabelForm(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout)
{
    auto* title = new TextLabel(tr("Texts in the place of numbers; one without a number rejects its rows"),
                                TypeStep::Label, TextTone::Muted);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    column->addWidget(title);
    column->addLayout(m_grid);
    m_grid->setHorizontalSpacing(spacing::s);
    m_grid->setVerticalSpacing(spacing::xs);
    m_grid->setColumnStretch(2 * labelsInARow, 1); // pairs stand together
    hide();
}

void LabelForm::setPreview(const ReplayPreview& preview)
{
    if (preview.labels != m_texts)
        rebuild(preview.labels);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto label = preview.options.labels.find(m_texts[i]);
        const QString number = label == preview.options.labels.end() ? QString() : shortestNumber(label->second);
        if (!m_lines[i].number->hasFocus()) // somebody types
            m_lines[i].number->setText(number);
    }
    setVisible(!m_lines.empty());
}

void LabelForm::rebuild(const std::vector<std::string>& texts)
{
    for (const Line& line : m_lines) {
        delete line.text;
        delete line.number;
    }
    m_lines.clear();
    m_texts = texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QString text = NumberText::deviceId(texts[i]);
        auto* label = new ElidedLabel(text, TypeStep::Table);
        label->setFixedWidth(std::min(label->sizeHint().width(), widestText));
        auto* number = new QLineEdit;
        number->setObjectName(QStringLiteral("previewLabel_%1").arg(i));
        number->setAccessibleName(tr("Number for %1").arg(text));
        number->setFixedWidth(numberWidth);
        number->setAlignment(Qt::AlignRight);
        const int place = static_cast<int>(i);
        const int column = 2 * (place % labelsInARow);
        m_grid->addWidget(label, place / labelsInARow, column);
        m_grid->addWidget(number, place / labelsInARow, column + 1);
        connect(number, &QLineEdit::textEdited, this, &LabelForm::choose);
        m_lines.push_back({label, number});
    }
}

void LabelForm::choose()
{
    std::map<std::string, double, std::less<>> labels;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (const auto number = numberOf(m_lines[i].number->text()))
            labels.emplace(m_texts[i], *number);
    }
    emit labelsChosen(labels);
}

} // namespace loopscope
