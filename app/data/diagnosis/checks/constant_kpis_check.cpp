#include "app/data/diagnosis/checks/constant_kpis_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <QStringList>

namespace loopscope {

using namespace checktext;

QString ConstantKpisCheck::title() const
{
    return tr("Key figures that never change");
}

Result<CheckFinding> ConstantKpisCheck::look(CheckContext& context) const
{
    const auto any = context.row("kpis_any");
    if (!any)
        return std::unexpected(any.error());

    if (any->count("rows") == 0)
        return failure(ErrorCode::EmptySample, "dashboard_metrics");
    auto answer = context.ask("constant_kpis");
    if (!answer)
        return std::unexpected(answer.error());

    if (answer->result.rows.empty())
        return context.fine(tr("No key figure is one of the known constants."));
    QStringList names;
    for (std::size_t i = 0; i < answer->result.rows.size(); ++i) {
        const CheckRow metric(answer->result, i);
        names << QStringLiteral("%1 = %2").arg(QString::fromStdString(metric.text("metric_name")),
                                               number(metric.real("least").value_or(0)));
    }
    CheckFinding finding = context.fires(
        CheckSeverity::Warning,
        tr("Key figures that never change: %1. They are written in the code, not measured.")
            .arg(names.join(QStringLiteral(", "))),
        Certainty::Likely, tr("The known constants 42, 2.5 and 1 in at least three snapshots, and no other value."));
    finding.evidence = std::move(*answer);
    context.addPython(finding, "kpis", tr("A figure that is counted"));
    return finding;
}

} // namespace loopscope
