#include "app/cli/commands/grafana_command.h"

#include "app/cli/console.h"
#include "app/cli/store_session.h"
#include "app/data/report/grafana_dashboard.h"
#include "app/data/report/output_file.h"

namespace loopscope {

namespace {

constexpr OptionSpec specs[] = {
    {"o", "FILE", "where the dashboard goes; - is standard output"},
    schemaOption,
};

} // namespace

Manual GrafanaCommand::manual() const
{
    return {.arguments = "-o FILE [--schema S]",
            .summary = "write a Grafana dashboard of the feedback",
            .description =
                "Writes a dashboard for Grafana's import as JSON: versions, accuracy beside the formula, errors,\n"
                "devices and what was stored last, from model_feedback in PostgreSQL or TimescaleDB. No\n"
                "database is needed to write it. The data source is chosen in the dashboard.",
            .options = specs,
            .examples = "  loopscope-cli grafana -o dashboard.json\n"
                        "  loopscope-cli grafana -o - --schema trial\n"};
}

int GrafanaCommand::run(const Arguments& arguments)
{
    if (!arguments.positional().empty())
        return fail({ErrorCode::InvalidArgument, arguments.positional().front(), "“grafana” takes options only"});
    const auto path = arguments.value("o");
    if (!path || path->empty())
        return fail({ErrorCode::InvalidArgument, "-o", "say which file to write, or - for standard output"});
    const auto dashboard = grafanaDashboard(arguments.value("schema").value_or(std::string()));
    if (!dashboard)
        return fail(dashboard.error());
    return finish(*path == "-" ? standardOutput()(*dashboard) : OutputFile::writeAll(*path, *dashboard));
}

} // namespace loopscope
