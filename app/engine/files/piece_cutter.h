#pragma once

#include "app/engine/files/byte_buffer.h"
#include "app/engine/files/byte_source.h"
#include "app/engine/files/evaluation_reader.h"
#include "app/engine/files/formats/format.h"
#include "app/engine/files/record_scanner.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace loopscope {

/// A record of more than recordLimit bytes (C5). Of its bytes only the first KiB is kept.
struct OversizeRecord {
    std::uint64_t lines = 0;
    bool isBlank = false; ///< nothing but spaces and tabs: a blank line after all
    bool hasEnd = false;  ///< it has a line end
    std::uint64_t hash = 0; ///< XXH3-64 of the whole piece
};

/// Whole records of the input, not parsed yet.
struct RawPiece {
    std::uint64_t number = 0;
    std::uint64_t byteBegin = 0, byteEnd = 0;
    ByteBuffer bytes;
    std::size_t bodyBegin = 0; ///< where records begin: behind byte order mark, header, and blank lines before it
    std::uint64_t blankLines = 0, headerLines = 0; ///< before bodyBegin
    bool sourceWasCut = false; ///< the last piece of a gzip stream that ended early or is corrupt
    bool hasHeaderError = false; ///< the last piece, without records: only its lines count
    std::optional<OversizeRecord> oversize; ///< then the piece is this one record

    [[nodiscard]] std::string_view body() const { return bytes.view().substr(bodyBegin); }
};

/// Cuts the input into pieces of about ReadOptions::pieceBytes that end where a record ends. Where they end depends on
/// the bytes alone. Gives the format its header on the way. Memory: a piece, at most recordLimit larger.
/// Thread: one at a time.
class PieceCutter {
public:
    PieceCutter(ByteSource& source, Format& format, const ReadOptions& options);

    /// @return false at the end of the input, and after a header error.
    [[nodiscard]] Result<bool> next(RawPiece& piece);

    [[nodiscard]] const std::optional<FileError>& headerError() const { return m_headerError; }
    /// All of the input was cut, and it ended so.
    [[nodiscard]] SourceEnd end() const { return m_isAtEnd ? m_source.end() : SourceEnd::Complete; }

private:
    /// Appends input until @p bytes holds @p size bytes, or the input ends.
    [[nodiscard]] Result<void> fill(ByteBuffer& bytes, std::size_t size);
    /// Makes the end of what fill() gave the next that it gives.
    void giveBack(std::string_view tail);
    /// @return where the last record that surely ends in the bytes from @p begin on ends; 0 when none does
    [[nodiscard]] std::size_t lastRecordEnd(const ByteBuffer& bytes, std::size_t begin) const;
    /// Goes on until the one record that begins at @p begin ends. @return its end in the piece's bytes
    [[nodiscard]] Result<std::size_t> completeRecord(RawPiece& piece, std::size_t begin);
    /// Drops the rest of a record over the limit. @return the number of its bytes
    [[nodiscard]] Result<std::uint64_t> discardRecord(RawPiece& piece, std::size_t begin, RecordScanner& scanner);
    void takeHeader(RawPiece& piece);

    ByteSource& m_source;
    Format& m_format;
    std::size_t m_pieceBytes;
    ByteBuffer m_carry; ///< read, but not cut yet, from m_carryBegin on
    std::size_t m_carryBegin = 0;
    std::uint64_t m_offset = 0;
    std::uint64_t m_number = 0;
    bool m_isAtEnd = false;
    bool m_foundHeader = false;
    std::optional<FileError> m_headerError;
};

} // namespace loopscope
