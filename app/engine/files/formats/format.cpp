#include "app/engine/files/formats/format.h"

#include "app/engine/files/piece_cutter.h"

#include <simdjson.h>

namespace loopscope {

#define LOOPSCOPE_FORMAT(id, Class) [[nodiscard]] std::unique_ptr<Format> make##Class(const ReadOptions& options);
#include "app/engine/files/formats/formats.def"
#undef LOOPSCOPE_FORMAT

namespace {

struct Entry {
    std::string_view id;
    std::unique_ptr<Format> (*make)(const ReadOptions&);
};

constexpr std::array entries{
#define LOOPSCOPE_FORMAT(id, Class) Entry{#id, make##Class},
#include "app/engine/files/formats/formats.def"
#undef LOOPSCOPE_FORMAT
};
static_assert(entries[static_cast<std::size_t>(FileFormat::Csv)].id == "csv");
static_assert(entries[static_cast<std::size_t>(FileFormat::Jsonl)].id == "jsonl");

} // namespace

std::optional<FileError> Format::readHeader(std::string_view)
{
    return std::nullopt;
}

std::optional<RejectCode> recordFault(const RawPiece& piece, std::string_view bytes, bool pieceIsUtf8)
{
    if (piece.sourceWasCut && bytes.data() + bytes.size() == piece.bytes.end())
        return RejectCode::TruncatedRecord;
    if (bytes.size() > recordLimit)
        return RejectCode::TooLong;
    if (!pieceIsUtf8 && !simdjson::validate_utf8(bytes.data(), bytes.size()))
        return RejectCode::InvalidUtf8;
    return std::nullopt;
}

std::array<std::string, columnCount> sourceNames(const ReadOptions& options)
{
    std::array<std::string, columnCount> names = options.sourceColumn;
    for (std::size_t i = 0; i < columnCount; ++i) {
        if (names[i].empty())
            names[i] = columnName(static_cast<Column>(i));
    }
    return names;
}

std::unique_ptr<Format> makeFormat(const ReadOptions& options)
{
    return entries[static_cast<std::size_t>(options.format)].make(options);
}

std::optional<FileFormat> formatOfId(std::string_view id)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].id == id)
            return static_cast<FileFormat>(i);
    }
    return std::nullopt;
}

} // namespace loopscope
