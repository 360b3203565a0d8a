#include "app/data/diagnosis/checks/feedback_columns_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace loopscope {

using namespace checktext;

namespace {
/// Name and type of every column that queries and the reader ask for.
constexpr std::array<std::pair<const char*, const char*>, 12> columns{{{"model_version", "INT"},
                                                                       {"aggregation_round", "INT"},
                                                                       {"device_id", "TEXT"},
                                                                       {"prediction", "DOUBLE PRECISION"},
                                                                       {"actual_value", "DOUBLE PRECISION"},
                                                                       {"error", "DOUBLE PRECISION"},
                                                                       {"absolute_error", "DOUBLE PRECISION"},
                                                                       {"is_correct", "BOOLEAN"},
                                                                       {"confidence", "DOUBLE PRECISION"},
                                                                       {"feedback_type", "VARCHAR(50)"},
                                                                       {"timestamp", "TIMESTAMPTZ"},
                                                                       {"created_at", "TIMESTAMPTZ"}}};
} // namespace

QString FeedbackColumnsCheck::title() const
{
    return tr("The columns of the table");
}

Result<CheckFinding> FeedbackColumnsCheck::look(CheckContext& context) const
{
    auto answer = context.ask("feedback_columns");
    if (!answer)
        return std::unexpected(answer.error());

    if (answer->result.rows.empty())
        return failure(ErrorCode::NotFound, "model_feedback", "table");
    QStringList missing;
    CheckFinding finding;
    for (const auto& [name, type] : columns) {
        const auto isIt = [&](const auto& row) {
            const auto* const held = std::get_if<std::string>(&row.front());
            return held != nullptr && *held == name;
        };
        if (std::ranges::any_of(answer->result.rows, isIt))
            continue;
        missing << QString::fromLatin1(name);
        context.addSql(finding, "feedback_columns",
                       {{"column", name},
                        {"type", context.isPostgres()                 ? type
                                 : std::string(type) == "TIMESTAMPTZ" ? "INTEGER"
                                                                      : type}});
    }
    if (missing.isEmpty())
        return context.fine(tr("All %1 columns are there.").arg(count(std::ssize(columns))));
    auto fixes = std::move(finding.fixes);
    finding =
        context.fires(CheckSeverity::Error,
                      tr("%1 of %2 columns are missing: %3. What asks for them fails or sees nothing.")
                          .arg(count(missing.size()), count(std::ssize(columns)), missing.join(QStringLiteral(", "))),
                      Certainty::Certain, tr("The catalogue of the database lists the columns."));
    finding.fixes = std::move(fixes);
    finding.evidence = std::move(*answer);
    finding.repairStep = "columns";
    return finding;
}

} // namespace loopscope
