#include "app/data/diagnosis/checks/versions_without_feedback_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString VersionsWithoutFeedbackCheck::title() const
{
    return tr("Versions without feedback");
}

Result<CheckFinding> VersionsWithoutFeedbackCheck::look(CheckContext& context) const
{
    auto answer = context.ask(context.perVersion("versions_skipped"));
    if (!answer && answer.error().code == ErrorCode::NotFound) {
        auto gaps = context.ask(context.perVersion("version_gaps"));
        if (!gaps)
            return std::unexpected(gaps.error());
        const CheckRow widest(gaps->result);
        if (!widest.exists())
            return context.fine(tr("The versions follow each other without a gap."));
        CheckFinding finding = context.fires(
            CheckSeverity::Note,
            tr("Between the versions with feedback %1 numbers are missing; the widest gap lies between %2 and %3.")
                .arg(count(widest.count("all_missing")), count(widest.count("before")), count(widest.count("after"))),
            Certainty::Hint, tr("No table here says which versions were made."));
        finding.evidence = std::move(*gaps);
        return finding;
    }
    if (!answer)
        return std::unexpected(answer.error());
    const CheckRow first(answer->result);
    if (!first.exists())
        return context.fine(tr("Every version that was made has feedback."));
    const std::int64_t skipped = first.count("skipped"), made = first.count("made");
    CheckFinding finding = context.fires(skipped * 10 > made * 6 ? CheckSeverity::Warning : CheckSeverity::Note,
                                         tr("%1 of %2 versions that were made have no feedback (%3).")
                                             .arg(count(skipped), count(made), share(skipped, made)),
                                         Certainty::Certain,
                                         tr("Between the first and the last version with feedback. An evaluation every "
                                            "second round skips half of them: a "
                                            "warning from 60 % on."));
    finding.evidence = std::move(*answer);
    context.addPython(finding, "window", tr("Evaluate as often as versions are made"));
    return finding;
}

} // namespace loopscope
