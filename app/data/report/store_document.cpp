#include "app/data/report/store_document.h"

#include "app/data/report/text_table.h"
#include "app/engine/feedback/json_writer.h"
#include "app/engine/files/timestamp_text.h"

namespace loopscope {

namespace {

std::string_view stateName(ImportState state)
{
    switch (state) {
    case ImportState::Unfinished:
        return "unfinished";
    case ImportState::Complete:
        return "complete";
    case ImportState::Undone:
        break;
    }
    return "undone";
}

std::string timeText(std::int64_t microseconds)
{
    std::string text;
    appendTimestamp(text, microseconds);
    return text;
}

} // namespace

std::string importsJson(std::span<const ImportRecord> imports)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject().member("loopscope", 1).key("imports").beginArray();
    for (const ImportRecord& import : imports) {
        json.beginObject()
            .member("id", import.id)
            .member("file", import.fileName)
            .member("size", import.content.size)
            .member("hash", import.content.hash)
            .member("state", stateName(import.state))
            .member("started_at", timeText(import.startedAtUs))
            .key("finished_at");
        if (import.finishedAtUs)
            json.value(timeText(*import.finishedAtUs));
        else
            json.null();
        json.member("rows", import.rows)
            .member("accepted", import.accepted)
            .member("rejected", import.rejected)
            .member("chunks", import.chunks)
            .endObject();
    }
    json.endArray().endObject();
    return text + '\n';
}

Result<void> writeImportsText(std::span<const ImportRecord> imports, const TextSink& sink)
{
    constexpr std::size_t nameWidth = 60;
    return TextTable({{"import"}, {"state", false}, {"started", false}, {"rows"}, {"rejected"}, {"file", false}})
        .write(
            [&](const TextTable::RowVisitor& visit) {
                for (const ImportRecord& import : imports)
                    visit({std::to_string(import.id), std::string(stateName(import.state)),
                           timeText(import.startedAtUs), std::to_string(import.rows), std::to_string(import.rejected),
                           displayText(import.fileName, nameWidth)});
            },
            sink);
}

std::string schemaJson(const SchemaReport& report)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject()
        .member("loopscope", 1)
        .member("store", report.store.redacted())
        .member("has_feedback_table", report.status.hasFeedbackTable)
        .member("ours", report.status.isOurs)
        .member("version", report.status.version)
        .member("newest_version", report.status.newestVersion)
        .key("pending")
        .beginArray();
    for (const std::string& migration : report.status.pending)
        json.value(migration);
    json.endArray().key("policy");
    if (report.policy)
        json.raw(toJson(*report.policy));
    else
        json.null();
    json.endObject();
    return text + '\n';
}

std::string schemaText(const SchemaReport& report)
{
    const SchemaStatus& status = report.status;
    std::string text = report.store.displayName() + ": ";
    if (!status.hasFeedbackTable)
        return text + "no feedback database yet\n";
    if (!status.isOurs)
        return text + "model_feedback is there, made by another program\n";
    text += "feedback database, schema version " + std::to_string(status.version) + " of " +
            std::to_string(status.newestVersion) + '\n';
    for (const std::string& migration : status.pending)
        text += "  to upgrade: " + migration + '\n';
    if (report.policy)
        text += "  policy " + toJson(*report.policy) + '\n';
    return text;
}

} // namespace loopscope
