#include "app/data/diagnosis/checks/everything_zero_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t enough = 10; ///< fewer rows may be 0 by chance
} // namespace

QString EverythingZeroCheck::title() const
{
    return tr("Invented rows");
}

Result<CheckFinding> EverythingZeroCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t all = rows->count("rows"), zero = rows->count("zero_pairs");
    if (all < enough || zero < all)
        return context.fine(zero == 0
                                ? tr("No row has prediction and actual value 0.")
                                : tr("%1 of %2 rows have prediction and actual value 0.").arg(count(zero), count(all)));
    CheckFinding finding = context.fires(
        CheckSeverity::Error,
        tr("All %1 rows have prediction 0 and actual value 0. They were not measured: a missing value became 0, and 0 "
           "counts as perfectly right.")
            .arg(count(all)),
        Certainty::Certain, tr("Not one row holds another value."));
    context.addPython(finding, "writer", tr("A writer that leaves out what has no data"));
    context.addSql(finding, "invented_rows");
    return context.shown(std::move(finding), "everything_zero");
}

} // namespace loopscope
