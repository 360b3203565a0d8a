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

JsonlFormat::JsonlFormat(const ReadOptions& options) : m_keys(sourceNames(options)), m_rows(options) {}

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
        RejectReason fault;
        std::optional<RejectCode> code = recordFault(piece, bytes, isUtf8);
        if (!code) {
            const JsonScanner::Outcome outcome = scanner.scan(bytes, values);
            if (outcome != JsonScanner::Outcome::Object)
                code = outcome == JsonScanner::Outcome::NotObject ? RejectCode::NotObject : RejectCode::InvalidJson;
        }
        if (code)
            fault.code = *code;
        if (!code && m_rows.parse(values, out.devices(), row, fault))
            out.accept(row, 1);
        else
            out.reject(fault, bytes, static_cast<std::size_t>(p - piece.bytes.begin()), 1);
        p = skipLineEnd(lineEnd, end);
    }
}

} // namespace loopscope
