#include "app/cli/commands/query_command.h"

#include "app/cli/console.h"
#include "app/cli/store_session.h"
#include "app/data/report/query_document.h"

namespace loopscope {

namespace {

constexpr OptionSpec specs[] = {
    storeOption,
    schemaOption,
    {"param", "name=value", "a parameter of the query; may be given several times", true},
    jsonOption,
    {"csv", "", "print CSV"},
};

Result<std::map<std::string, std::string>> parametersOf(const Arguments& arguments)
{
    std::map<std::string, std::string> parameters;
    for (const std::string& text : arguments.values("param")) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            return failure(ErrorCode::InvalidArgument, "--param", "expected name=value, not “" + text + "”");
        if (!parameters.emplace(text.substr(0, equals), text.substr(equals + 1)).second)
            return failure(ErrorCode::InvalidArgument, "--param", "“" + text.substr(0, equals) + "” is given twice");
    }
    return parameters;
}

} // namespace

Manual QueryCommand::manual() const
{
    return {.arguments = "ID [OPTIONS]",
            .summary = "run one monitoring query",
            .description = "Runs a monitoring query of a feedback database:\n"
                           "  feedback_count       how many rows of feedback\n"
                           "  recent_feedback      the newest 10\n"
                           "  accuracy_by_version  per version: rows, accuracy, mean absolute error\n"
                           "  panel_24h            the last 24 hours, the newest 20 versions\n"
                           "  improvement_trend    the last 10 versions\n"
                           "  device_accuracy      one device before one version, in a window\n"
                           "  expected_results     per version: hard-coded accuracy, accuracy of the loop, observed\n"
                           "  stored_recently      rows stored in the last minutes\n"
                           "\n"
                           "Tables are rounded, --json and --csv are not.",
            .options = specs,
            .examples = "  loopscope-cli query accuracy_by_version --store sqlite:feedback.db\n"
                        "  loopscope-cli query panel_24h --param by=timestamp --json --store sqlite:feedback.db\n"};
}

int QueryCommand::run(const Arguments& arguments)
{
    if (arguments.positional().size() != 1)
        return fail({ErrorCode::InvalidArgument, "ID", "say which query to run; “query --help” lists them"});
    if (arguments.has("json") && arguments.has("csv"))
        return fail({ErrorCode::InvalidArgument, "--csv", "it excludes --json"});
    const auto parameters = parametersOf(arguments);
    if (!parameters)
        return fail(parameters.error());
    const auto store = StoreSession::open(arguments, {.purpose = "query"});
    if (!store)
        return fail(store.error());
    const auto result = (*store)->run(arguments.positional().front(), *parameters);
    if (!result)
        return fail(result.error());
    if (arguments.has("json"))
        return finish(standardOutput()(queryJson(*result)));
    return finish(arguments.has("csv") ? writeQueryCsv(*result, standardOutput())
                                       : writeQueryText(*result, standardOutput()));
}

} // namespace loopscope
