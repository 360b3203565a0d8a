#include "app/data/report/query_document.h"

#include "app/data/error_text.h"
#include "app/data/report/check_document.h"
#include "app/data/report/csv_text.h"
#include "app/data/report/text_table.h"
#include "app/engine/feedback/json_writer.h"
#include "app/engine/files/timestamp_text.h"

#include <array>
#include <charconv>

namespace loopscope {

namespace {

constexpr std::size_t textWidth = 60;

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};

std::string timeText(std::int64_t microseconds)
{
    std::string text;
    appendTimestamp(text, microseconds);
    return text;
}

bool isTimestamp(const ResultColumn& column)
{
    return column.type == "timestamp";
}

void writeValue(JsonWriter& json, const ResultColumn& column, const SqlValue& value)
{
    std::visit(Overloaded{[&](std::monostate) { json.null(); },
                          [&](std::int64_t number) {
                              if (isTimestamp(column))
                                  json.value(timeText(number));
                              else
                                  json.value(number);
                          },
                          [&](const std::string& text) { json.value(std::string_view(text)); },
                          [&](auto plain) { json.value(plain); }},
               value);
}

std::string exactText(const ResultColumn& column, const SqlValue& value)
{
    return std::visit(
        Overloaded{[](std::monostate) { return std::string(); },
                   [](bool flag) { return std::string(flag ? "true" : "false"); },
                   [&](std::int64_t number) { return isTimestamp(column) ? timeText(number) : std::to_string(number); },
                   [](double number) {
                       std::string text;
                       appendCsvNumber(text, number);
                       return text;
                   },
                   [](const std::string& text) { return text; }},
        value);
}

std::string roundedText(const ResultColumn& column, const SqlValue& value)
{
    if (const auto* number = std::get_if<double>(&value)) {
        std::array<char, 400> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), *number, std::chars_format::fixed, 4);
        return {text.data(), end.ptr};
    }
    return displayText(exactText(column, value), textWidth);
}

} // namespace

void writeResult(JsonWriter& json, const QueryResult& result)
{
    json.key("columns").beginArray();
    for (const ResultColumn& column : result.columns)
        json.beginObject().member("name", column.name).member("type", column.type).endObject();
    json.endArray().key("timing").beginObject().member("seconds", result.seconds).endObject();
    json.key("data").beginArray();
    for (const auto& row : result.rows) {
        json.beginObject();
        for (std::size_t i = 0; i < row.size(); ++i) {
            json.key(result.columns[i].name);
            writeValue(json, result.columns[i], row[i]);
        }
        json.endObject();
    }
    json.endArray();
}

std::string queryJson(const QueryResult& result)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject().member("loopscope", 1).member("query", result.id);
    writeResult(json, result);
    json.endObject();
    return text + '\n';
}

Result<void> writeQueryCsv(const QueryResult& result, const TextSink& sink)
{
    std::string text;
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
        text += i == 0 ? "" : ",";
        appendCsvField(text, result.columns[i].name);
    }
    text += '\n';
    for (const auto& row : result.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i == 0 ? "" : ",";
            appendCsvField(text, exactText(result.columns[i], row[i]));
        }
        text += '\n';
    }
    return sink(text);
}

Result<void> writeQueryText(const QueryResult& result, const TextSink& sink)
{
    std::vector<TextTable::Column> columns;
    columns.reserve(result.columns.size());
    for (const ResultColumn& column : result.columns)
        columns.push_back({column.name, column.type == "integer" || column.type == "real"});
    return TextTable(std::move(columns))
        .write(
            [&](const TextTable::RowVisitor& visit) {
                for (const auto& row : result.rows) {
                    TextTable::Row texts;
                    for (std::size_t i = 0; i < row.size(); ++i)
                        texts.push_back(roundedText(result.columns[i], row[i]));
                    visit(texts);
                }
            },
            sink);
}

std::string verifyJson(std::string_view store, std::span<const VerifiedQuery> queries,
                       std::span<const CheckResult> checks)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject().member("loopscope", 1).member("store", store).key("queries").beginArray();
    for (const VerifiedQuery& query : queries) {
        json.beginObject().member("id", query.id).member("title", query.title).key("parameters").beginObject();
        for (const auto& [name, value] : query.parameters)
            json.member(name, value);
        json.endObject().key("error");
        if (query.result) {
            json.null();
            writeResult(json, *query.result);
        } else {
            json.value(errorText(query.result.error()).toStdString());
        }
        json.endObject();
    }
    json.endArray().key("checks");
    writeChecks(json, checks);
    json.endObject();
    return text + '\n';
}

Result<void> writeVerifyText(std::span<const VerifiedQuery> queries, const TextSink& sink)
{
    for (const VerifiedQuery& query : queries) {
        std::string head = query.id + ": " + query.title;
        for (const auto& [name, value] : query.parameters)
            head += "  " + name + '=' + displayText(value, textWidth);
        if (!query.result)
            head += "\nfailed: " + errorText(query.result.error()).toStdString();
        if (auto written = sink(head + '\n'); !written)
            return written;
        if (query.result)
            if (auto written = writeQueryText(*query.result, sink); !written)
                return written;
        if (auto written = sink("\n"); !written)
            return written;
    }
    return {};
}

} // namespace loopscope
