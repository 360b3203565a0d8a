#include "app/data/report/summary_document.h"

#include "app/data/report/summary_rows.h"
#include "app/engine/feedback/json_writer.h"

#include <array>

namespace loopscope {

namespace {

constexpr std::array<std::string_view, 5> kindNames{"versions", "devices", "matrix", "loop", "ingest"};

void writeIngest(JsonWriter& json, const IngestReport& report)
{
    json.beginObject()
        .member("rows", report.rows)
        .member("accepted", report.accepted)
        .member("rejected", report.rejected)
        .key("file_error");
    if (report.fileError)
        json.value(toString(*report.fileError));
    else
        json.null();
    json.key("warnings").beginArray();
    if (report.trailingGarbage)
        json.value("trailing_garbage");
    json.endArray().key("rejected_by_reason").beginObject();
    for (const auto& [reason, count] : report.rejectedByReason)
        json.member(toString(reason), count);
    json.endObject().key("rejects").beginArray();
    for (const Reject& reject : report.rejects)
        json.beginObject().member("line", reject.line).member("reason", toString(reject.reason)).endObject();
    json.endArray()
        .member("duplicates", report.duplicates)
        .member("confidence_outside_0_1", report.confidenceOutside01)
        .endObject();
}

std::string documentHead(const SummaryDocument& document)
{
    std::string text;
    JsonWriter json(text);
    const bool single = document.files.size() == 1;
    const IngestReport total = single ? document.files.front().report : totalOf(document.files);
    json.beginObject().member("loopscope", 1).key("file");
    if (single) {
        json.value(document.files.front().file);
    } else {
        json.null().key("files").beginArray();
        for (const IngestedFile& file : document.files) {
            json.beginObject().member("file", file.file).key("ingest");
            writeIngest(json, file.report);
            json.endObject();
        }
        json.endArray();
    }
    json.member("summary", summaryKindName(document.kind)).key("policy").raw(toJson(document.policy));
    json.key("ingest");
    writeIngest(json, total);
    json.key("timing").beginObject().member("seconds", document.seconds).key("rows_per_second");
    if (document.seconds > 0)
        json.value(static_cast<double>(total.rows) / document.seconds);
    else
        json.null();
    json.endObject().key("data").beginArray();
    return text;
}

} // namespace

std::string_view summaryKindName(SummaryKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)];
}

std::optional<SummaryKind> summaryKindOf(std::string_view name)
{
    for (std::size_t index = 0; index < kindNames.size(); ++index) {
        if (kindNames[index] == name)
            return static_cast<SummaryKind>(index);
    }
    return std::nullopt;
}

Result<void> writeJson(const SummaryDocument& document, const TextSink& sink)
{
    if (auto written = sink(documentHead(document)); !written)
        return written;
    if (auto written = writeJsonRows(document.kind, *document.summary, document.policy, sink); !written)
        return written;
    return sink("]}\n");
}

} // namespace loopscope
