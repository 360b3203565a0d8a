#include "app/data/diagnosis/checks/hypertable_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString HypertableCheck::title() const
{
    return tr("Hypertable of TimescaleDB");
}

Result<CheckFinding> HypertableCheck::look(CheckContext& context) const
{
    const auto there = context.row("timescale_there");
    if (!there)
        return std::unexpected(there.error());

    if (!there->flag("there"))
        return context.fine(context.isPostgres() ? tr("TimescaleDB is not in this database: a plain table is right.")
                                                 : tr("SQLite has no hypertables: a plain table is right."));
    auto answer = context.ask("hypertable");
    if (!answer)
        return std::unexpected(answer.error());

    if (!answer->result.rows.empty())
        return context.fine(tr("model_feedback is a hypertable."));
    CheckFinding finding =
        context.fires(CheckSeverity::Warning,
                      tr("TimescaleDB is here, but model_feedback is a plain table. A primary key on id alone makes "
                         "create_hypertable() "
                         "fail (TS103), and psql goes on without a word."),
                      Certainty::Certain, tr("timescaledb_information.hypertables does not list it."));
    finding.evidence = std::move(*answer);
    context.addSql(finding, "hypertable");
    finding.repairStep = "hypertable";
    return finding;
}

} // namespace loopscope
