#pragma once

#include "app/engine/files/evaluation_reader.h"
#include "app/engine/files/record_scanner.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace loopscope {

class PieceBuilder;
struct RawPiece;

/// A record's longest length in bytes, without its line end (C5).
inline constexpr std::size_t recordLimit = 1'048'576;

/// A file format: where its records end and what they say.
class Format {
public:
    virtual ~Format() = default;

    /// Knows where records of this format end.
    [[nodiscard]] virtual RecordScanner scanner() const = 0;
    /// Whether a double quote can hide line ends.
    [[nodiscard]] virtual bool hasQuotedLineEnds() const { return false; }
    /// Whether the first record names the columns.
    [[nodiscard]] virtual bool hasHeader() const { return false; }
    /// @param record the header without its line end; memory as for findAny(). @return what is wrong with it
    [[nodiscard]] virtual std::optional<FileError> readHeader(std::string_view record);
    /// Parses every record of the piece. Thread: any, after readHeader().
    virtual void parse(const RawPiece& piece, PieceBuilder& out) const = 0;
};

/// The faults that a record can have whatever its format, before anything in it is looked at.
/// @param bytes a record of @p piece without its line end   @param pieceIsUtf8 all of the piece's bytes are
[[nodiscard]] std::optional<RejectCode> recordFault(const RawPiece& piece, std::string_view bytes, bool pieceIsUtf8);

/// Per column the name that the file has for it: the mapped one, else ours.
[[nodiscard]] std::array<std::string, columnCount> sourceNames(const ReadOptions& options);

[[nodiscard]] std::unique_ptr<Format> makeFormat(const ReadOptions& options);

} // namespace loopscope
