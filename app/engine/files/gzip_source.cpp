#include "app/engine/files/gzip_source.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace loopscope {

namespace {

constexpr std::size_t inputBytes = 64 * 1024;
constexpr int gzipOnly = 16; ///< added to the window bits: expect a gzip header, check CRC and length

} // namespace

GzipSource::GzipSource(std::unique_ptr<ByteSource> compressed)
    : m_compressed(std::move(compressed)), m_input(inputBytes)
{}

GzipSource::~GzipSource()
{
    if (m_stream)
        inflateEnd(m_stream.get());
}

Result<std::size_t> GzipSource::need(std::size_t count)
{
    if (m_inputEnd - m_inputBegin < count) {
        std::memmove(m_input.data(), m_input.data() + m_inputBegin, m_inputEnd - m_inputBegin);
        m_inputEnd -= m_inputBegin;
        m_inputBegin = 0;
        while (m_inputEnd < count) {
            const Result<std::size_t> got = m_compressed->read(std::span(m_input).subspan(m_inputEnd));
            if (!got)
                return got;
            if (*got == 0)
                break;
            m_inputEnd += *got;
        }
    }
    return m_inputEnd - m_inputBegin;
}

bool GzipSource::startsMember() const
{
    return m_inputEnd - m_inputBegin >= 2 && m_input[m_inputBegin] == '\x1f' && m_input[m_inputBegin + 1] == '\x8b';
}

void GzipSource::beginMember()
{
    if (!m_stream) {
        m_stream = std::make_unique<z_stream>();
        if (inflateInit2(m_stream.get(), MAX_WBITS + gzipOnly) != Z_OK)
            return finish(SourceEnd::GzipCorrupt);
    } else {
        inflateReset(m_stream.get());
    }
    m_state = State::InMember;
}

void GzipSource::finish(SourceEnd end)
{
    m_end = end;
    m_state = State::Ended;
}

Result<std::size_t> GzipSource::read(std::span<char> buffer)
{
    for (;;) {
        switch (m_state) {
        case State::Start: {
            const Result<std::size_t> available = need(2);
            if (!available)
                return available;
            if (startsMember())
                beginMember();
            else
                m_state = State::Plain;
            break;
        }
        case State::Plain:
            return readPlain(buffer);
        case State::BetweenMembers: {
            const Result<std::size_t> available = need(2);
            if (!available)
                return available;
            if (startsMember())
                beginMember();
            else
                finish(*available == 0 ? SourceEnd::Complete : SourceEnd::TrailingGarbage);
            break;
        }
        case State::InMember: {
            const Result<std::size_t> produced = inflateInto(buffer);
            if (!produced || *produced > 0)
                return produced;
            break;
        }
        case State::Ended:
            return 0;
        }
    }
}

Result<std::size_t> GzipSource::readPlain(std::span<char> buffer)
{
    if (m_inputBegin == m_inputEnd)
        return m_compressed->read(buffer);
    const std::size_t count = std::min(buffer.size(), m_inputEnd - m_inputBegin);
    std::memcpy(buffer.data(), m_input.data() + m_inputBegin, count);
    m_inputBegin += count;
    return count;
}

Result<std::size_t> GzipSource::inflateInto(std::span<char> buffer)
{
    const Result<std::size_t> available = need(1);
    if (!available)
        return available;
    const std::size_t space = std::min<std::size_t>(buffer.size(), std::numeric_limits<uInt>::max());
    m_stream->next_in = reinterpret_cast<Bytef*>(m_input.data() + m_inputBegin);
    m_stream->avail_in = static_cast<uInt>(*available);
    m_stream->next_out = reinterpret_cast<Bytef*>(buffer.data());
    m_stream->avail_out = static_cast<uInt>(space);
    const int status = inflate(m_stream.get(), Z_NO_FLUSH);
    m_inputBegin = m_inputEnd - m_stream->avail_in;
    if (status == Z_STREAM_END)
        m_state = State::BetweenMembers;
    else if (status != Z_OK && status != Z_BUF_ERROR)
        finish(SourceEnd::GzipCorrupt);
    const std::size_t produced = space - m_stream->avail_out;
    // Even after the last byte there may be something to come: from bits that were read, or because the buffer was full.
    if (m_state == State::InMember && *available == 0 && produced == 0)
        finish(SourceEnd::GzipTruncated);
    return produced;
}

} // namespace loopscope
