#include "app/data/report/check_document.h"

#include "app/data/diagnosis/check_runner.h"
#include "app/data/report/query_document.h"
#include "app/data/report/text_table.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace loopscope {

namespace {

std::string_view outcomeName(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Fires:
        return "fires";
    case CheckOutcome::Fine:
        return "fine";
    case CheckOutcome::Unknown:
        break;
    }
    return "unknown";
}

std::string_view severityName(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return "error";
    case CheckSeverity::Warning:
        return "warning";
    case CheckSeverity::Note:
        break;
    }
    return "note";
}

std::string_view certaintyName(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Certain:
        return "certain";
    case Certainty::Likely:
        return "likely";
    case Certainty::Hint:
        break;
    }
    return "hint";
}

void writeParameter(JsonWriter& json, const SqlValue& value)
{
    if (std::holds_alternative<std::monostate>(value))
        json.null();
    else if (const auto* flag = std::get_if<bool>(&value))
        json.value(*flag);
    else if (const auto* integer = std::get_if<std::int64_t>(&value))
        json.value(*integer);
    else if (const auto* real = std::get_if<double>(&value))
        json.value(*real);
    else
        json.value(std::string_view(std::get<std::string>(value)));
}

void writeEvidence(JsonWriter& json, const std::optional<CheckAnswer>& evidence)
{
    json.key("evidence");
    if (!evidence) {
        json.null();
        return;
    }
    json.beginObject().member("query", evidence->result.id).member("sql", evidence->result.sql).key("parameters");
    json.beginObject();
    for (const auto& [name, value] : evidence->parameters) {
        json.key(name);
        writeParameter(json, value);
    }
    json.endObject();
    writeResult(json, evidence->result);
    json.endObject();
}

void writeFinding(JsonWriter& json, const CheckFinding& finding)
{
    const bool fires = finding.outcome == CheckOutcome::Fires;
    json.member("outcome", outcomeName(finding.outcome)).key("severity");
    if (fires)
        json.value(severityName(finding.severity));
    else
        json.null();
    json.member("finding", finding.text.toStdString()).key("certainty");
    if (fires)
        json.beginObject()
            .member("level", certaintyName(finding.certainty))
            .member("reason", finding.reason.toStdString())
            .endObject();
    else
        json.null();
    writeEvidence(json, finding.evidence);
    json.key("fixes").beginArray();
    for (const CheckFix& fix : finding.fixes)
        json.beginObject()
            .member("language", fix.language)
            .member("title", fix.title.toStdString())
            .member("code", fix.code)
            .endObject();
    json.endArray().key("repair_step");
    if (finding.repairStep.empty())
        json.null();
    else
        json.value(std::string_view(finding.repairStep));
}

int rank(const CheckResult& check)
{
    switch (check.finding.outcome) {
    case CheckOutcome::Fires:
        return 2 - static_cast<int>(check.finding.severity);
    case CheckOutcome::Fine:
        return 3;
    case CheckOutcome::Unknown:
        break;
    }
    return 4;
}

/// What stands before a check in a terminal.
std::string mark(const CheckResult& check)
{
    if (check.finding.outcome == CheckOutcome::Fires)
        return std::string(severityName(check.finding.severity));
    return check.finding.outcome == CheckOutcome::Fine ? "fine" : "unknown";
}

std::string fence(std::string_view language, std::string_view code)
{
    std::string text = "```" + std::string(language) + '\n' + std::string(code);
    return text + (code.ends_with('\n') ? "" : "\n") + "```\n\n";
}

std::string tableOf(const QueryResult& result)
{
    std::string text;
    const auto written = writeQueryText(result, [&](std::string_view part) -> Result<void> {
        text += part;
        return {};
    });
    return written ? text : std::string();
}

/// Gives the words their context.
class Totals {
    Q_DECLARE_TR_FUNCTIONS(CheckTotals)

public:
    static QString sentence(const CheckTotals& totals)
    {
        const auto shown = [](int number) { return QLocale().toString(number); };
        QStringList parts;
        if (totals.errors > 0)
            parts << (totals.errors == 1 ? tr("1 fault") : tr("%1 faults").arg(shown(totals.errors)));
        if (totals.warnings > 0)
            parts << (totals.warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(shown(totals.warnings)));
        if (totals.notes > 0)
            parts << (totals.notes == 1 ? tr("1 note") : tr("%1 notes").arg(shown(totals.notes)));
        if (totals.fine > 0)
            parts << tr("%1 fine").arg(shown(totals.fine));
        if (totals.unknown > 0)
            parts << tr("%1 cannot be known here").arg(shown(totals.unknown));
        return parts.join(QStringLiteral(", "));
    }
};

} // namespace

void writeChecks(JsonWriter& json, std::span<const CheckResult> checks)
{
    json.beginArray();
    for (const CheckResult& check : checks) {
        json.beginObject().member("id", check.id).member("title", check.title.toStdString());
        writeFinding(json, check.finding);
        json.member("seconds", check.seconds).endObject();
    }
    json.endArray();
}

std::string checksJson(std::string_view store, std::span<const CheckResult> checks)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject().member("loopscope", 1).member("store", store).key("checks");
    writeChecks(json, checks);
    json.endObject();
    return text + '\n';
}

std::vector<CheckResult> gravestFirst(std::span<const CheckResult> checks)
{
    std::vector<CheckResult> sorted(checks.begin(), checks.end());
    std::ranges::stable_sort(sorted, {}, rank);
    return sorted;
}

QString checksSentence(std::span<const CheckResult> checks)
{
    return Totals::sentence(totalsOf(checks));
}

std::string checkMarkdown(const CheckResult& check)
{
    const CheckFinding& finding = check.finding;
    std::string text =
        "## " + mark(check) + ": " + check.title.toStdString() + "\n\n" + finding.text.toStdString() + "\n\n";
    if (finding.outcome != CheckOutcome::Fires)
        return text;
    text += std::string(certaintyName(finding.certainty)) + ": " + finding.reason.toStdString() + "\n\n";
    if (finding.evidence) {
        text += fence("sql", finding.evidence->result.sql);
        if (!finding.evidence->result.rows.empty())
            text += fence("", tableOf(finding.evidence->result));
    }
    for (const CheckFix& fix : finding.fixes)
        text += fix.title.toStdString() + ":\n\n" + fence(fix.language, fix.code);
    return text;
}

std::string checksMarkdown(std::string_view store, std::span<const CheckResult> checks)
{
    std::string text = "# " + std::string(store) + "\n\n" + checksSentence(checks).toStdString() + "\n\n";
    std::string others;
    for (const CheckResult& check : gravestFirst(checks)) {
        if (check.finding.outcome == CheckOutcome::Fires)
            text += checkMarkdown(check);
        else
            others += "- " + mark(check) + ": **" + check.title.toStdString() + "** " +
                      check.finding.text.toStdString() + '\n';
    }
    return text + others;
}

std::string checksText(std::span<const CheckResult> checks)
{
    constexpr std::size_t markWidth = 8, idWidth = 28;
    constexpr std::size_t wholeSentence = 2000;
    const auto padded = [](std::string text, std::size_t width) {
        text.resize(std::max(width, text.size() + 1), ' ');
        return text;
    };
    std::string text;
    for (const CheckResult& check : gravestFirst(checks))
        text += padded(mark(check), markWidth) + padded(check.id, idWidth) +
                displayText(check.finding.text.toStdString(), wholeSentence) + '\n';
    return text + '\n' + checksSentence(checks).toStdString() + '\n';
}

} // namespace loopscope
