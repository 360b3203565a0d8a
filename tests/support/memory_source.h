#pragma once

#include "app/engine/files/byte_source.h"
#include "app/engine/files/gzip_source.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace loopscope {

/// Bytes in memory as an input, given at most @p step at a time: borders fall where a test wants them.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string bytes, std::size_t step = std::string::npos)
        : m_bytes(std::move(bytes)), m_step(step)
    {}

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::size_t count = std::min({buffer.size(), m_step, m_bytes.size() - m_position});
        std::memcpy(buffer.data(), m_bytes.data() + m_position, count);
        m_position += count;
        return count;
    }
    [[nodiscard]] SourceEnd end() const override { return SourceEnd::Complete; }
    [[nodiscard]] std::uint64_t bytesConsumed() const override { return m_position; }
    [[nodiscard]] std::uint64_t bytesTotal() const override { return m_bytes.size(); }

private:
    std::string m_bytes;
    std::size_t m_step;
    std::size_t m_position = 0;
};

/// As ByteSource::open() would give the bytes: inflated where they are gzip.
inline std::unique_ptr<ByteSource> openBytes(std::string bytes, std::size_t step = std::string::npos)
{
    return std::make_unique<GzipSource>(std::make_unique<MemorySource>(std::move(bytes), step));
}

} // namespace loopscope
