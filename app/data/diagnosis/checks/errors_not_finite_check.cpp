#include "app/data/diagnosis/checks/errors_not_finite_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString ErrorsNotFiniteCheck::title() const
{
    return tr("Errors that are no number");
}

Result<CheckFinding> ErrorsNotFiniteCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t bad = rows->count("not_finite");
    if (bad == 0)
        return context.fine(tr("Every error is a finite number."));
    CheckFinding finding = context.fires(CheckSeverity::Error,
                                         tr("%1 of %2 rows have an error that is NaN or infinite. One such row makes "
                                            "every average that includes it useless.")
                                             .arg(count(bad), count(rows->count("rows"))),
                                         Certainty::Certain, tr("Counted row by row."));
    context.addSql(finding, "errors_not_finite");
    context.addPython(finding, "writer", tr("A writer that leaves out what is no number"));
    return context.shown(std::move(finding), "errors_not_finite");
}

} // namespace loopscope
