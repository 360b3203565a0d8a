#include "app/data/report/ingest_text.h"

#include "app/data/report/text_table.h"

namespace loopscope {

namespace {

constexpr std::size_t shownLines = 8;
constexpr std::size_t nameWidth = 200;

std::string counted(std::uint64_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string errorSentence(const FileError& error)
{
    switch (error.code) {
    case FileErrorCode::EmptyFile:
        return "the file is empty";
    case FileErrorCode::MissingColumn:
        return "the header lacks a needed column (--map names the file's own column)";
    case FileErrorCode::DuplicateColumn:
        return "the header has a column twice";
    case FileErrorCode::HeaderInvalidUtf8:
        return "the header is not UTF-8";
    case FileErrorCode::HeaderMalformed:
        return "the header is not a CSV header";
    case FileErrorCode::GzipTruncated:
        return "the gzip stream ends early; what could be inflated was used";
    case FileErrorCode::GzipCorrupt:
        break;
    }
    return "the gzip stream is corrupt; what could be inflated was used";
}

/// The first lines rejected for @p reason, as far as the report lists them.
std::string firstLines(const IngestReport& report, const RejectReason& reason, std::uint64_t count)
{
    std::string text;
    std::size_t shown = 0;
    for (const Reject& reject : report.rejects) {
        if (reject.reason != reason || shown == shownLines)
            continue;
        text += (shown++ == 0 ? "" : ", ") + std::to_string(reject.line);
    }
    if (shown == 0)
        return "";
    return (count == 1 ? "line " : "lines ") + text + (shown < count ? ", …" : "");
}

} // namespace

std::string ingestText(const IngestedFile& file)
{
    const IngestReport& report = file.report;
    std::string text = displayText(file.file, nameWidth) + ": " + counted(report.rows, "row", "rows") + " = " +
                       std::to_string(report.accepted) + " accepted + " + std::to_string(report.rejected) +
                       " rejected\n";
    text += "  " + counted(report.lines, "line", "lines") + " = " + std::to_string(report.recordLines) +
            " in records + " + std::to_string(report.headerLines) + " in the header + " +
            std::to_string(report.blankLines) + " blank\n";
    if (report.fileError)
        text += "  error " + toString(*report.fileError) + ": " + errorSentence(*report.fileError) + '\n';
    if (report.trailingGarbage)
        text += "  warning trailing_garbage: bytes after the gzip stream were ignored\n";
    if (report.confidenceOutside01 > 0)
        text +=
            "  warning: " + counted(report.confidenceOutside01, "confidence", "confidences") + " outside 0 … 1, kept\n";
    if (report.duplicates)
        text += "  " + counted(*report.duplicates, "duplicate", "duplicates") + ", kept\n";
    if (report.rejectedByReason.empty())
        return text;
    text += '\n';
    const auto written =
        TextTable({{"rejected because", false}, {"rows"}, {"where", false}})
            .write(
                [&](const TextTable::RowVisitor& visit) {
                    for (const auto& [reason, count] : report.rejectedByReason)
                        visit({toString(reason), std::to_string(count), firstLines(report, reason, count)});
                },
                [&](std::string_view piece) -> Result<void> {
                    text += piece;
                    return {};
                });
    return written ? text : std::string();
}

} // namespace loopscope
