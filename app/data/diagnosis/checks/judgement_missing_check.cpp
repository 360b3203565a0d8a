#include "app/data/diagnosis/checks/judgement_missing_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <QLocale>

namespace loopscope {

using namespace checktext;

QString JudgementMissingCheck::title() const
{
    return tr("Rows without judgement");
}

Result<CheckFinding> JudgementMissingCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t unjudged = rows->count("judgement_missing"), without = rows->count("error_missing");
    if (unjudged == 0 && without == 0)
        return context.fine(tr("Every row has its error and its judgement."));
    CheckFinding finding = context.fires(CheckSeverity::Warning,
                                         tr("Of %1 rows, %2 have no is_correct and %3 have no error. Some queries "
                                            "count them as wrong, others not at all.")
                                             .arg(count(rows->count("rows")), count(unjudged), count(without)),
                                         Certainty::Certain, tr("Counted row by row."));
    context.addSql(finding, "errors");
    context.addSql(
        finding, "judgement",
        {{"limit", QString::number(context.policy().correctBelow, 'g', QLocale::FloatingPointShortest).toStdString()}});
    return context.shown(std::move(finding), "judgement_missing");
}

} // namespace loopscope
