#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

namespace loopscope {

/// Bytes that grow at the end and are reused: nothing is zeroed but the padding, which lets searches read whole
/// vectors beyond the last byte.
class ByteBuffer {
public:
    static constexpr std::size_t padding = 64;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const char* begin() const { return m_bytes.get(); }
    [[nodiscard]] const char* end() const { return m_bytes.get() + m_size; }
    [[nodiscard]] std::string_view view() const { return {m_bytes.get(), m_size}; }

    /// Room for @p count more bytes after the last one; commit() makes them part of the buffer.
    [[nodiscard]] std::span<char> room(std::size_t count)
    {
        const std::size_t needed = m_size + count + padding;
        if (needed > m_capacity) {
            const std::size_t capacity = needed > 2 * m_capacity ? needed : 2 * m_capacity;
            auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
            if (m_size > 0)
                std::memcpy(bytes.get(), m_bytes.get(), m_size);
            m_bytes = std::move(bytes);
            m_capacity = capacity;
        }
        return {m_bytes.get() + m_size, count};
    }
    void commit(std::size_t count) { resize(m_size + count); }
    void append(std::string_view bytes)
    {
        std::span<char> space = room(bytes.size());
        if (!bytes.empty())
            std::memcpy(space.data(), bytes.data(), bytes.size());
        commit(bytes.size());
    }
    /// @pre size <= what append() and commit() made.
    void resize(std::size_t size)
    {
        m_size = size;
        if (m_bytes)
            std::memset(m_bytes.get() + m_size, 0, padding);
    }
    void clear() { resize(0); }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace loopscope
