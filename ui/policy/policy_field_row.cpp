#include "ui/policy/policy_field_row.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>
#include <limits>
#include <type_traits>

namespace loopscope {

namespace {

constexpr int numberWidth = 92;
constexpr int barWidth = 3;
constexpr int resetSize = 20; // no higher than the line that it comes into

} // namespace

PolicyFieldRow::PolicyFieldRow(const PolicyField& field, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_default(new TextLabel({}, TypeStep::Label, TextTone::Muted)),
      m_problem(new TextLabel({}, TypeStep::Table, TextTone::Bad)),
      m_reset(new QToolButton)
{
    makeEditor();
    layOut();
    connect(m_reset, &QToolButton::clicked, this, &PolicyFieldRow::resetRequested);
    setDiffers(false);
    setProblem({});
}

void PolicyFieldRow::makeEditor()
{
    const QString name =
        QStringLiteral("policy_") + QLatin1String(m_field.name.data(), static_cast<qsizetype>(m_field.name.size()));
    m_default->setObjectName(name + QStringLiteral("_default"));
    m_problem->setObjectName(name + QStringLiteral("_problem"));
    m_problem->setWordWrap(true);
    m_reset->setObjectName(name + QStringLiteral("_reset"));
    m_reset->setIcon(themedIcon(QStringLiteral("undo")));
    m_reset->setAutoRaise(true);
    m_reset->setAccessibleName(tr("Reset %1 to its default").arg(m_field.title));
    m_reset->setToolTip(m_reset->accessibleName());
    m_reset->setFixedSize(resetSize, resetSize);

    if (std::holds_alternative<Correctness Policy::*>(m_field.member)) {
        m_choice = new QComboBox;
        m_choice->setObjectName(name);
        m_choice->setAccessibleName(m_field.title);
        for (const Correctness rule : {Correctness::Absolute, Correctness::Signed, Correctness::Relative})
            m_choice->addItem(correctnessName(rule));
        connect(m_choice, &QComboBox::currentIndexChanged, this, &PolicyFieldRow::edited);
        return;
    }
    m_number = new QLineEdit;
    m_number->setObjectName(name);
    m_number->setAccessibleName(m_field.title);
    m_number->setAlignment(Qt::AlignRight);
    m_number->setFixedWidth(numberWidth);
    connect(m_number, &QLineEdit::textEdited, this, &PolicyFieldRow::edited);
    if (m_field.limit.isEmpty())
        return;
    m_limit = new QCheckBox(m_field.limit);
    m_limit->setObjectName(name + QStringLiteral("_limit"));
    m_limit->setAccessibleName(tr("%1: %2").arg(m_field.title, m_field.limit));
    connect(m_limit, &QCheckBox::toggled, this, [this](bool on) {
        enableNumber();
        if (on)
            m_number->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
}

void PolicyFieldRow::layOut()
{
    auto* title = new TextLabel(m_field.title, TypeStep::Text);
    auto* name = new TextLabel(QString::fromLatin1(m_field.name.data(), static_cast<qsizetype>(m_field.name.size())),
                               TypeStep::Label, TextTone::Muted);
    auto* explanation = new TextLabel(m_field.explanation, TypeStep::Table, TextTone::Muted);
    explanation->setWordWrap(true);
    auto* titles = new QHBoxLayout;
    titles->setSpacing(spacing::s);
    titles->addWidget(title, 0, Qt::AlignBaseline);
    titles->addWidget(name, 1, Qt::AlignBaseline);

    auto* first = new QHBoxLayout;
    first->setSpacing(spacing::s);
    first->addLayout(titles, 1);
    if (m_choice != nullptr)
        first->addWidget(m_choice);
    if (m_limit != nullptr)
        first->addWidget(m_limit);
    if (m_number != nullptr)
        first->addWidget(m_number);
    if (!m_field.unit.isEmpty())
        first->addWidget(new TextLabel(m_field.unit, TypeStep::Table));
    auto* second = new QHBoxLayout;
    second->setSpacing(spacing::xs);
    second->addWidget(explanation, 1);
    second->addSpacing(spacing::m);
    second->addWidget(m_default, 0, Qt::AlignTop);
    second->addWidget(m_reset, 0, Qt::AlignTop);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::xs, 0, spacing::xs);
    column->setSpacing(2);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_problem);
}

void PolicyFieldRow::enableNumber()
{
    m_number->setEnabled(m_limit == nullptr || m_limit->isChecked());
}

void PolicyFieldRow::setValue(const Policy& policy)
{
    std::visit(
        [&](auto pointer) {
            const auto& value = policy.*pointer;
            using Value = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, Correctness>) {
                const QSignalBlocker quiet(m_choice);
                m_choice->setCurrentIndex(static_cast<int>(value));
            } else if constexpr (std::is_same_v<Value, double>) {
                m_number->setText(shortestNumber(value));
            } else {
                const QSignalBlocker quiet(m_limit);
                m_limit->setChecked(value.has_value());
                m_number->setText(value ? shortestNumber(static_cast<double>(*value)) : QString());
                enableNumber();
            }
        },
        m_field.member);
}

QString PolicyFieldRow::writeTo(Policy& policy) const
{
    return std::visit(
        [&](auto pointer) -> QString {
            auto& value = policy.*pointer;
            using Value = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, Correctness>) {
                value = static_cast<Correctness>(m_choice->currentIndex());
            } else {
                if (m_limit != nullptr && !m_limit->isChecked()) {
                    value = Value{};
                    return {};
                }
                const std::optional<double> number = numberOf(m_number->text());
                if (!number)
                    return tr("This value must be a number.");
                if constexpr (std::is_same_v<Value, std::optional<std::int32_t>>) {
                    if (*number != std::floor(*number) || std::abs(*number) > std::numeric_limits<std::int32_t>::max())
                        return tr("This value must be a whole number from 1 to 2147483647.");
                    value = static_cast<std::int32_t>(*number);
                } else {
                    value = *number;
                }
            }
            return {};
        },
        m_field.member);
}

void PolicyFieldRow::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    QWidget* editor = m_choice != nullptr ? static_cast<QWidget*>(m_choice) : m_number;
    editor->setAccessibleDescription(sentence.isEmpty() ? m_field.explanation : sentence);
}

void PolicyFieldRow::setDiffers(bool differs)
{
    m_differs = differs;
    const QString value = m_field.text(Policy{});
    m_default->setText(differs ? tr("differs from the default, %1").arg(value) : tr("default %1").arg(value));
    m_default->setTone(differs ? TextTone::Plain : TextTone::Muted);
    m_reset->setVisible(differs);
    update();
}

void PolicyFieldRow::paintEvent(QPaintEvent*)
{
    if (!m_differs)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().colours().observed);
    const QRect bar(0, spacing::xs, barWidth, height() - 2 * spacing::xs);
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), barWidth / 2.0, barWidth / 2.0);
}

} // namespace loopscope
