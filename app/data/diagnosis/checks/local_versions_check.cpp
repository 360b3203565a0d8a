#include "app/data/diagnosis/checks/local_versions_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString LocalVersionsCheck::title() const
{
    return tr("Local compared with global versions");
}

Result<CheckFinding> LocalVersionsCheck::look(CheckContext& context) const
{
    const auto found = context.row("loop_coverage", context.readerWindow());
    if (!found)
        return std::unexpected(found.error());

    const std::int64_t all = found->count("updates");
    if (all == 0)
        return failure(ErrorCode::EmptySample, "local_models");
    const std::int64_t byLocal = found->count("by_local"), byGlobal = found->count("by_global");
    if ((byGlobal - byLocal) * 10 <= all)
        return context.fine(
            tr("It makes no difference here: %1 of the local updates find feedback by their own version, %2 by "
               "the global one.")
                .arg(share(byLocal, all), share(byGlobal, all)));
    CheckFinding finding =
        context.fires(CheckSeverity::Warning,
                      tr("Compared with a device's own version, %1 of the newest %2 local updates find feedback; with "
                         "the global version it "
                         "would be %3. The two counters have nothing to do with each other.")
                          .arg(share(byLocal, all), count(all), share(byGlobal, all)),
                      Certainty::Likely,
                      tr("Certain for a reader that compares its own version, as the founding one does; fires from ten "
                         "points of difference on."));
    context.addPython(finding, "reader", tr("A reader that compares global versions"));
    return context.shown(std::move(finding), "loop_uncovered", context.readerWindow());
}

} // namespace loopscope
