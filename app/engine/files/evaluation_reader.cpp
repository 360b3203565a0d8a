#include "app/engine/files/evaluation_reader.h"

#include "app/engine/files/formats/format.h"
#include "app/engine/files/piece_builder.h"
#include "app/engine/files/piece_cutter.h"
#include "app/engine/files/piece_queue.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <system_error>
#include <thread>

namespace loopscope {

namespace {

/// One reading: its workers take turns at the cutter, parse side by side, and meet again in the queue.
class Reading {
public:
    Reading(ByteSource& source, const ReadOptions& options, unsigned workers, PieceConsumer& consumer,
            DeviceDictionary& devices)
        : m_consumer(consumer),
          m_format(makeFormat(options)),
          m_cutter(source, *m_format, options),
          m_queue(options, workers, consumer, devices)
    {}

    void work(unsigned worker, const std::stop_token& stop);
    /// @pre no worker runs any more.
    [[nodiscard]] Result<IngestReport> finish();

private:
    [[nodiscard]] bool cut(RawPiece& raw);

    PieceConsumer& m_consumer;
    std::unique_ptr<Format> m_format;
    std::mutex m_cutterMutex;
    PieceCutter m_cutter;
    PieceQueue m_queue;
};

void Reading::work(unsigned worker, const std::stop_token& stop)
{
    PieceBuilder builder(worker);
    RawPiece raw;
    while (std::unique_ptr<ParsedPiece> parsed = m_queue.acquire(stop)) {
        if (!cut(raw)) {
            m_queue.giveBack(std::move(parsed));
            return;
        }
        builder.begin(raw, *parsed);
        if (raw.oversize)
            builder.addOversize(raw, *raw.oversize);
        else
            m_format->parse(raw, builder);
        m_consumer.prepare(parsed->piece);
        m_queue.deliver(std::move(parsed), stop);
    }
}

bool Reading::cut(RawPiece& raw)
{
    const std::lock_guard lock(m_cutterMutex);
    const Result<bool> isPiece = m_cutter.next(raw);
    if (!isPiece)
        m_queue.fail(isPiece.error());
    return isPiece.value_or(false);
}

Result<IngestReport> Reading::finish()
{
    Result<IngestReport> report = m_queue.finish();
    if (!report)
        return report;
    const SourceEnd end = m_cutter.end();
    report->trailingGarbage = end == SourceEnd::TrailingGarbage;
    if (m_cutter.headerError())
        report->fileError = m_cutter.headerError();
    else if (end == SourceEnd::GzipTruncated)
        report->fileError = FileError{.code = FileErrorCode::GzipTruncated};
    else if (end == SourceEnd::GzipCorrupt)
        report->fileError = FileError{.code = FileErrorCode::GzipCorrupt};
    else if (report->headerLines + report->recordLines == 0)
        report->fileError = FileError{.code = FileErrorCode::EmptyFile};
    return report;
}

} // namespace

FileFormat formatOfName(std::string_view path)
{
    if (path.ends_with(".gz"))
        path.remove_suffix(3);
    return path.ends_with(".jsonl") || path.ends_with(".ndjson") ? FileFormat::Jsonl : FileFormat::Csv;
}

std::string toString(const FileError& error)
{
    static constexpr std::array<std::string_view, 7> names{
        "empty_file",       "missing_column", "duplicate_column", "header_invalid_utf8",
        "header_malformed", "gzip_truncated", "gzip_corrupt",
    };
    static_assert(names.size() == static_cast<std::size_t>(FileErrorCode::GzipCorrupt) + 1);
    std::string text(names[static_cast<std::size_t>(error.code)]);
    for (std::size_t i = 0; i < error.columns.size(); ++i) {
        text += i == 0 ? ':' : ',';
        text += columnName(error.columns[i]);
    }
    return text;
}

Result<IngestReport> readEvaluations(ByteSource& source, const ReadOptions& options, PieceConsumer& consumer,
                                     DeviceDictionary& devices, std::stop_token stop)
{
    if (options.separator == '"' || options.separator == '\n' || options.separator == '\r')
        return failure(ErrorCode::InvalidArgument, "separator", {options.separator});
    const unsigned workers = options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    Reading reading(source, options, workers, consumer, devices);
    {
        std::vector<std::jthread> threads;
        threads.reserve(workers - 1);
        for (unsigned worker = 1; worker < workers; ++worker) {
            try {
                threads.emplace_back([&reading, worker, &stop] { reading.work(worker, stop); });
            } catch (const std::system_error&) {
                break; // the machine gives no more threads: fewer do the same
            }
        }
        reading.work(0, stop);
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    return reading.finish();
}

} // namespace loopscope
