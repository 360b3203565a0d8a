#include "app/engine/files/formats/jsonl_format.h"

#include "app/engine/files/byte_search.h"
#include "app/engine/files/formats/json_scanner.h"
#include "app/engine/files/piece_builder.h"
#include "app/engine/files/piece_cutter.h"

#include <simdjson.h>

namespace loopscope {

[[nodiscard]] std::unique_ptr<Format> makeJsonlFormat(const ReadOptions& options);
std::unique_ptr<Format> makeJsonlFormat(const ReadOptions& options)
{
    return std::make_unique<JsonlFormat>(options);
}

JsonlFormat::JsonlFormat(const ReadOptions& options)
    : m_keys(sourceNames(options)),
      m_rows(options)
{
}

void JsonlFormat::parse(const RawPiece& piece, PieceBuilder& out) const
{
    JsonScanner scanner(m_keys);
    RawRow values;
    EvaluationRow row;
    const std::string_view body = piece.body();
    const bool isUtf8 = simdjson::validate_utf8(body.data(), body.size());
    const char* const end = body.data() + body.size();
    for (const char* p = body.data(); p != end;) {
        const char* const lineEnd = findLineEnd(p, end);
        if (skipBlanks(p, lineEnd) == lineEnd) {
            out.addBlankLine();
            p = skipLineEnd(lineEnd, end);
            continue;
        }
        const std::string_view bytes(p, lineEnd);
        std::optional<RejectReason> fault;
        if (lineEnd == end && piece.sourceWasCut)
            fault = RejectReason{.code = RejectCode::TruncatedRecord};
        else if (bytes.size() > recordLimit)
            fault = RejectReason{.code = RejectCode::TooLong};
        else if (!isUtf8 && !simdjson::validate_utf8(bytes.data(), bytes.size()))
            fault = RejectReason{.code = RejectCode::InvalidUtf8};
        else {
            switch (scanner.scan(bytes, values)) {
            case JsonScanner::Outcome::Invalid:
                fault = RejectReason{.code = RejectCode::InvalidJson};
                break;
            case JsonScanner::Outcome::NotObject:
                fault = RejectReason{.code = RejectCode::NotObject};
                break;
            case JsonScanner::Outcome::Object:
                fault = m_rows.parse(values, out.devices(), row);
            }
        }
        if (fault)
            out.reject(*fault, bytes, static_cast<std::size_t>(p - piece.bytes.begin()), 1);
        else
            out.accept(row, 1);
        p = skipLineEnd(lineEnd, end);
    }
}

} // namespace loopscope
