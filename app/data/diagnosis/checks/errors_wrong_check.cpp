#include "app/data/diagnosis/checks/errors_wrong_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString ErrorsWrongCheck::title() const
{
    return tr("Errors that are no difference");
}

Result<CheckFinding> ErrorsWrongCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t wrong = rows->count("wrong_error");
    if (wrong == 0)
        return context.fine(tr("Every error is actual value minus prediction."));
    CheckFinding finding = context.fires(
        CheckSeverity::Error,
        tr("In %1 of %2 rows the error is not actual value minus prediction, or absolute_error not its size.")
            .arg(count(wrong), count(rows->count("rows"))),
        Certainty::Certain, tr("Computed anew for every row; a millionth is forgiven."));
    context.addSql(finding, "errors");
    return context.shown(std::move(finding), "errors_wrong");
}

} // namespace loopscope
