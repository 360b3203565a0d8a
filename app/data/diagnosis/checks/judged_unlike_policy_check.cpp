#include "app/data/diagnosis/checks/judged_unlike_policy_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <QLocale>

namespace loopscope {

using namespace checktext;

QString JudgedUnlikePolicyCheck::title() const
{
    return tr("Judgements against the policy");
}

Result<CheckFinding> JudgedUnlikePolicyCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const bool isSigned = context.policy().correctness == Correctness::Signed;
    // The over-predictions of the signed rule are a finding of their own.
    const std::int64_t unlike = rows->count("unlike_policy") - (isSigned ? 0 : rows->count("signed_beyond"));
    if (unlike <= 0)
        return context.fine(tr("Every other judgement is what the policy says."));
    CheckFinding finding = context.fires(
        CheckSeverity::Warning,
        tr("%1 of %2 rows are judged otherwise than the policy says (tolerance %3).")
            .arg(count(unlike), count(rows->count("rows")), number(context.policy().correctBelow)),
        Certainty::Certain, tr("Compared row by row; over-predictions of the signed rule are not counted here."));
    if (context.policy().correctness == Correctness::Absolute) {
        context.addSql(
            finding, "judgement",
            {{"limit",
              QString::number(context.policy().correctBelow, 'g', QLocale::FloatingPointShortest).toStdString()}});
        finding.repairStep = "is_correct_absolute";
    }
    return context.shown(std::move(finding), "judged_unlike_policy");
}

} // namespace loopscope
