#include "app/data/diagnosis/checks/device_missing_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString DeviceMissingCheck::title() const
{
    return tr("Rows without device");
}

Result<CheckFinding> DeviceMissingCheck::look(CheckContext& context) const
{
    const auto rows = context.rows();
    if (!rows)
        return std::unexpected(rows.error());

    const std::int64_t missing = rows->count("device_missing");
    if (missing == 0)
        return context.fine(tr("Every row names its device."));
    CheckFinding finding =
        context.fires(CheckSeverity::Warning,
                      tr("%1 of %2 rows have no device. The reader asks by device, so they reach nobody.")
                          .arg(count(missing), count(rows->count("rows"))),
                      Certainty::Certain, tr("Counted row by row."));
    context.addPython(finding, "writer", tr("A writer that stores the device"));
    context.addSql(finding, "device_missing");
    return context.shown(std::move(finding), "device_missing");
}

} // namespace loopscope
