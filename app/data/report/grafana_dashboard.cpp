#include "app/data/report/grafana_dashboard.h"

#include "app/data/store/sql_catalog.h"
#include "app/engine/feedback/json_writer.h"

#include <cstdint>
#include <string_view>

namespace loopscope {

namespace {

/// One panel: the SQL text of its id, and how Grafana draws it. Places are in Grafana's grid of 24 columns.
struct Panel {
    std::string_view query;
    std::string_view type;
    std::string_view unit; ///< of Grafana; empty: none
    std::int32_t x, y, width, height;
    std::string_view description;
};

constexpr Panel panels[] = {
    {"grafana_rows", "stat", "short", 0, 0, 6, 4, "All rows of model_feedback."},
    {"grafana_newest", "stat", "s", 6, 0, 6, 4, "How long nothing has been stored. A loop that runs keeps it small."},
    {"grafana_newest_version", "stat", "", 12, 0, 6, 4, "The newest model version that has been evaluated."},
    {"grafana_accuracy", "stat", "percent", 18, 0, 6, 4, "Share of correct predictions of the newest version."},
    {"grafana_accuracy_by_version", "barchart", "percent", 0, 4, 16, 9,
     "What was observed, with its 95 % interval (low, high), beside 0.7 + 0.02 · version, which was reported before "
     "there "
     "was feedback."},
    {"grafana_types_by_version", "barchart", "short", 16, 4, 8, 9, "Small, middle and large errors per version."},
    {"grafana_panel_24h", "table", "", 0, 13, 12, 9, "Versions with feedback stored in the last 24 hours."},
    {"grafana_trend", "table", "", 12, 13, 12, 9, "The newest versions over all time."},
    {"grafana_accuracy_by_hour", "timeseries", "percent", 0, 22, 12, 8, "By the hour in which feedback was stored."},
    {"grafana_rows_by_hour", "timeseries", "short", 12, 22, 12, 8, "A gap is an hour in which nothing was stored."},
    {"grafana_devices", "table", "", 0, 30, 12, 9, "Devices of the newest version, most wrong predictions first."},
    {"grafana_recent", "table", "", 12, 30, 12, 9, "What was stored last."},
};

constexpr std::string_view sourceName = "${datasource}";

std::string quotedIdentifier(std::string_view name)
{
    std::string quoted = "\"";
    for (const char character : name)
        quoted += character == '"' ? std::string("\"\"") : std::string(1, character);
    return quoted + '"';
}

std::string withSchema(std::string sql, std::string_view schema)
{
    constexpr std::string_view place = "{schema}";
    const std::string prefix = schema.empty() ? std::string() : quotedIdentifier(schema) + '.';
    for (std::size_t at = sql.find(place); at != std::string::npos; at = sql.find(place, at + prefix.size()))
        sql.replace(at, place.size(), prefix);
    return sql;
}

void writeSource(JsonWriter& json)
{
    json.key("datasource").beginObject().member("type", "postgres").member("uid", sourceName).endObject();
}

void writePanel(JsonWriter& json, const Panel& panel, std::int32_t id, const SqlText& text, std::string_view schema)
{
    json.beginObject()
        .member("id", id)
        .member("type", panel.type)
        .member("title", text.title)
        .member("description", panel.description);
    writeSource(json);
    json.key("gridPos")
        .beginObject()
        .member("x", panel.x)
        .member("y", panel.y)
        .member("w", panel.width)
        .member("h", panel.height)
        .endObject();
    json.key("fieldConfig").beginObject().key("defaults").beginObject();
    if (!panel.unit.empty())
        json.member("unit", panel.unit);
    json.endObject().key("overrides").beginArray().endArray().endObject();
    json.key("options").beginObject().endObject();
    json.key("targets").beginArray().beginObject().member("refId", "A");
    writeSource(json);
    json.member("editorMode", "code")
        .member("format", panel.type == "timeseries" ? "time_series" : "table")
        .member("rawQuery", true)
        .member("rawSql", withSchema(text.sql(), schema))
        .endObject()
        .endArray()
        .endObject();
}

} // namespace

Result<std::string> grafanaDashboard(const std::string& schema)
{
    const auto catalog = SqlCatalog::of(SqlDialect::Postgres);
    if (!catalog)
        return std::unexpected(catalog.error());
    std::string text;
    JsonWriter json(text);
    json.beginObject()
        .member("title", schema.empty() ? "Feedback loop" : "Feedback loop: " + schema)
        .key("tags")
        .beginArray()
        .value("loopscope")
        .endArray()
        .member("timezone", "utc")
        .member("schemaVersion", 36)
        .member("refresh", "30s")
        .key("time")
        .beginObject()
        .member("from", "now-7d")
        .member("to", "now")
        .endObject();
    json.key("templating").beginObject().key("list").beginArray().beginObject();
    json.member("name", "datasource").member("label", "PostgreSQL").member("type", "datasource").member("query", "postgres");
    json.endObject().endArray().endObject();
    json.key("panels").beginArray();
    std::int32_t id = 0;
    for (const Panel& panel : panels) {
        const auto query = (*catalog)->statement(panel.query);
        if (!query)
            return std::unexpected(query.error());
        writePanel(json, panel, ++id, **query, schema);
    }
    json.endArray().endObject();
    return text + '\n';
}

} // namespace loopscope
