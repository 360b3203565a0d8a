#include "app/cli/commands/verify_command.h"

#include "app/cli/console.h"
#include "app/cli/store_session.h"
#include "app/data/diagnosis/check_runner.h"
#include "app/data/report/check_document.h"
#include "app/data/report/check_junit.h"
#include "app/data/report/output_file.h"
#include "app/data/report/query_document.h"
#include "app/data/store/sql_catalog.h"
#include "app/data/store/wall_clock.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr OptionSpec specs[] = {
    storeOption,
    schemaOption,
    jsonOption,
    {"strict", "", "warnings too make the exit status 1"},
    {"junit", "F", "write the checks and queries as JUnit XML into F"},
};

Result<void> writeFile(const std::string& path, std::string_view text)
{
    auto file = OutputFile::create(path);
    if (!file)
        return std::unexpected(file.error());
    if (auto written = file->write(text); !written)
        return written;
    return file->close();
}

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
            .summary = "check the loop, and run every monitoring query",
            .description =
                "Asks whether the loop of a feedback database is alive and honest, and runs every monitoring\n"
                "query. Each check says what it found, how sure that is, and what mends it; what cannot be\n"
                "known in this database says why. A fault or a query that fails makes the exit status 1.\n"
                "“device_accuracy” is asked for the device of the newest row.",
            .options = specs,
            .examples = "  loopscope-cli verify --store sqlite:feedback.db\n"
                        "  loopscope-cli verify --store service=fleet --schema trial --json\n"
                        "  loopscope-cli verify --store service=fleet --strict --junit loop.xml\n"};
}

int VerifyCommand::run(const Arguments& arguments)
{
    if (!arguments.positional().empty())
        return fail({ErrorCode::InvalidArgument, arguments.positional().front(), "“verify” takes options only"});
    auto store = StoreSession::open(arguments, {.anySchema = true, .purpose = "verify"});
    if (!store)
        return fail(store.error());
    const auto dialect = store->spec().kind == StoreKind::Sqlite ? SqlDialect::Sqlite : SqlDialect::Postgres;
    const auto status = (*store)->schemaStatus();
    if (!status)
        return fail(status.error());
    const auto checks = runLoopChecks(store->store(), dialect, wallClockUs());
    if (!checks)
        return fail(checks.error());
    Result<std::vector<VerifiedQuery>> verified;
    if (status->hasFeedbackTable)
        verified = runAll(store->store(), dialect);
    if (!verified)
        return fail(verified.error());
    if (const auto path = arguments.value("junit"))
        if (auto written = writeFile(*path, verifyJunit(store->spec().redacted(), *verified, *checks)); !written)
            return fail(written.error());
    return print(*store, *verified, *checks, arguments);
}

int VerifyCommand::print(const StoreSession& store, const std::vector<VerifiedQuery>& queries,
                         const std::vector<CheckResult>& checks, const Arguments& arguments) const
{
    Result<void> written;
    if (arguments.has("json")) {
        written = standardOutput()(verifyJson(store.spec().redacted(), queries, checks));
    } else {
        written = writeVerifyText(queries, standardOutput());
        if (written)
            written = standardOutput()(checksText(checks));
    }
    if (!written)
        return fail(written.error());
    const CheckTotals totals = totalsOf(checks);
    const bool allRan =
        std::ranges::all_of(queries, [](const VerifiedQuery& query) { return query.result.has_value(); });
    const bool isSound = totals.errors == 0 && (totals.warnings == 0 || !arguments.has("strict"));
    return allRan && isSound ? exitFine : exitFindings;
}

} // namespace loopscope
