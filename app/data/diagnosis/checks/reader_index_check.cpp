#include "app/data/diagnosis/checks/reader_index_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <string>

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t smallTable = 10'000;
} // namespace

QString ReaderIndexCheck::title() const
{
    return tr("The plan of the reader");
}

Result<CheckFinding> ReaderIndexCheck::look(CheckContext& context) const
{
    const auto size = context.row("rows_at_least");
    if (!size)
        return std::unexpected(size.error());

    if (size->count("rows") <= smallTable)
        return context.fine(tr("The table has at most %1 rows: reading all of them is fine.").arg(count(smallTable)));
    const auto device = context.row("reader_device");
    if (!device)
        return std::unexpected(device.error());

    if (!device->exists())
        return failure(ErrorCode::EmptySample, "model_feedback");
    auto plan = context.ask(
        context.about().isOurs && context.isPostgres() ? "reader_plan_hashed" : "reader_plan",
        {{"device_id", device->text("device_id")}, {"model_version", std::to_string(device->count("model_version"))}});
    if (!plan)
        return std::unexpected(plan.error());
    bool readsAll = false;
    for (std::size_t i = 0; i < plan->result.rows.size(); ++i) {
        const std::string line = CheckRow(plan->result, i).text("plan");
        readsAll = readsAll || line.find("Seq Scan on model_feedback") != std::string::npos ||
                   (line.starts_with("SCAN ") && line.find("USING") == std::string::npos);
    }
    if (!readsAll)
        return context.fine(tr("The reader's question is answered by an index."));
    CheckFinding finding =
        context.fires(CheckSeverity::Warning,
                      tr("The reader's question about one device reads the whole table, at every local training."),
                      Certainty::Certain, tr("The plan of the database says so, for the device of the newest row."));
    finding.evidence = std::move(*plan);
    context.addSql(finding, "reader_index");
    finding.repairStep = "indexes";
    return finding;
}

} // namespace loopscope
