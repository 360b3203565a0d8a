#include "app/data/diagnosis/checks/round_of_double_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString RoundOfDoubleCheck::title() const
{
    return tr("ROUND of a double");
}

Result<CheckFinding> RoundOfDoubleCheck::look(CheckContext& context) const
{
    auto answer = context.ask("round_of_double");
    if (!answer)
        return std::unexpected(answer.error());

    if (!context.isPostgres())
        return context.fine(tr("SQLite rounds doubles to decimals."));
    if (answer->result.rows.empty())
        return context.fine(tr("No function of this schema rounds a double to decimals."));
    const CheckRow first(answer->result);
    CheckFinding finding = context.fires(
        CheckSeverity::Warning,
        tr("The function %1 rounds a double to decimals (%2). PostgreSQL has no such ROUND: it fails whenever it runs.")
            .arg(QString::fromStdString(first.text("name")), QString::fromStdString(first.text("text")).simplified()),
        Certainty::Likely, tr("Read from the text of the function; what it rounds is taken for a double by its name."));
    finding.evidence = std::move(*answer);
    context.addSql(finding, "round_of_double");
    return finding;
}

} // namespace loopscope
