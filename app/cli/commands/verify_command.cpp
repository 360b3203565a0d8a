#include "app/cli/commands/verify_command.h"

#include "app/cli/console.h"
#include "app/cli/store_session.h"
#include "app/data/report/query_document.h"
#include "app/data/store/sql_catalog.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr OptionSpec specs[] = {storeOption, schemaOption, jsonOption};

/// Values for the parameters that a query insists on: the device of the newest row, before the version after its own.
std::map<std::string, std::string> neededParameters(const SqlText& query, const QueryResult& recent)
{
    std::map<std::string, std::string> values;
    const auto valueOf = [&](std::string_view column) -> SqlValue {
        const auto found = std::ranges::find(recent.columns, column, &ResultColumn::name);
        if (recent.rows.empty() || found == recent.columns.end())
            return {};
        return recent.rows.front()[static_cast<std::size_t>(found - recent.columns.begin())];
    };
    for (const SqlParameter& parameter : query.parameters) {
        if (parameter.fallback)
            continue;
        const SqlValue value = valueOf(parameter.name);
        if (const auto* text = std::get_if<std::string>(&value))
            values[parameter.name] = *text;
        else if (const auto* number = std::get_if<std::int64_t>(&value))
            values[parameter.name] = std::to_string(*number + 1);
        else // no rows: any value shows that the query runs
            values[parameter.name] = parameter.type == "text" ? "" : "0";
    }
    return values;
}

Result<std::vector<VerifiedQuery>> runAll(FeedbackStore& store, SqlDialect dialect)
{
    const auto catalog = SqlCatalog::of(dialect);
    if (!catalog)
        return std::unexpected(catalog.error());
    const auto recent = store.run("recent_feedback", {});
    std::vector<VerifiedQuery> verified;
    for (const auto& [id, query] : (*catalog)->queries()) {
        const auto parameters = neededParameters(query, recent.value_or(QueryResult{}));
        auto result = store.run(id, parameters);
        if (!result && (result.error().code == ErrorCode::Cancelled || result.error().code == ErrorCode::CannotConnect))
            return std::unexpected(result.error());
        verified.push_back({.id = id, .title = query.title, .parameters = parameters, .result = std::move(result)});
    }
    return verified;
}

} // namespace

Manual VerifyCommand::manual() const
{
    return {.arguments = "[OPTIONS]",
            .summary = "run every monitoring query and show its result",
            .description =
                "Runs every monitoring query of a feedback database and shows what it answers. A query that\n"
                "fails makes the exit status 1. “device_accuracy” is asked for the device of the newest row.",
            .options = specs,
            .examples = "  loopscope-cli verify --store sqlite:feedback.db\n"
                        "  loopscope-cli verify --store service=fleet --schema trial --json\n"};
}

int VerifyCommand::run(const Arguments& arguments)
{
    if (!arguments.positional().empty())
        return fail({ErrorCode::InvalidArgument, arguments.positional().front(), "“verify” takes options only"});
    const auto store = StoreSession::open(arguments, {.purpose = "verify"});
    if (!store)
        return fail(store.error());
    const auto dialect = store->spec().kind == StoreKind::Sqlite ? SqlDialect::Sqlite : SqlDialect::Postgres;
    const auto verified = runAll(store->store(), dialect);
    if (!verified)
        return fail(verified.error());
    const auto written = arguments.has("json") ? standardOutput()(verifyJson(store->spec().redacted(), *verified))
                                               : writeVerifyText(*verified, standardOutput());
    if (!written)
        return fail(written.error());
    const bool allRan =
        std::ranges::all_of(*verified, [](const VerifiedQuery& query) { return query.result.has_value(); });
    return allRan ? exitFine : exitFindings;
}

} // namespace loopscope
