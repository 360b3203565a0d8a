#include "app/cli/commands/upstream_command.h"

#include "app/cli/console.h"
#include "app/cli/interrupt_watcher.h"
#include "app/cli/store_session.h"
#include "app/data/report/upstream_document.h"

#include <charconv>

namespace loopscope {

namespace {

constexpr OptionSpec specs[] = {
    {"store", "URL",
     "the PostgreSQL database: a connection string or URI\n"
     "(postgresql://…, service=…); without it the variable\n"
     "LOOPSCOPE_STORE says which"},
    {"schema", "S", "look into this schema before those of the search_path"},
    {"run", "N", "which run of the aggregator: 1 (the default) is the newest"},
    jsonOption,
};

Result<std::size_t> runOf(const Arguments& arguments)
{
    const auto text = arguments.value("run");
    if (!text)
        return std::size_t{0};
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size() || number == 0)
        return failure(ErrorCode::InvalidArgument, "--run", "expected a number from 1 on, not “" + *text + "”");
    return number - 1;
}

/// Feedback per version, where the database is a feedback database too; else none, which is no fault.
Result<std::shared_ptr<const Summary>> feedbackOf(const ConnectionSpec& spec)
{
    const auto store = StoreSession::open(spec, {.purpose = "upstream"});
    if (!store) {
        const ErrorCode code = store.error().code;
        if (code == ErrorCode::Cancelled || code == ErrorCode::CannotConnect)
            return std::unexpected(store.error());
        return nullptr;
    }
    auto summary = (*store)->summary({});
    if (!summary)
        return std::unexpected(summary.error());
    return std::make_shared<const Summary>(std::move(*summary));
}

} // namespace

Manual UpstreamCommand::manual() const
{
    return {.arguments = "[OPTIONS]",
            .summary = "what a federated system claims, beside its feedback and its held-out rows",
            .description = "Looks for the tables of the federated system in a PostgreSQL database, tells by their\n"
                           "columns which generation (G0 to G4) each is of, and shows the versions of one run of the\n"
                           "aggregator: the accuracy that it claims (federated_models: the mean training accuracy of\n"
                           "its devices), the accuracy of the feedback (model_feedback), and the accuracy and F1 on\n"
                           "rows held out from training (model_evaluations). A run ends where versions restart. Only\n"
                           "reads, with bounds; “–” is where something is missing.",
            .options = specs,
            .examples = "  loopscope-cli upstream --store postgresql://flead@localhost/flead\n"
                        "  loopscope-cli upstream --store service=flead --run 2 --json\n"};
}

int UpstreamCommand::run(const Arguments& arguments)
{
    if (!arguments.positional().empty())
        return fail({ErrorCode::InvalidArgument, arguments.positional().front(), "“upstream” takes options only"});
    const auto spec = neededStore(arguments);
    if (!spec)
        return fail(spec.error());
    const auto run = runOf(arguments);
    if (!run)
        return fail(run.error());
    UpstreamQuestion question{.database = *spec, .run = *run};
    if (spec->kind == StoreKind::Postgres) {
        const auto feedback = feedbackOf(*spec);
        if (!feedback)
            return fail(feedback.error());
        question.feedback = *feedback;
    }
    const InterruptWatcher interrupts;
    const auto report = readUpstream(question, interrupts.token());
    if (!report)
        return fail(report.error());
    if (*run > 0 && *run >= report->runs.size())
        return fail({ErrorCode::NotFound, "run " + std::to_string(*run + 1),
                     "there are " + std::to_string(report->runs.size())});
    const auto written = arguments.has("json") ? standardOutput()(upstreamJson(spec->redacted(), *report))
                                               : writeUpstreamText(*report, standardOutput());
    return finish(written);
}

} // namespace loopscope
