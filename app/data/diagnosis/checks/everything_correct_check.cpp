#include "app/data/diagnosis/checks/everything_correct_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t enough = 50;
} // namespace

QString EverythingCorrectCheck::title() const
{
    return tr("Everything perfectly right");
}

Result<CheckFinding> EverythingCorrectCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t all = rows->count("rows"), perfect = rows->count("perfect");
    if (all < enough || perfect < all || rows->count("zero_pairs") == all)
        return context.fine(tr("%1 of %2 rows are correct with an error of 0.").arg(count(perfect), count(all)));
    CheckFinding finding = context.fires(
        CheckSeverity::Warning,
        tr("All %1 rows are correct with an error of exactly 0. The prediction is probably stored as its own result.")
            .arg(count(all)),
        Certainty::Likely, tr("Fires from %1 rows on when not one of them has an error.").arg(count(enough)));
    context.addPython(finding, "writer", tr("A writer that stores prediction and result apart"));
    return context.shown(std::move(finding), "everything_correct");
}

} // namespace loopscope
