#pragma once

#include "app/engine/files/byte_source.h"

#include <vector>

struct z_stream_s;

namespace loopscope {

/// Inflates what another source gives when its first two bytes say gzip (F2), else passes it on unchanged.
/// Members follow each other as one stream; check sums and lengths are compared (F3).
class GzipSource final : public ByteSource {
public:
    explicit GzipSource(std::unique_ptr<ByteSource> compressed);
    ~GzipSource() override;
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override;
    [[nodiscard]] SourceEnd end() const override { return m_end; }
    [[nodiscard]] std::uint64_t bytesConsumed() const override { return m_compressed->bytesConsumed(); }
    [[nodiscard]] std::uint64_t bytesTotal() const override { return m_compressed->bytesTotal(); }

private:
    enum class State : std::uint8_t { Start, Plain, BetweenMembers, InMember, Ended };

    /// Makes at least @p count bytes of input available, unless the input ends before. @return the bytes available
    [[nodiscard]] Result<std::size_t> need(std::size_t count);
    [[nodiscard]] Result<std::size_t> readPlain(std::span<char> buffer);
    [[nodiscard]] Result<std::size_t> inflateInto(std::span<char> buffer);
    [[nodiscard]] bool startsMember() const;
    void beginMember();
    void finish(SourceEnd end);

    std::unique_ptr<ByteSource> m_compressed;
    std::unique_ptr<z_stream_s> m_stream;
    std::vector<char> m_input;
    std::size_t m_inputBegin = 0, m_inputEnd = 0;
    State m_state = State::Start;
    SourceEnd m_end = SourceEnd::Complete;
};

} // namespace loopscope
