#include "app/data/diagnosis/checks/indexes_redundant_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

#include <QStringList>

#include <map>
#include <string>

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t manyUses = 1000; ///< below, "never used" says nothing

std::string quoted(const std::string& name)
{
    std::string text = "\"";
    for (const char character : name)
        text += character == '"' ? std::string("\"\"") : std::string(1, character);
    return text + '"';
}
} // namespace

QString IndexesRedundantCheck::title() const
{
    return tr("Indexes that nobody needs");
}

Result<CheckFinding> IndexesRedundantCheck::look(CheckContext& context) const
{
    auto answer = context.ask("feedback_indexes");
    if (!answer)
        return std::unexpected(answer.error());

    std::map<std::string, QString> known; // what is indexed, and by whom
    QStringList spare;
    std::int64_t uses = 0;
    for (std::size_t i = 0; i < answer->result.rows.size(); ++i)
        uses += CheckRow(answer->result, i).count("uses");
    CheckFinding finding;
    for (std::size_t i = 0; i < answer->result.rows.size(); ++i) {
        const CheckRow index(answer->result, i);
        const QString name = QString::fromStdString(index.text("name"));
        const auto [first, isNew] = known.emplace(index.text("method") + '|' + index.text("keys"), name);
        const bool isUnused = uses >= manyUses && index.count("uses") == 0;
        if (index.flag("is_unique") || index.flag("is_partial") || (isNew && !isUnused))
            continue;
        spare << (isNew ? tr("%1 (never used)").arg(name) : tr("%1 (the same as %2)").arg(name, first->second));
        context.addSql(finding, "indexes_redundant", {{"index", quoted(index.text("name"))}});
    }
    if (spare.isEmpty())
        return context.fine(tr("No index is there twice."));
    auto fixes = std::move(finding.fixes);
    finding = context.fires(CheckSeverity::Note,
                            tr("%1. Each makes every INSERT slower.").arg(spare.join(QStringLiteral(", "))),
                            uses >= manyUses ? Certainty::Likely : Certainty::Certain,
                            tr("The catalogue lists the keys; uses are counted since the statistics were last reset."));
    finding.fixes = std::move(fixes);
    finding.evidence = std::move(*answer);
    return finding;
}

} // namespace loopscope
