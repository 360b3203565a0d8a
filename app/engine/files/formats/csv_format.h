#pragma once

#include "app/engine/files/formats/format.h"
#include "app/engine/files/row_parser.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace loopscope {

/// CSV by RFC 4180 with a header (C1 to C5).
class CsvFormat final : public Format {
public:
    explicit CsvFormat(const ReadOptions& options);

    [[nodiscard]] RecordScanner scanner() const override { return RecordScanner(m_separator); }
    [[nodiscard]] bool hasQuotedLineEnds() const override { return true; }
    [[nodiscard]] bool hasHeader() const override { return true; }
    [[nodiscard]] std::optional<FileError> readHeader(std::string_view record) override;
    void parse(const RawPiece& piece, PieceBuilder& out) const override;

private:
    /// A field without the quotes around it.
    struct Field {
        std::string_view text;
        bool hasDoubledQuotes = false;
    };
    enum class Quoting : std::uint8_t { Fine, Malformed, Unterminated };
    struct Record {
        const char* end = nullptr; ///< where its line end begins, or the input ends
        std::size_t fields = 0;
        std::uint64_t lineEndsInside = 0;
        Quoting quoting = Quoting::Fine;
    };

    /// Takes the first record apart; of its fields only the first fields.size() are kept. Memory as for findAny().
    [[nodiscard]] Record split(std::string_view bytes, std::vector<Field>& fields) const;
    [[nodiscard]] static std::string_view unquoted(const Field& field, std::string& buffer);

    char m_separator;
    std::array<std::string, columnCount> m_names;
    RowParser m_rows;
    std::size_t m_fieldCount = 0;
    static constexpr std::size_t noField = static_cast<std::size_t>(-1);
    std::array<std::size_t, columnCount> m_fieldOf{}; ///< per column its field's number, or noField
};

} // namespace loopscope
