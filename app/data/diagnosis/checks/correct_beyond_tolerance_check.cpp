#include "app/data/diagnosis/checks/correct_beyond_tolerance_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <QLocale>

#include <string>

namespace loopscope {

using namespace checktext;

namespace {
std::string limitOf(const Policy& policy)
{
    const std::string limit = QString::number(policy.correctBelow, 'g', QLocale::FloatingPointShortest).toStdString();
    return policy.correctness == Correctness::Relative ? limit + " * abs(actual_value)" : limit;
}
} // namespace

QString CorrectBeyondToleranceCheck::title() const
{
    return tr("Correct although the error is large");
}

Result<CheckFinding> CorrectBeyondToleranceCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t beyond = rows->count("correct_beyond"), all = rows->count("rows");
    const QString tolerance = number(context.policy().correctBelow);
    if (beyond == 0)
        return context.fine(tr("No row counts as correct with an error beyond the tolerance of %1.").arg(tolerance));
    const bool chosen = context.about().isOurs && context.policy().correctness == Correctness::Signed;
    const bool bySign = rows->count("signed_beyond") == beyond;
    QString text =
        tr("%1 of %2 rows count as correct although their absolute error is %3 or more: accuracy %4 as stored, %5 "
           "by the size of the error.")
            .arg(count(beyond), count(all), tolerance, share(rows->count("correct"), all),
                 share(rows->count("within"), all));
    if (bySign)
        text += ' ' + tr("All of them are over-predictions: is_correct compares the error with its sign.");
    CheckFinding finding = context.fires(
        chosen ? CheckSeverity::Warning : CheckSeverity::Error,
        chosen ? text + ' ' + tr("The policy of this database chose that rule.") : text, Certainty::Certain,
        tr("Compared row by row with the tolerance of %1.")
            .arg(context.about().isOurs ? tr("the stored policy") : tr("the founding text, 0.1")));
    if (!chosen) {
        context.addSql(finding, "judgement", {{"limit", limitOf(context.policy())}});
        context.addPython(finding, "writer", tr("A writer that judges by the size of the error"));
        finding.repairStep = "is_correct_absolute";
    }
    return context.shown(std::move(finding), "correct_beyond_tolerance");
}

} // namespace loopscope
