#include "ui/replay/rejects_card.h"

#include "ui/models/number_text.h"
#include "ui/replay/replay_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

namespace {

constexpr qsizetype namedReasons = 6; ///< more would be a wall of text; the tool tip has them all

} // namespace

RejectsCard::RejectsCard(QWidget* parent)
    : Card(tr("Rejected rows"), QString(), parent),
      m_table(new DataTable(QStringLiteral("rejectsTable"), tr("Rejected rows"))),
      m_reasons(new TextLabel({}, TypeStep::Table, TextTone::Muted))
{
    setObjectName(QStringLiteral("rejectsCard"));
    m_reasons->setObjectName(QStringLiteral("rejectReasons"));
    m_reasons->setWordWrap(true);
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(130);
    body()->addWidget(m_reasons);
    body()->addWidget(m_table, 1);
}

void RejectsCard::showReport(const IngestReport& report)
{
    showLines(report.rejected, report.rejectedByReason, report.rejects);
}

void RejectsCard::showStored(const QString& file, std::uint64_t total, std::vector<Reject> rejects)
{
    std::map<RejectReason, std::uint64_t> byReason;
    if (total == rejects.size())
        for (const Reject& reject : rejects)
            ++byReason[reject.reason];
    showLines(total, byReason, std::move(rejects));
    setTitle(tr("Rejected rows of %1").arg(file));
}

void RejectsCard::showLines(std::uint64_t total, const std::map<RejectReason, std::uint64_t>& byReason,
                            std::vector<Reject> rejects)
{
    const auto listed = rejects.size();
    setTitle(tr("Rejected rows"));
    setHint(total > listed ? tr("%1, the first %2 of them listed")
                                 .arg(NumberText::count(static_cast<std::int64_t>(total)),
                                      NumberText::count(static_cast<std::int64_t>(listed)))
                           : NumberText::count(static_cast<std::int64_t>(total)));
    std::vector<std::pair<RejectReason, std::uint64_t>> reasons(byReason.begin(), byReason.end());
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList parts;
    for (const auto& [reason, count] : reasons)
        parts << tr("%1 × %2").arg(NumberText::count(static_cast<std::int64_t>(count)), ReplayText::reason(reason));
    m_reasons->setToolTip(parts.join(QLatin1Char('\n')));
    if (parts.size() > namedReasons) {
        const auto others = parts.size() - namedReasons + 1;
        parts = parts.mid(0, namedReasons - 1);
        parts << tr("%1 other reason(s)", nullptr, NumberText::plural(static_cast<std::int64_t>(others)))
                     .arg(NumberText::count(others));
    }
    m_reasons->setText(total == 0 ? tr("Every row was accepted.") : parts.join(QStringLiteral(" · ")));
    m_reasons->setVisible(!m_reasons->text().isEmpty());
    m_model.setRejects(std::move(rejects));
    m_table->setVisible(total > 0);
    m_table->fitColumns(220);
}

} // namespace loopscope
