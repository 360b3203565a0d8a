#include "app/engine/files/byte_source.h"

#include "app/engine/files/file_source.h"
#include "app/engine/files/gzip_source.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <vector>

namespace loopscope {

namespace {

constexpr std::size_t identityBytes = 1024 * 1024;

std::string hex(const XXH128_hash_t& hash)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    std::string text;
    for (const unsigned char byte : canonical.digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const std::string& path)
{
    Result<std::unique_ptr<FileSource>> file = FileSource::open(path);
    if (!file)
        return std::unexpected(file.error());
    return std::make_unique<GzipSource>(std::move(*file));
}

Result<ContentIdentity> contentIdentity(const std::string& path)
{
    const Result<std::unique_ptr<FileSource>> file = FileSource::open(path);
    if (!file)
        return std::unexpected(file.error());
    if (!(*file)->isRegular())
        return failure(ErrorCode::NotRepeatable, path);
    const std::uint64_t size = (*file)->bytesTotal();
    // The last MiB starts where the first one ends at the earliest: no byte counts twice.
    std::vector<char> bytes(2 * identityBytes);
    const std::span<char> first = std::span(bytes).first(identityBytes);
    const Result<std::size_t> atBegin = (*file)->readAt(first, 0);
    if (!atBegin)
        return std::unexpected(atBegin.error());
    const std::uint64_t lastOffset =
        std::max<std::uint64_t>(identityBytes, size - std::min<std::uint64_t>(size, identityBytes));
    const Result<std::size_t> atEnd = (*file)->readAt(std::span(bytes).subspan(*atBegin, identityBytes), lastOffset);
    if (!atEnd)
        return std::unexpected(atEnd.error());
    return ContentIdentity{.size = size, .hash = hex(XXH3_128bits(bytes.data(), *atBegin + *atEnd))};
}

} // namespace loopscope
