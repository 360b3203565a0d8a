#include "app/data/diagnosis/checks/zero_pairs_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString ZeroPairsCheck::title() const
{
    return tr("Zeros among measured values");
}

Result<CheckFinding> ZeroPairsCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t all = rows->count("rows"), zero = rows->count("zero_pairs"),
                       fractional = rows->count("fractional");
    const bool measured = fractional * 2 >= all - zero; // else labels 0 and 1: two zeros are a right answer
    // Of values that are 0 now and then, one is mostly 0 without the other.
    const bool alwaysBoth = rows->count("one_zero") * 10 < zero && rows->count("one_pairs") * 10 < zero;
    if (zero == all || zero * 10 < all || !measured || !alwaysBoth)
        return context.fine(tr("Rows with prediction and actual value 0 are as rare as they should be: %1 of %2.")
                                .arg(count(zero), count(all)));
    CheckFinding finding =
        context.fires(CheckSeverity::Warning,
                      tr("%1 of %2 rows (%3) have prediction 0 and actual value 0 while the others are fractions. A "
                         "missing value that "
                         "became 0 counts as perfectly right.")
                          .arg(count(zero), count(all), share(zero, all)),
                      Certainty::Likely,
                      tr("Real values hit 0 twice at once rarely; fires from 10 % on, and not where one of the two is "
                         "0 without the other."));
    context.addPython(finding, "writer", tr("A writer that leaves out what has no data"));
    context.addSql(finding, "invented_rows");
    return context.shown(std::move(finding), "everything_zero");
}

} // namespace loopscope
