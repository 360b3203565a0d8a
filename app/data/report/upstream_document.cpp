#include "app/data/report/upstream_document.h"

#include "app/data/error_text.h"
#include "app/data/report/text_table.h"
#include "app/engine/feedback/json_writer.h"
#include "app/engine/files/timestamp_text.h"
#include "app/engine/statistics/interval.h"

#include <array>
#include <charconv>

namespace loopscope {

namespace {

constexpr std::size_t nameWidth = 40;
constexpr std::string_view absent = "–";

std::string timeText(std::int64_t microseconds)
{
    std::string text;
    appendTimestamp(text, microseconds);
    return text;
}

std::optional<std::string> timeText(std::optional<std::int64_t> microseconds)
{
    return microseconds ? std::optional(timeText(*microseconds)) : std::nullopt;
}

double accuracyOf(const UpstreamFeedback& feedback)
{
    return static_cast<double>(feedback.correct) / static_cast<double>(feedback.count);
}

void writeTables(JsonWriter& json, const UpstreamFacts& facts)
{
    json.key("tables").beginArray();
    for (const UpstreamTableFacts& table : facts.tables) {
        json.beginObject().member("table", upstreamTableName(table.table)).member("schema", std::string_view(table.schema));
        json.key("generations").beginArray();
        if (table.match.generations) {
            for (auto g = table.match.generations->first; g <= table.match.generations->last;
                 g = static_cast<UpstreamGeneration>(static_cast<int>(g) + 1))
                json.value(upstreamGenerationName(g));
        }
        json.endArray().key("missing_columns").beginArray();
        for (const std::string& column : table.match.missing)
            json.value(std::string_view(column));
        json.endArray()
            .member("readable", table.isReadable)
            .member("hypertable", table.isHypertable)
            .member("rows", table.rows)
            .member("rows_estimated", table.rowsEstimated)
            .member("newest", timeText(table.newestUs))
            .endObject();
    }
    json.endArray();
}

void writeRuns(JsonWriter& json, const UpstreamReport& report)
{
    json.key("runs").beginArray();
    for (std::size_t i = 0; i < report.runs.size(); ++i) {
        const UpstreamRun& run = report.runs[i];
        json.beginObject()
            .member("run", static_cast<std::int64_t>(i + 1))
            .member("first_version", run.firstVersion)
            .member("last_version", run.lastVersion)
            .member("rows", run.rows)
            .member("first", timeText(run.firstUs))
            .member("last", timeText(run.lastUs))
            .endObject();
    }
    json.endArray().key("run");
    if (report.runs.empty())
        json.null();
    else
        json.value(static_cast<std::int64_t>(report.run + 1));
}

void writeFeedback(JsonWriter& json, const UpstreamVersion& version)
{
    json.key("feedback");
    if (!version.feedback) {
        json.null();
    } else {
        const auto interval = wilsonInterval(version.feedback->correct, version.feedback->count);
        json.beginObject()
            .member("count", version.feedback->count)
            .member("correct", version.feedback->correct)
            .member("accuracy", accuracyOf(*version.feedback))
            .member("lower", interval ? std::optional(interval->lower) : std::nullopt)
            .member("upper", interval ? std::optional(interval->upper) : std::nullopt)
            .endObject();
    }
    json.member("difference", version.difference());
}

void writeHeldOut(JsonWriter& json, const std::optional<UpstreamHeldOut>& heldOut)
{
    json.key("held_out");
    if (!heldOut) {
        json.null();
        return;
    }
    json.beginObject()
        .member("evaluated_at", timeText(heldOut->atUs))
        .member("count", heldOut->count)
        .member("correct", heldOut->correct)
        .member("accuracy", heldOut->accuracy)
        .member("f1", heldOut->f1)
        .member("precision", heldOut->precision)
        .member("recall", heldOut->recall)
        .member("baseline", heldOut->baseline)
        .endObject();
}

void writeVersion(JsonWriter& json, const UpstreamVersion& version)
{
    const UpstreamRound round = version.round.value_or(UpstreamRound{.rows = 0});
    json.beginObject().member("model_version", version.version);
    json.member("created_at", version.round ? std::optional(timeText(round.createdAtUs)) : std::nullopt)
        .member("rows", round.rows)
        .member("aggregation_round", round.round)
        .member("num_devices", round.devices)
        .member("total_samples", round.samples)
        .member("rollback", version.round ? std::optional(round.isRollback) : std::nullopt)
        .member("claimed_accuracy", round.claimed)
        .member("update_norm", round.updateNorm)
        .member("mean_update_cosine", round.meanCosine)
        .member("dp_epsilon", round.epsilon);
    json.key("local_updates");
    if (!version.local)
        json.null();
    else
        json.beginObject()
            .member("count", version.local->updates)
            .member("devices", version.local->devices)
            .member("samples", version.local->samples)
            .member("mean_accuracy", version.local->meanAccuracy)
            .endObject();
    writeFeedback(json, version);
    writeHeldOut(json, version.heldOut);
    json.endObject();
}

std::string fixed(std::optional<double> number, int decimals)
{
    if (!number)
        return std::string(absent);
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), *number, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

std::string whole(std::optional<std::int64_t> number)
{
    return number ? std::to_string(*number) : std::string(absent);
}

Result<void> writeTablesText(const UpstreamFacts& facts, const TextSink& sink)
{
    return TextTable({{"table", false},
                      {"schema", false},
                      {"generation", false},
                      {"kind", false},
                      {"rows"},
                      {"newest row", false},
                      {"missing columns", false}})
        .write(
            [&](const TextTable::RowVisitor& visit) {
                for (const UpstreamTableFacts& table : facts.tables) {
                    std::string missing;
                    for (const std::string& column : table.match.missing)
                        missing += (missing.empty() ? "" : ", ") + column;
                    visit({std::string(upstreamTableName(table.table)), displayText(table.schema, nameWidth),
                           table.match.generations ? toString(*table.match.generations) : "not recognised",
                           !table.isReadable    ? "no right to read"
                           : table.isHypertable ? "hypertable"
                                                : "table",
                           (table.rowsEstimated ? "about " : "") + whole(table.rows),
                           timeText(table.newestUs).value_or(std::string(absent)),
                           missing.empty() ? std::string(absent) : displayText(missing, 2 * nameWidth)});
                }
            },
            sink);
}

Result<void> writeVersionsText(const UpstreamReport& report, const TextSink& sink)
{
    return TextTable({{"version"},
                      {"round"},
                      {"devices"},
                      {"samples"},
                      {"claimed"},
                      {"feedback"},
                      {"95 % from"},
                      {"to"},
                      {"rows"},
                      {"difference"},
                      {"held out"},
                      {"F1"},
                      {"held-out rows"},
                      {"note", false}})
        .write(
            [&](const TextTable::RowVisitor& visit) {
                for (const UpstreamVersion& version : report.versions) {
                    const UpstreamRound round = version.round.value_or(UpstreamRound{});
                    const UpstreamHeldOut heldOut = version.heldOut.value_or(UpstreamHeldOut{});
                    const auto& feedback = version.feedback;
                    const auto interval = feedback ? wilsonInterval(feedback->correct, feedback->count)
                                                   : Result<Interval>(failure(ErrorCode::EmptySample));
                    visit({std::to_string(version.version), whole(round.round), whole(round.devices),
                           whole(round.samples), fixed(round.claimed, 4),
                           fixed(feedback ? std::optional(accuracyOf(*feedback)) : std::nullopt, 4),
                           fixed(interval ? std::optional(interval->lower) : std::nullopt, 4),
                           fixed(interval ? std::optional(interval->upper) : std::nullopt, 4),
                           whole(feedback ? std::optional(feedback->count) : std::nullopt),
                           fixed(version.difference(), 4), fixed(heldOut.accuracy, 4), fixed(heldOut.f1, 4),
                           whole(heldOut.count),
                           !version.round     ? "not in federated_models"
                           : round.isRollback ? "rollback"
                                              : ""});
                }
            },
            sink);
}

std::string runsText(const UpstreamReport& report)
{
    if (report.runs.empty())
        return {};
    const UpstreamRun& run = report.runs[report.run];
    return "\nRun " + std::to_string(report.run + 1) + " of " + std::to_string(report.runs.size()) +
           " (1 is the newest): versions " + std::to_string(run.firstVersion) + " to " +
           std::to_string(run.lastVersion) + ", " + std::to_string(run.rows) + (run.rows == 1 ? " row" : " rows") +
           " of federated_models, " + timeText(run.firstUs) + " to " + timeText(run.lastUs) + '\n';
}

} // namespace

std::string upstreamJson(std::string_view store, const UpstreamReport& report)
{
    std::string text;
    JsonWriter json(text);
    const auto generations = report.facts.generations();
    json.beginObject().member("loopscope", 1).member("store", store);
    json.member("generation", generations ? std::optional(toString(*generations)) : std::nullopt);
    writeTables(json, report.facts);
    writeRuns(json, report);
    json.member("limited", report.limits.any()).key("problems").beginArray();
    for (const Error& problem : report.problems)
        json.value(std::string_view(errorText(problem).toStdString()));
    json.endArray().key("data").beginArray();
    for (const UpstreamVersion& version : report.versions)
        writeVersion(json, version);
    json.endArray().endObject();
    return text + '\n';
}

Result<void> writeUpstreamText(const UpstreamReport& report, const TextSink& sink)
{
    if (report.facts.tables.empty())
        return sink(
            "There are no tables of a federated system here. Its aggregator writes federated_models, its devices\n"
            "local_models, and its evaluation job model_evaluations.\n");
    if (auto written = writeTablesText(report.facts, sink); !written)
        return written;
    const auto generations = report.facts.generations();
    std::string text = generations ? "\nTogether: " + toString(*generations) + '\n'
                                   : "\nTogether: no single generation; the tables are of different ones\n";
    text += runsText(report);
    for (const Error& problem : report.problems)
        text += "Not read: " + errorText(problem).toStdString() + '\n';
    if (report.limits.any())
        text += "There is more than is looked at; the oldest versions may lack parts.\n";
    if (auto written = sink(text); !written)
        return written;
    if (report.versions.empty())
        return sink("No versions yet.\n");
    if (auto written = sink("\n"); !written)
        return written;
    return writeVersionsText(report, sink);
}

} // namespace loopscope
