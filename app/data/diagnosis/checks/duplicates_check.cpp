#include "app/data/diagnosis/checks/duplicates_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t newest = 1'000'000; ///< as in duplicates.sql
} // namespace

QString DuplicatesCheck::title() const
{
    return tr("Evaluations stored twice");
}

Result<CheckFinding> DuplicatesCheck::look(CheckContext& context) const
{
    auto answer = context.ask("duplicates");
    if (!answer)
        return std::unexpected(answer.error());

    const CheckRow first(answer->result);
    if (!first.exists())
        return context.fine(tr("No two rows are the same evaluation."));
    const std::int64_t spare = first.count("spare"), all = first.count("looked_at");
    CheckFinding finding = context.fires(
        spare * 100 >= all ? CheckSeverity::Warning : CheckSeverity::Note,
        tr("%1 of %2 rows (%3) repeat another one: same version, device, time, values and confidence. They count "
           "twice.")
            .arg(count(spare), count(all), share(spare, all)),
        Certainty::Likely,
        tr("Equal in six columns, among the newest %1 rows; a warning from 1 % on, since equal measurements happen.")
            .arg(count(newest)));
    finding.evidence = std::move(*answer);
    context.addSql(finding, "duplicates");
    return finding;
}

} // namespace loopscope
