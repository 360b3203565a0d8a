#include "app/data/diagnosis/checks/accuracy_pinned_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t enough = 10;
} // namespace

QString AccuracyPinnedCheck::title() const
{
    return tr("Accuracy at floor or cap");
}

Result<CheckFinding> AccuracyPinnedCheck::look(CheckContext& context) const
{
    const auto claims = context.row("local_accuracies");
    if (!claims)
        return std::unexpected(claims.error());

    if (claims->count("updates") == 0)
        return failure(ErrorCode::EmptySample, "local_models");

    const std::int64_t all = claims->count("updates"), floor = claims->count("at_floor"), cap = claims->count("at_cap");
    const QString text = tr("Of the newest %1 local updates %2 claim exactly 0.5 and %3 exactly 0.95.")
                             .arg(count(all), share(floor, all), share(cap, all));
    if (all < enough || (floor + cap) * 2 < all)
        return context.fine(text);
    CheckFinding finding =
        context.fires(CheckSeverity::Warning, text + ' ' + tr("Floor and cap hide what the values really are."),
                      Certainty::Certain, tr("Fires when half of at least %1 updates lie there.").arg(count(enough)));
    context.addPython(finding, "reader", tr("An accuracy from feedback, that says where it comes from"));
    return context.shown(std::move(finding), "accuracy_pinned");
}

} // namespace loopscope
