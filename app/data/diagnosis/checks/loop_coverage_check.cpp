#include "app/data/diagnosis/checks/loop_coverage_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <algorithm>

namespace loopscope {

using namespace checktext;

QString LoopCoverageCheck::title() const
{
    return tr("Local updates that get feedback");
}

Result<CheckFinding> LoopCoverageCheck::look(CheckContext& context) const
{
    const auto found = context.row("loop_coverage", context.readerWindow());
    if (!found)
        return std::unexpected(found.error());

    const std::int64_t all = found->count("updates");
    if (all == 0)
        return failure(ErrorCode::EmptySample, "local_models");
    const std::int64_t byLocal = found->count("by_local"), byGlobal = found->count("by_global");
    const std::int64_t best = std::max(byLocal, byGlobal);
    const QString text =
        tr("For %1 of the newest %2 local updates (%3) the reader finds feedback; %4 when it compares global "
           "versions; %5 without its window.")
            .arg(count(byLocal), count(all), share(byLocal, all), share(byGlobal, all),
                 share(std::max(found->count("by_global_ever"), found->count("by_local_ever")), all));
    if (byLocal * 10 >= all * 9)
        return context.fine(text);
    CheckFinding finding =
        context.fires(best * 2 < all ? CheckSeverity::Error : CheckSeverity::Warning,
                      text + ' ' + tr("All others take the accuracy of the formula."), Certainty::Certain,
                      tr("Asked as the reader asks, at the moment of each update; an error below one half, a warning "
                         "below nine tenths."));
    context.addPython(finding, "reader", tr("A reader that compares global versions"));
    return context.shown(std::move(finding), "loop_uncovered", context.readerWindow());
}

} // namespace loopscope
