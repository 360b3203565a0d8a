#pragma once

#include "app/engine/files/formats/format.h"
#include "app/engine/files/row_parser.h"

#include <array>
#include <string>

namespace loopscope {

/// JSON Lines: one object per line (J1, J2).
class JsonlFormat final : public Format {
public:
    explicit JsonlFormat(const ReadOptions& options);

    [[nodiscard]] RecordScanner scanner() const override { return RecordScanner(); }
    void parse(const RawPiece& piece, PieceBuilder& out) const override;

private:
    std::array<std::string, columnCount> m_keys;
    RowParser m_rows;
};

} // namespace loopscope
