#include "app/cli/replay_options.h"

#include "app/cli/store_session.h"
#include "app/engine/files/number_text.h"
#include "app/engine/files/timestamp_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace loopscope {

namespace {

constexpr OptionSpec specs[] = {
    {"store", "URL",
     "where the feedback goes: memory: (the default: nothing is\n"
     "stored), sqlite:PATH, or a PostgreSQL connection string or\n"
     "URI (postgresql://…, service=…); made when missing"},
    schemaOption,
    {"policy", "P.json",
     "the policy; default: the one of the feedback database,\nor the built-in one where there is none yet"},
    {"summary",
     "S", "versions (default), devices, matrix (version × device),\nloop (what the feedback loop reports), ingest (no data)"},
    {"json", "", "print one JSON document instead of a table"},
    {"format", "F", "csv or jsonl; default: by the name of the file"},
    {"map", "a=b,...", "our column a is called b in the file\n(--map prediction_result=score)"},
    {"labels",
     "a=0,...", "text labels in prediction_result and actual_result and\nthe numbers they stand for (--labels normal=0,anomaly=1)"},
    {"now", "TIME|max",
     "where the window of a policy with window_seconds ends;\ndefault: max, the newest timestamp of the input"},
    {"rejects", "FILE", "write every rejected record: line, reason, raw text (CSV)"},
    {"feedback-out", "FILE", "write every feedback row in input order (CSV)"},
    {"max-rejects", "N|N%", "more rejected rows than this end the run (4) and undo it"},
    {"count-duplicates", "", "count equal rows (all are kept; costs memory per row)"},
    {"resume", "", "go on with an unfinished import of the same content"},
    {"again", "", "store a content a second time"},
    {"into-live", "", "store among rows of another origin"},
    {"batch-rows", "N", "rows per transaction, default 200000"},
    {"wait", "N", "seconds to wait for a server that is away, default 60; then it\nends (3) and can be resumed"},
    {"threads", "N", "parse workers; default: one per core"},
};

std::unexpected<Error> invalid(std::string_view option, std::string detail)
{
    return failure(ErrorCode::InvalidArgument, "--" + std::string(option), std::move(detail));
}

Result<std::int64_t> positiveInteger(std::string_view option, std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1)
        return invalid(option, "expected a number from 1 on, not “" + std::string(text) + "”");
    return number;
}

/// `a=b,c=d` in pairs.
Result<std::vector<std::pair<std::string, std::string>>> pairsOf(std::string_view option, std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string_view pair = text.substr(begin, end - begin);
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || equals == 0 || equals + 1 == pair.size())
            return invalid(option, "expected a=b,c=d, not “" + std::string(pair) + "”");
        pairs.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
        begin = end + 1;
    }
    return pairs;
}

Result<void> readMap(const Arguments& arguments, ReadOptions& reading)
{
    const auto text = arguments.value("map");
    if (!text)
        return {};
    const auto pairs = pairsOf("map", *text);
    if (!pairs)
        return std::unexpected(pairs.error());
    for (const auto& [ours, theirs] : *pairs) {
        std::size_t column = 0;
        while (column < columnCount && columnName(static_cast<Column>(column)) != ours)
            ++column;
        if (column == columnCount)
            return invalid("map", "“" + ours + "” is none of our columns (write ours=theirs)");
        reading.sourceColumn[column] = theirs;
    }
    return {};
}

Result<void> readLabels(const Arguments& arguments, ReadOptions& reading)
{
    const auto text = arguments.value("labels");
    if (!text)
        return {};
    const auto pairs = pairsOf("labels", *text);
    if (!pairs)
        return std::unexpected(pairs.error());
    for (const auto& [label, numberText] : *pairs) {
        const auto number = parseReal(numberText);
        if (!number)
            return invalid("labels", "“" + numberText + "” is no number");
        reading.labels[label] = *number;
    }
    return {};
}

Result<void> readMaxRejects(const Arguments& arguments, MaxRejects& limit)
{
    const auto text = arguments.value("max-rejects");
    if (!text)
        return {};
    const bool isShare = text->ends_with('%');
    const std::string_view digits = std::string_view(*text).substr(0, text->size() - (isShare ? 1 : 0));
    if (isShare) {
        const auto share = parseReal(digits);
        if (share && *share >= 0 && *share <= 100) {
            limit.share = *share / 100;
            return {};
        }
    } else {
        std::uint64_t count = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
        if (error == std::errc() && end == digits.data() + digits.size()) {
            limit.count = count;
            return {};
        }
    }
    return invalid("max-rejects", "expected a number of rows or a share like 1%, not “" + *text + "”");
}

Result<void> readNumbers(const Arguments& arguments, ReplayRequest& request)
{
    if (const auto text = arguments.value("batch-rows")) {
        const auto rows = positiveInteger("batch-rows", *text);
        if (!rows)
            return std::unexpected(rows.error());
        request.batchRows = *rows;
    }
    if (const auto text = arguments.value("threads")) {
        const auto threads = positiveInteger("threads", *text);
        if (!threads)
            return std::unexpected(threads.error());
        request.reading.threads = static_cast<unsigned>(std::min<std::int64_t>(*threads, 256));
    }
    request.patience = std::chrono::seconds(60);
    if (const auto text = arguments.value("wait")) {
        const auto seconds = parseReal(*text);
        if (!seconds || !(*seconds >= 0 && *seconds <= 1e9))
            return invalid("wait", "expected a number of seconds, not “" + *text + "”");
        request.patience = std::chrono::milliseconds(std::llround(*seconds * 1000));
    }
    if (const auto text = arguments.value("now"); text && *text != "max") {
        const auto moment = parseTimestamp(*text);
        if (!moment)
            return invalid("now", "expected max or a time like 2024-05-01T12:00:00Z, not “" + *text + "”");
        request.windowEnd = *moment;
    }
    return readMaxRejects(arguments, request.maxRejects);
}

Result<void> readTarget(const Arguments& arguments, ReplayRequest& request)
{
    const auto store = namedStore(arguments);
    if (!store)
        return std::unexpected(store.error());
    request.target = store->value_or(ConnectionSpec{});
    request.resume = arguments.has("resume");
    request.again = arguments.has("again");
    request.intoLive = arguments.has("into-live");
    for (const std::string_view option : {"resume", "again", "into-live"}) {
        if (request.target.kind == StoreKind::Memory && arguments.has(option))
            return invalid(option, "it needs a --store that keeps something");
    }
    if (const auto path = arguments.value("policy")) {
        const auto policy = readPolicyFile(*path);
        if (!policy)
            return std::unexpected(policy.error());
        request.policy = *policy;
    }
    return {};
}

/// What several files cannot share.
Result<void> checkSeveral(const Arguments& arguments, const ReplayRequest& request)
{
    for (const std::string_view option : {"rejects", "feedback-out"}) {
        if (arguments.has(option))
            return invalid(option, "it takes one FILE at a time");
    }
    if (request.policy && request.policy->windowSeconds && std::holds_alternative<WindowEndsAtNewest>(request.windowEnd))
        return invalid("now", "with several files and a window, say when the window ends");
    return {};
}

} // namespace

std::span<const OptionSpec> replayOptionSpecs()
{
    return specs;
}

Result<ReplayOptions> replayOptions(const Arguments& arguments)
{
    ReplayOptions options{.asJson = arguments.has("json")};
    const auto& files = arguments.positional();
    if (files.empty())
        return failure(ErrorCode::InvalidArgument, "FILE", "say which evaluation file to replay");
    if (const auto name = arguments.value("summary")) {
        const auto kind = summaryKindOf(*name);
        if (!kind)
            return invalid("summary", "expected versions, devices, matrix, loop or ingest, not “" + *name + "”");
        options.kind = *kind;
    }

    ReplayRequest request;
    for (const auto step : {readTarget, readNumbers}) {
        if (const auto done = step(arguments, request); !done)
            return std::unexpected(done.error());
    }
    for (const auto step : {readMap, readLabels}) {
        if (const auto done = step(arguments, request.reading); !done)
            return std::unexpected(done.error());
    }
    if (files.size() > 1)
        if (const auto checked = checkSeveral(arguments, request); !checked)
            return std::unexpected(checked.error());
    request.reading.countDuplicates = arguments.has("count-duplicates");
    request.rejectsFile = arguments.value("rejects").value_or("");
    request.feedbackFile = arguments.value("feedback-out").value_or("");

    const auto format = arguments.value("format");
    if (format && *format != "csv" && *format != "jsonl")
        return invalid("format", "expected csv or jsonl, not “" + *format + "”");
    for (const std::string& file : files) {
        request.file = file;
        request.upstream.reset();
        if (UpstreamSource::isName(file)) {
            if (format || arguments.has("map"))
                return invalid(format ? "format" : "map", "it is for files; the columns of " + file + " are known");
            const auto source = UpstreamSource::parse(file, false);
            if (!source)
                return std::unexpected(source.error());
            request.file = source->name();
            request.upstream = *source;
        }
        request.reading.format = formatOfName(file);
        if (format)
            request.reading.format = *format == "csv" ? FileFormat::Csv : FileFormat::Jsonl;
        options.requests.push_back(request);
    }
    return options;
}

} // namespace loopscope
