#include "app/data/diagnosis/checks/versions_unknown_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString VersionsUnknownCheck::title() const
{
    return tr("Versions that nobody made");
}

Result<CheckFinding> VersionsUnknownCheck::look(CheckContext& context) const
{
    auto answer = context.ask(context.perVersion("versions_unknown"));
    if (!answer)
        return std::unexpected(answer.error());

    const CheckRow first(answer->result);
    if (!first.exists())
        return context.fine(tr("Every version with feedback is in federated_models."));
    if (first.count("made") == 0)
        return failure(ErrorCode::EmptySample, "federated_models");
    CheckFinding finding =
        context.fires(first.count("unknown_versions") == first.count("feedback_versions") ? CheckSeverity::Error
                                                                                          : CheckSeverity::Warning,
                      tr("%1 of %2 versions with feedback (%3 rows) are not in federated_models. They come from "
                         "another run, or are local "
                         "versions.")
                          .arg(count(first.count("unknown_versions")), count(first.count("feedback_versions")),
                               count(first.count("unknown_rows"))),
                      Certainty::Certain, tr("Compared version by version; version 0 is forgiven."));
    finding.evidence = std::move(*answer);
    context.addSql(finding, "versions_unknown");
    return finding;
}

} // namespace loopscope
