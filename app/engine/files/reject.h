#pragma once

#include "app/engine/feedback/evaluation.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace loopscope {

/// Why a record is rejected (SPEC 3; the codes are part of the contract).
enum class RejectCode : std::uint8_t {
    TruncatedRecord,
    TooLong,
    InvalidUtf8,
    MalformedQuote,
    UnterminatedQuote,
    FieldCount,
    InvalidJson,
    NotObject,
    Missing,
    NotInteger,
    Negative,
    OutOfRange,
    NotNumber,
    NotFinite,
    NotText,
    NulCharacter,
    BadTimestamp,
    ErrorOverflow,
};

struct RejectReason {
    RejectCode code = RejectCode::InvalidUtf8;
    std::optional<Column> column{}; ///< where the code names one (`not_number:prediction_result`)

    auto operator<=>(const RejectReason&) const = default;
};

/// `field_count`, `not_number:prediction_result`, …
[[nodiscard]] std::string toString(const RejectReason& reason);

struct Reject {
    std::uint64_t line = 0;       ///< physical line of the record's start, from 1
    std::uint64_t byteOffset = 0; ///< of the record's start in the inflated input
    RejectReason reason;
    std::string raw; ///< the record's first bytes, at most 1 KiB, as they stand in the file
};
inline constexpr std::size_t rejectRawLimit = 1024;

} // namespace loopscope
