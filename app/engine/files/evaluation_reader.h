#pragma once

#include "app/engine/feedback/device_dictionary.h"
#include "app/engine/feedback/evaluation.h"
#include "app/engine/feedback/feedback_rule.h"
#include "app/engine/files/byte_source.h"
#include "app/engine/files/reject.h"
#include "app/engine/result.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

enum class FileFormat : std::uint8_t { Csv, Jsonl };

/// JSON Lines when the name (without .gz) ends in .jsonl or .ndjson, else CSV.
[[nodiscard]] FileFormat formatOfName(std::string_view path);
/// What `--format` calls it: `csv`, `jsonl`.
[[nodiscard]] std::optional<FileFormat> formatOfId(std::string_view id);

/// In ReadOptions::sourceColumn: a column that no file has, for one of ours that is there and is not wanted.
inline constexpr std::string_view noSourceColumn = "\x1f";

/// How to read somebody's file.
struct ReadOptions {
    FileFormat format = FileFormat::Csv;
    char separator = ','; ///< CSV only
    /// Name of the file's column for each of ours; empty: our own name; noSourceColumn: none.
    std::array<std::string, columnCount> sourceColumn;
    /// Text labels of prediction_result and actual_result, with the number each stands for. Compared after trimming.
    std::map<std::string, double, std::less<>> labels;
    unsigned threads = 0; ///< parse workers; 0: one per core
    bool countDuplicates = false;
    std::size_t pieceBytes = 256 * 1024; ///< results do not depend on it, but for where pieces begin
    std::size_t listedRejects = 1000; ///< how many rejects the outcome lists
};

/// A fixed stretch of the (inflated) input, parsed. Pieces follow each other without gap; a record belongs to the piece
/// in which it starts.
struct Piece {
    std::uint64_t number = 0; ///< from 0
    std::uint64_t byteBegin = 0, byteEnd = 0;
    std::uint64_t lineBegin = 1, lineEnd = 1; ///< physical lines [begin, end)
    std::uint64_t hash = 0; ///< XXH3-64 of its bytes
    EvaluationBatch accepted;
    FeedbackColumns feedback; ///< filled by PieceConsumer::prepare(), when it wants to
    std::vector<Reject> rejects;
    std::uint64_t blankLines = 0;
    std::uint64_t headerLines = 0;
    std::uint64_t recordLines = 0; ///< lines that belong to accepted or rejected records
};

/// Where pieces go. Calls come from the reader's worker threads.
class PieceConsumer {
public:
    virtual ~PieceConsumer() = default;
    /// Work on one piece that needs no order: in parallel, in any order. Device indexes are not final yet.
    virtual void prepare(Piece&) {}
    /// One piece at a time, in file order, with final device indexes. An error ends the reading and is its result.
    [[nodiscard]] virtual Result<void> take(Piece&& piece, const DeviceDictionary& devices) = 0;
};

enum class FileErrorCode : std::uint8_t {
    EmptyFile,
    MissingColumn,
    DuplicateColumn,
    HeaderInvalidUtf8,
    HeaderMalformed,
    GzipTruncated,
    GzipCorrupt,
};
struct FileError {
    FileErrorCode code = FileErrorCode::EmptyFile;
    std::vector<Column> columns{}; ///< in the order of Column
    bool operator==(const FileError&) const = default;
};
/// `empty_file`, `missing_column:model_version,device_id`, …
[[nodiscard]] std::string toString(const FileError& error);

/// What came of reading one input: the `ingest` of the JSON documents. rows = accepted + rejected.
struct IngestReport {
    std::uint64_t rows = 0;
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::optional<FileError> fileError;
    bool trailingGarbage = false; ///< warning trailing_garbage
    std::map<RejectReason, std::uint64_t> rejectedByReason;
    std::vector<Reject> rejects; ///< the first ReadOptions::listedRejects
    std::optional<std::uint64_t> duplicates;
    std::uint64_t confidenceOutside01 = 0;
    /// Conservation: lines = recordLines + blankLines + headerLines.
    std::uint64_t lines = 0, recordLines = 0, blankLines = 0, headerLines = 0;
    std::uint64_t bytesInflated = 0;
    std::optional<std::int64_t> newestTimestamp; ///< of the accepted rows, microseconds UTC
};

/// Reads every record of @p source by the rules of SPEC 3, in parallel, and hands them on in file order.
/// Memory: bounded by pieces in flight and the dictionary. The report does not depend on the number of threads.
/// @return the report, also with a fileError; Cancelled; FileUnreadable; or the consumer's own error.
/// Thread: blocks the caller; starts and joins its own workers.
[[nodiscard]] Result<IngestReport> readEvaluations(ByteSource& source, const ReadOptions& options,
                                                   PieceConsumer& consumer, DeviceDictionary& devices,
                                                   std::stop_token stop = {});

} // namespace loopscope
