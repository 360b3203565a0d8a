#include "app/data/diagnosis/checks/indexes_missing_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <QStringList>

#include <array>
#include <string>

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::array<const char*, 3> needed{"model_version", "device_id", "created_at"};

/// Whether the first key is the column, or an expression of it.
bool leadsWith(const std::string& keys, const char* column)
{
    const std::string first =
        keys.starts_with("hashtext") ? keys.substr(0, keys.find(')')) : keys.substr(0, keys.find(','));
    return first == column || first.find('(' + std::string(column)) != std::string::npos;
}
} // namespace

QString IndexesMissingCheck::title() const
{
    return tr("Indexes that are needed");
}

Result<CheckFinding> IndexesMissingCheck::look(CheckContext& context) const
{
    auto answer = context.ask("feedback_indexes");
    if (!answer)
        return std::unexpected(answer.error());

    QStringList missing;
    for (const char* const column : needed) {
        bool found = false;
        for (std::size_t i = 0; i < answer->result.rows.size() && !found; ++i)
            found = leadsWith(CheckRow(answer->result, i).text("keys"), column);
        if (!found)
            missing << QString::fromLatin1(column);
    }
    if (missing.isEmpty())
        return context.fine(tr("Versions, devices and times of storing have an index each."));
    CheckFinding finding = context.fires(
        CheckSeverity::Warning,
        tr("No index begins with %1: every such question reads the whole table.").arg(missing.join(QStringLiteral(", "))),
        Certainty::Certain, tr("The catalogue of the database lists the indexes."));
    finding.evidence = std::move(*answer);
    context.addSql(finding, "indexes_missing");
    finding.repairStep = "indexes";
    return finding;
}

} // namespace loopscope
