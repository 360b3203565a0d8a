#include "app/data/replay/replay_preview.h"

#include "app/engine/files/file_guess.h"
#include "app/engine/files/number_text.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace loopscope {

namespace {

constexpr std::size_t rejectsLookedAt = 1000;

/// The beginning of a file, in memory.
struct Head {
    std::string bytes;
    SourceEnd end = SourceEnd::Complete;
    bool isWhole = false;
};

class HeadSource final : public ByteSource {
public:
    explicit HeadSource(const Head& head) : m_head(head) {}
    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::size_t count = std::min(buffer.size(), m_head.bytes.size() - m_position);
        std::memcpy(buffer.data(), m_head.bytes.data() + m_position, count);
        m_position += count;
        return count;
    }
    [[nodiscard]] SourceEnd end() const override { return m_head.end; }
    [[nodiscard]] std::uint64_t bytesConsumed() const override { return m_position; }
    [[nodiscard]] std::uint64_t bytesTotal() const override { return m_head.bytes.size(); }

private:
    const Head& m_head;
    std::size_t m_position = 0;
};

/// Keeps the first accepted rows, judged.
class FirstRows final : public PieceConsumer {
public:
    explicit FirstRows(const Policy& policy) : m_policy(policy) {}
    [[nodiscard]] Result<void> take(Piece&& piece, const DeviceDictionary& devices) override
    {
        const EvaluationBatch& batch = piece.accepted;
        for (std::size_t row = 0; row < batch.size() && rows.size() < ReplayPreview::shownRows; ++row)
            rows.push_back({.line = batch.line[row],
                            .version = batch.modelVersion[row],
                            .device = std::string(devices.name(batch.device[row])),
                            .prediction = batch.prediction[row],
                            .actual = batch.actual[row],
                            .feedback = feedbackOf(batch.prediction[row], batch.actual[row], m_policy)});
        return {};
    }
    std::vector<PreviewRow> rows;

private:
    const Policy& m_policy;
};

Result<Head> readHead(const std::string& file)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(file, ignored);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
        !std::filesystem::is_directory(status))
        return failure(ErrorCode::NotRepeatable, file);
    auto source = ByteSource::open(file);
    if (!source)
        return std::unexpected(source.error());
    Head head;
    head.bytes.resize(ReplayPreview::bytesRead);
    std::size_t filled = 0;
    while (filled < head.bytes.size()) {
        const auto count = (*source)->read(std::span(head.bytes).subspan(filled));
        if (!count)
            return std::unexpected(count.error());
        if (*count == 0) {
            head.isWhole = true;
            head.end = (*source)->end();
            break;
        }
        filled += *count;
    }
    head.bytes.resize(filled);
    if (const std::size_t lineEnd = head.bytes.find_last_of('\n'); !head.isWhole && lineEnd != std::string::npos)
        head.bytes.resize(lineEnd + 1); // without the record that is cut
    return head;
}

std::string sourceNameOf(const ReadOptions& options, Column column)
{
    const std::string& name = options.sourceColumn[static_cast<std::size_t>(column)];
    return name.empty() ? std::string(columnName(column)) : name;
}

/// Texts that stand where numbers are wanted.
std::set<std::string> labelsOf(const IngestReport& report, const ReplayPreview& preview)
{
    std::set<std::string> labels;
    for (const auto& [label, number] : preview.options.labels)
        labels.insert(label);
    for (const Reject& reject : report.rejects) {
        if (reject.reason.code != RejectCode::NotNumber || reject.reason.column == Column::Confidence)
            continue;
        for (const Column column : {Column::PredictionResult, Column::ActualResult}) {
            std::string text = recordText(reject.raw, preview.options.format, preview.options.separator,
                                          preview.columns, sourceNameOf(preview.options, column));
            if (!text.empty() && (preview.options.format == FileFormat::Jsonl || !parseReal(text)) &&
                labels.size() < ReplayPreview::mostLabels)
                labels.insert(std::move(text));
        }
    }
    return labels;
}

Result<IngestReport> readInto(ReplayPreview& preview, const Head& head, const Policy& policy)
{
    FirstRows first(policy);
    DeviceDictionary devices;
    HeadSource source(head);
    auto report = readEvaluations(source, preview.options, first, devices);
    if (!report)
        return report;
    preview.fileError = report->fileError;
    preview.accepted = report->accepted;
    preview.rejected = report->rejected;
    preview.rows = std::move(first.rows);
    for (const Reject& reject : report->rejects)
        preview.rows.push_back({.line = reject.line, .reason = reject.reason, .raw = reject.raw});
    std::ranges::stable_sort(preview.rows, {}, &PreviewRow::line);
    if (preview.rows.size() > ReplayPreview::shownRows)
        preview.rows.resize(ReplayPreview::shownRows);
    return report;
}

} // namespace

Result<ReplayPreview> previewReplay(const std::string& file, const PreviewChoice& choice, const Policy& policy)
{
    const auto head = readHead(file);
    if (!head)
        return std::unexpected(head.error());
    ReplayPreview preview;
    preview.isWhole = head->isWhole;
    ReadOptions& options = preview.options;
    options.threads = 1;
    options.listedRejects = rejectsLookedAt;
    options.format = choice.format.value_or(guessFormat(head->bytes, formatOfName(file)));
    if (options.format == FileFormat::Csv)
        options.separator = choice.separator.value_or(guessSeparator(head->bytes));
    preview.columns = fileColumns(head->bytes, options.format, options.separator);
    options.sourceColumn = choice.sourceColumn.value_or(guessColumns(preview.columns));
    options.labels = choice.labels.value_or(decltype(options.labels){});
    auto report = readInto(preview, *head, policy);
    if (!report)
        return std::unexpected(report.error());
    const std::set<std::string> labels = labelsOf(*report, preview);
    if (!choice.labels && !labels.empty() && preview.accepted == 0) {
        options.labels = guessLabels(labels);
        if (report = readInto(preview, *head, policy); !report)
            return std::unexpected(report.error());
    }
    preview.labels.assign(labels.begin(), labels.end());
    const ReadOptions defaults;
    options.threads = defaults.threads;
    options.listedRejects = defaults.listedRejects;
    return preview;
}

} // namespace loopscope
