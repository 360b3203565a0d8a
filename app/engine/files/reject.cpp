#include "app/engine/files/reject.h"

#include <array>

namespace loopscope {

std::string toString(const RejectReason& reason)
{
    static constexpr std::array<std::string_view, 18> names{
        "truncated_record", "too_long",   "invalid_utf8", "malformed_quote", "unterminated_quote", "field_count",
        "invalid_json",     "not_object", "missing",      "not_integer",     "negative",           "out_of_range",
        "not_number",       "not_finite", "not_text",     "nul_character",   "bad_timestamp",      "error_overflow",
    };
    static_assert(names.size() == static_cast<std::size_t>(RejectCode::ErrorOverflow) + 1);
    std::string text(names[static_cast<std::size_t>(reason.code)]);
    if (reason.column) {
        text += ':';
        text += columnName(*reason.column);
    }
    return text;
}

} // namespace loopscope
