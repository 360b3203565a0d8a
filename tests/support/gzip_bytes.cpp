#include "tests/support/gzip_bytes.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>

namespace loopscope {

namespace {

void appendLittleEndian(std::string& bytes, std::uint64_t value, int count)
{
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
}

} // namespace

std::string gzipped(std::string_view text)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    std::string bytes(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    std::string input(text);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    deflate(&stream, Z_FINISH);
    bytes.resize(stream.total_out);
    deflateEnd(&stream);
    return bytes;
}

std::string gzipStored(std::string_view text, bool isWhole)
{
    constexpr std::size_t blockLimit = 65'535;
    std::string bytes("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    std::size_t begin = 0;
    do {
        const std::string_view block = text.substr(begin, blockLimit);
        begin += block.size();
        bytes += isWhole && begin == text.size() ? '\1' : '\0';
        appendLittleEndian(bytes, block.size(), 2);
        appendLittleEndian(bytes, ~block.size(), 2);
        bytes += block;
    } while (begin < text.size());
    if (isWhole) {
        const std::string whole(text);
        appendLittleEndian(bytes,
                           crc32(0, reinterpret_cast<const Bytef*>(whole.data()), static_cast<uInt>(whole.size())), 4);
        appendLittleEndian(bytes, text.size(), 4);
    }
    return bytes;
}

} // namespace loopscope
