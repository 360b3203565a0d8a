#pragma once

#include "app/data/store/postgres/big_endian.h"
#include "app/data/store/postgres/pg_value.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace loopscope {

/// Rows in the binary format of COPY. Source: PostgreSQL documentation, COPY, "Binary Format".
/// Thread: one at a time.
class CopyBuffer {
public:
    CopyBuffer() { m_bytes.append(signature).append(8, '\0'); }

    void beginRow(std::int16_t columns) { append(static_cast<std::uint16_t>(columns)); }
    void null() { append(std::uint32_t{0xFFFFFFFF}); }
    void boolean(bool value)
    {
        append(std::uint32_t{1});
        m_bytes += value ? '\1' : '\0';
    }
    void int4(std::int32_t value) { field(static_cast<std::uint32_t>(value)); }
    void int8(std::int64_t value) { field(static_cast<std::uint64_t>(value)); }
    void float8(double value) { field(std::bit_cast<std::uint64_t>(value)); }
    /// @param us microseconds since 1970 UTC
    void timestamp(std::int64_t us) { int8(us - pgEpochUs); }
    /// A text in UTF-8 without U+0000, or the bytes of a bytea.
    void text(std::string_view value)
    {
        append(static_cast<std::uint32_t>(value.size()));
        m_bytes.append(value);
    }
    /// After the last row.
    void end() { append(std::uint16_t{0xFFFF}); }

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    void clear() { m_bytes.clear(); }

private:
    static constexpr std::string_view signature{"PGCOPY\n\377\r\n\0", 11};

    template <class T>
    void append(T value)
    {
        const T swapped = swappedToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char*>(&swapped), sizeof swapped);
    }
    template <class T>
    void field(T value)
    {
        append(static_cast<std::uint32_t>(sizeof value));
        append(value);
    }

    std::string m_bytes;
};

} // namespace loopscope
