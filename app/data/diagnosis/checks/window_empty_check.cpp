#include "app/data/diagnosis/checks/window_empty_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString WindowEmptyCheck::title() const
{
    return tr("The window of the reader");
}

Result<CheckFinding> WindowEmptyCheck::look(CheckContext& context) const
{
    const auto window = context.readerWindowSeconds();
    if (!window)
        return context.fine(tr("The policy has no window: all feedback counts, however old."));
    auto answer = context.ask("newest_feedback");
    if (!answer)
        return std::unexpected(answer.error());
    const auto newest = CheckRow(answer->result).time(context.about().isOurs ? "newest_event" : "newest_stored");
    if (!newest)
        return context.unknown(tr("No row of model_feedback has a time that can be compared."));
    const double age = static_cast<double>(context.about().nowUs - *newest) / 1e6;
    if (age <= *window)
        return context.fine(
            tr("The newest feedback is %1 old, inside the window of %2.").arg(duration(age), duration(*window)));
    CheckFinding finding =
        context.fires(CheckSeverity::Warning,
                      tr("The reader looks back %1, but the newest feedback is %2 old. Whoever trains now is told "
                         "nothing and takes the "
                         "formula.")
                          .arg(duration(*window), duration(age)),
                      Certainty::Certain,
                      context.about().isOurs ? tr("Window of the stored policy, by the time of the event.")
                                             : tr("Window of the founding reader, by the time of storing."));
    finding.evidence = std::move(*answer);
    context.addPython(finding, "reader", tr("A reader with a window that holds the rounds"));
    return finding;
}

} // namespace loopscope
