#pragma once

#include "app/data/store/feedback_store.h"
#include "app/data/store/postgres/pg_handles.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// How the binary form of a value is read. Source: the send functions in src/backend/utils/adt.
enum class PgKind : std::uint8_t {
    Unreadable,
    Boolean,
    Int2,
    Int4,
    Int8,
    Float4,
    Float8,
    Numeric,
    Text,
    Bytes,
    Timestamp
};

[[nodiscard]] PgKind pgKindOf(Oid type);
/// As ResultColumn::type spells it.
[[nodiscard]] std::string_view resultTypeName(PgKind kind);

/// Readers of one binary value. Timestamps are microseconds since 1970 UTC, infinite ones the ends of the range.
[[nodiscard]] std::int64_t pgInteger(PgKind kind, std::string_view bytes);
[[nodiscard]] double pgReal(PgKind kind, std::string_view bytes);
/// A numeric as the nearest double; NaN and the infinities as themselves.
[[nodiscard]] double pgNumeric(std::string_view bytes);
[[nodiscard]] SqlValue pgValue(PgKind kind, std::string_view bytes);

/// Microseconds between 1970-01-01 and 2000-01-01, where PostgreSQL's count of time begins.
inline constexpr std::int64_t pgEpochUs = 946'684'800'000'000;

/// Values in the arrays that PQexecParams takes. Texts have no type of ours: the server infers it from the statement.
class PgParameters {
public:
    explicit PgParameters(std::span<const SqlValue> values);

    [[nodiscard]] int count() const { return static_cast<int>(m_types.size()); }
    [[nodiscard]] const Oid* types() const { return m_types.data(); }
    [[nodiscard]] const char* const* values() const { return m_pointers.data(); }
    /// A text with U+0000 in it, which no server can store: its position from 1; 0: none.
    [[nodiscard]] int withNul() const { return m_withNul; }

private:
    void add(Oid type, std::string text);

    std::vector<Oid> m_types;
    std::vector<std::string> m_texts;
    std::vector<const char*> m_pointers;
    int m_withNul = 0;
};

} // namespace loopscope
