#include "ui/check/check_detail.h"

#include "ui/check/check_words.h"
#include "ui/check/code_box.h"
#include "ui/models/number_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_scroll.h"

#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr int mostRows = 5; ///< more are scrolled, so that what mends it can be seen

QWidget* section(QVBoxLayout*& column)
{
    auto* widget = new QWidget;
    column = new QVBoxLayout(widget);
    column->setContentsMargins(0, spacing::s, 0, 0);
    column->setSpacing(spacing::s);
    return widget;
}

QString valueText(const SqlValue& value)
{
    if (std::holds_alternative<std::monostate>(value))
        return NumberText::absent();
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return QString::number(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 15);
    return NumberText::deviceId(std::get<std::string>(value));
}

} // namespace

CheckDetail::CheckDetail(QWidget* parent)
    : Card(QString(), QString(), parent),
      m_word(new TextLabel({}, TypeStep::Text)),
      m_finding(new TextLabel({}, TypeStep::CardTitle)),
      m_certainty(new TextLabel({}, TypeStep::Text, TextTone::Muted)),
      m_evidenceTitle(new TextLabel({}, TypeStep::CardTitle)),
      m_table(new DataTable(QStringLiteral("checkEvidence"), tr("Rows that show it"))),
      m_query(new CodeBox(QStringLiteral("checkQuery")))
{
    setObjectName(QStringLiteral("checkDetail"));
    m_word->setObjectName(QStringLiteral("checkWord"));
    m_finding->setObjectName(QStringLiteral("checkFinding"));
    m_certainty->setObjectName(QStringLiteral("checkCertainty"));
    m_table->setModel(&m_rows);
    layOut();
}

void CheckDetail::layOut()
{
    auto* copy = new QPushButton(themedIcon(QStringLiteral("copy")), tr("Copy"));
    copy->setObjectName(QStringLiteral("checkCopy"));
    copy->setAccessibleName(tr("This check as Markdown to the clipboard"));
    copy->setToolTip(tr("Finding, evidence and fix as Markdown"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &CheckDetail::copyRequested);
    addToTitle(copy);

    for (TextLabel* label : {m_finding, m_certainty})
        label->setWordWrap(true);
    QFont plain = m_finding->font();
    plain.setBold(false);
    m_finding->setFont(plain);
    QVBoxLayout* evidence = nullptr;
    m_evidence = section(evidence);
    evidence->addWidget(m_evidenceTitle);
    evidence->addWidget(m_table);
    evidence->addWidget(m_query);
    m_fixes = section(m_fixList);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::s);
    for (QWidget* widget : {static_cast<QWidget*>(m_word), static_cast<QWidget*>(m_finding),
                            static_cast<QWidget*>(m_certainty), m_evidence, m_fixes})
        column->addWidget(widget);
    column->addStretch(1);
    auto* scroll = new PageScroll(QStringLiteral("checkScroll"), tr("What the check found"), content);
    for (QWidget* const ground : {content, scroll->viewport()}) // the card's own shows through
        ground->setAutoFillBackground(false);
    body()->addWidget(scroll);
}

void CheckDetail::setCheck(const CheckResult& check)
{
    const CheckFinding& finding = check.finding;
    const auto group = CheckWords::groupOf(finding);
    setTitle(check.title);
    m_word->setText(CheckWords::word(group));
    m_word->setTone(CheckWords::tone(group));
    m_finding->setText(QString(finding.text).replace(QStringLiteral(" %"), QStringLiteral("\u00a0%")));
    const bool fires = finding.outcome == CheckOutcome::Fires;
    m_certainty->setText(fires ? CheckWords::certainty(finding) : QString());
    m_certainty->setVisible(fires);
    showFixes(finding);
    showEvidence(finding);
}

void CheckDetail::showEvidence(const CheckFinding& finding)
{
    m_evidence->setVisible(finding.evidence.has_value());
    if (!finding.evidence)
        return;
    const CheckAnswer& answer = *finding.evidence;
    m_rows.setResult(answer.result);
    m_evidenceTitle->setText(answer.result.rows.empty() ? tr("The query found no row") : tr("Rows that show it"));
    m_table->setVisible(!answer.result.rows.empty());
    m_table->fitColumns();
    m_table->fitRows(mostRows);
    QStringList values;
    for (std::size_t i = 0; i < answer.parameters.size(); ++i)
        values << QStringLiteral("$%1 = %2 (%3)")
                      .arg(i + 1)
                      .arg(valueText(answer.parameters[i].second), QString::fromStdString(answer.parameters[i].first));
    m_query->setCode(values.isEmpty() ? tr("The query that found them")
                                      : tr("The query that found them, with %1").arg(values.join(QStringLiteral(", "))),
                     QString::fromStdString(answer.result.sql));
}

void CheckDetail::showFixes(const CheckFinding& finding)
{
    while (QLayoutItem* const item = m_fixList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool isRepairable = finding.outcome == CheckOutcome::Fires && !finding.repairStep.empty();
    m_fixes->setVisible(isRepairable || !finding.fixes.empty());
    if (m_fixes->isHidden())
        return;
    m_fixList->addWidget(new TextLabel(tr("What mends it"), TypeStep::CardTitle));
    if (isRepairable)
        m_fixList->addWidget(repairOffer(QString::fromStdString(finding.repairStep)));
    for (std::size_t i = 0; i < finding.fixes.size(); ++i) {
        const CheckFix& fix = finding.fixes[i];
        auto* box = new CodeBox(QStringLiteral("checkFix%1").arg(i + 1));
        const QString language = fix.language == "python" ? tr("Python") : tr("SQL");
        box->setCode(tr("%1: %2").arg(language, fix.title), QString::fromStdString(fix.code));
        m_fixList->addWidget(box);
    }
}

QWidget* CheckDetail::repairOffer(const QString& stepId)
{
    auto* words = new TextLabel(tr("Loopscope can do it here. It shows the SQL first, and keeps every row."));
    words->setWordWrap(true);
    auto* repair = new QPushButton(tr("Repair…"));
    repair->setObjectName(QStringLiteral("checkRepair"));
    repair->setAccessibleName(tr("Repair what this check found"));
    repair->setAutoDefault(false);
    connect(repair, &QPushButton::clicked, this, [this, stepId] { emit repairRequested(stepId); });
    auto* offer = new QWidget;
    auto* line = new QHBoxLayout(offer);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::m);
    line->addWidget(words, 1);
    line->addWidget(repair);
    return offer;
}

} // namespace loopscope
