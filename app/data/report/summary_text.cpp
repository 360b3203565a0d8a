#include "app/data/report/summary_text.h"

#include "app/data/report/ingest_text.h"
#include "app/data/report/text_table.h"
#include "app/engine/feedback/device_totals.h"
#include "app/engine/feedback/loop.h"
#include "app/engine/files/timestamp_text.h"

#include <array>
#include <charconv>

namespace loopscope {

namespace {

constexpr std::size_t deviceWidth = 40;

std::string fixed(double number, int digits)
{
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
    return {text.data(), end.ptr};
}

/// Errors may have any scale: four decimals as far as they fit, else powers of ten.
std::string errorSize(double number)
{
    if (number < 1e7)
        return fixed(number, 4);
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::scientific, 4);
    return {text.data(), end.ptr};
}

std::string percent(double share)
{
    return fixed(100 * share, 1) + " %";
}

std::string timeText(std::int64_t microseconds)
{
    std::string text;
    if (microseconds != absentTimestamp)
        appendTimestamp(text, microseconds);
    return text;
}

using Columns = std::vector<TextTable::Column>;
using Row = TextTable::Row;

/// The columns that versions, devices and cells share.
constexpr std::array<TextTable::Column, 10> tallyColumns{{{"rows"},
                                                          {"accuracy"},
                                                          {"mean |error|"},
                                                          {"max |error|"},
                                                          {"normal"},
                                                          {"anomaly"},
                                                          {"edge case"},
                                                          {"confidence"},
                                                          {"first", false},
                                                          {"last", false}}};

TextTable tallyTable(Columns columns)
{
    columns.insert(columns.end(), tallyColumns.begin(), tallyColumns.end());
    return TextTable(std::move(columns));
}

Row tallyRow(Row row, const Tally& tally)
{
    const auto count = static_cast<double>(tally.count);
    for (std::string text :
         {std::to_string(tally.count), percent(static_cast<double>(tally.correct) / count),
          errorSize(tally.absoluteError.value() / count), errorSize(tally.maxAbsoluteError),
          std::to_string(tally.normal), std::to_string(tally.anomaly()), std::to_string(tally.edgeCase),
          tally.confidenceCount == 0 ? std::string()
                                     : fixed(tally.confidence.value() / static_cast<double>(tally.confidenceCount), 3),
          timeText(tally.firstTimestamp), timeText(tally.lastTimestamp)})
        row.push_back(std::move(text));
    return row;
}

std::string_view sourceName(AccuracySource source)
{
    return source == AccuracySource::Feedback ? "feedback" : "formula";
}

Result<void> writeVersions(const Summary& summary, const TextSink& sink)
{
    return tallyTable({{"version"}, {"devices"}})
        .write(
            [&](const TextTable::RowVisitor& visit) {
                for (const VersionSummary& version : summary.versions)
                    visit(tallyRow({std::to_string(version.version), std::to_string(version.devices)}, version.tally));
            },
            sink);
}

Result<void> writeDevices(const Summary& summary, const Policy& policy, const TextSink& sink)
{
    const auto totals = deviceTotals(summary);
    const auto next = nextAccuracies(summary, policy);
    return tallyTable(
               {{"device", false}, {"versions"}, {"first version"}, {"last version"}, {"next accuracy"}, {"from", false}})
        .write(
            [&](const TextTable::RowVisitor& visit) {
                for (std::size_t device = 0; device < totals.size(); ++device)
                    visit(tallyRow({displayText(summary.devices[device], deviceWidth),
                                    std::to_string(next[device].versions), std::to_string(next[device].firstVersion),
                                    std::to_string(next[device].lastVersion), percent(next[device].accuracy.value),
                                    std::string(sourceName(next[device].accuracy.source))},
                                   totals[device]));
            },
            sink);
}

Result<void> writeMatrix(const Summary& summary, const TextSink& sink)
{
    return tallyTable({{"version"}, {"device", false}})
        .write(
            [&](const TextTable::RowVisitor& visit) {
                for (std::size_t index = 0; index < summary.versions.size(); ++index)
                    for (std::size_t cell = summary.cellStart[index]; cell < summary.cellStart[index + 1]; ++cell)
                        visit(tallyRow({std::to_string(summary.versions[index].version),
                                        displayText(summary.devices[summary.cells.device[cell]], deviceWidth)},
                                       summary.cell(cell)));
            },
            sink);
}

Result<void> writeLoop(const Summary& summary, const Policy& policy, const TextSink& sink)
{
    const auto versions = loopVersions(summary, policy);
    return TextTable({{"version"},
                      {"rows"},
                      {"observed"},
                      {"real (global)"},
                      {"formula"},
                      {"hard-coded"},
                      {"devices with feedback"}})
        .write(
            [&](const TextTable::RowVisitor& visit) {
                for (const LoopVersion& version : versions)
                    visit({std::to_string(version.version), version.evaluated ? std::to_string(version.samples) : "next",
                           version.observedAccuracy ? percent(*version.observedAccuracy) : std::string(),
                           percent(version.globalAccuracy), percent(version.formulaAccuracy),
                           percent(version.hardcodedAccuracy), std::to_string(version.devicesFromFeedback)});
            },
            sink);
}

} // namespace

Result<void> writeText(const SummaryDocument& document, const TextSink& sink)
{
    for (const IngestedFile& file : document.files)
        if (auto written = sink(ingestText(file)); !written)
            return written;
    if (document.kind == SummaryKind::Ingest || document.summary->versions.empty())
        return {};
    if (auto written = sink("\n"); !written)
        return written;
    switch (document.kind) {
    case SummaryKind::Versions:
        return writeVersions(*document.summary, sink);
    case SummaryKind::Devices:
        return writeDevices(*document.summary, document.policy, sink);
    case SummaryKind::Matrix:
        return writeMatrix(*document.summary, sink);
    case SummaryKind::Loop:
        return writeLoop(*document.summary, document.policy, sink);
    case SummaryKind::Ingest:
        break;
    }
    return {};
}

} // namespace loopscope
