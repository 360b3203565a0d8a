#include "app/cli/commands/replay_command.h"

#include "app/cli/console.h"
#include "app/cli/interrupt_watcher.h"
#include "app/cli/progress_line.h"
#include "app/cli/replay_options.h"
#include "app/data/error_text.h"
#include "app/data/report/summary_text.h"
#include "app/engine/feedback/summary_merge.h"

#include <string>
#include <utility>

namespace loopscope {

namespace {

constexpr std::string_view description =
    "Reads evaluation files (CSV, JSON Lines, plain or gzip; - is standard input), judges every\n"
    "row by the policy, and sums up. With --store the feedback is kept: one import per file,\n"
    "which can be resumed after an interrupt and undone. A rejected row never stops a replay: it\n"
    "is counted and listed by reason.\n"
    "\n"
    "Needed columns: model_version, device_id, prediction_result, actual_result. Optional:\n"
    "aggregation_round, confidence, timestamp.\n"
    "\n"
    "A FILE upstream:URL is the table model_evaluations of a federated system in the PostgreSQL\n"
    "database URL. Text labels are mapped (normal=0, anomaly=1, or --labels); confusion counts of\n"
    "a device become that many evaluations of 0 and 1. #after=TIME&until=TIME&schema=S behind it\n"
    "bound what is read. Without them a replay takes every row there is now, and the next one into\n"
    "the same store what has come since; --again takes all. The line of a rejected record is the\n"
    "number of its evaluation, ordered by evaluation_timestamp and device.";

constexpr std::string_view examples =
    "  loopscope-cli replay evaluations.csv\n"
    "  loopscope-cli replay evaluations.jsonl.gz --summary loop --json > loop.json\n"
    "  loopscope-cli replay evaluations.csv --store sqlite:feedback.db --rejects rejects.csv\n"
    "  loopscope-cli replay scores.csv --map prediction_result=score,actual_result=label \\\n"
    "                                  --labels normal=0,anomaly=1\n"
    "  loopscope-cli replay evaluations.csv --store service=fleet --schema trial --resume\n"
    "  loopscope-cli replay upstream:service=flead --store sqlite:feedback.db\n"
    "  loopscope-cli replay 'upstream:service=flead#until=2026-05-01T00:00:00Z' --summary loop\n";

bool isStored(const ReplayRequest& request)
{
    return request.target.kind != StoreKind::Memory;
}

int failReplay(const ReplayRequest& request, const Error& error, const ReplayProgress& progress)
{
    if (error.code != ErrorCode::Cancelled) {
        const int status = fail(error);
        if (isStored(request) && progress.waitingSinceUs)
            message(std::to_string(progress.stored) + " rows of “" + request.file +
                    "” are stored; the same command with --resume goes on.");
        return status;
    }
    if (isStored(request))
        message("interrupted. " + std::to_string(progress.stored) + " rows of “" + request.file +
                "” are stored; the same command with --resume goes on.");
    else
        message("interrupted. Nothing was stored.");
    return exitStatus(error);
}

void tellWhereItWent(const ReplayRequest& request, const ReplayOutcome& outcome)
{
    if (!isStored(request) || !outcome.importId)
        return;
    const std::string import = "import " + std::to_string(*outcome.importId) + " of " + request.target.displayName();
    message(outcome.wasComplete ? "“" + outcome.file + "” is complete already, as " + import + "; nothing was done."
                                : "“" + outcome.file + "” is stored, as " + import + '.');
}

} // namespace

Manual ReplayCommand::manual() const
{
    return {.arguments = "FILE... [OPTIONS]",
            .summary = "read evaluation files: accuracy per version, per device, and of the loop",
            .description = description,
            .options = replayOptionSpecs(),
            .examples = examples};
}

int ReplayCommand::run(const Arguments& arguments)
{
    const auto options = replayOptions(arguments);
    if (!options)
        return fail(options.error());

    SummaryDocument document{.kind = options->kind};
    std::vector<std::shared_ptr<const Summary>> summaries;
    int status = exitFine;
    {
        const InterruptWatcher interrupts;
        ProgressLine progress;
        for (const ReplayRequest& request : options->requests) {
            auto outcome = runReplay(request, progress, interrupts.token());
            progress.clear();
            if (!outcome)
                return failReplay(request, outcome.error(), progress.last());
            tellWhereItWent(request, *outcome);
            if (const auto& error = outcome->ingest.fileError) {
                message("“" + outcome->file + "”: " + toString(*error));
                status = exitInputFile;
            }
            document.policy = outcome->policy;
            document.seconds += outcome->seconds;
            document.files.push_back({.file = outcome->file, .report = std::move(outcome->ingest)});
            summaries.push_back(std::move(outcome->summary));
        }
    }
    document.summary = mergeSummaries(summaries);
    const auto written = options->asJson ? writeJson(document, standardOutput()) : writeText(document, standardOutput());
    return written ? status : fail(written.error());
}

} // namespace loopscope
