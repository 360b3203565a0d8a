#pragma once

#include "app/engine/result.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace loopscope {

/// What identifies a content without a pass over it: its size and a hash (XXH3, 128 bits, hex) of its first and last MiB.
struct ContentIdentity {
    std::uint64_t size = 0;
    std::string hash;
    bool operator==(const ContentIdentity&) const = default;
};
/// @return FileNotFound, FileIsDirectory, FileUnreadable; NotRepeatable for a pipe.
[[nodiscard]] Result<ContentIdentity> contentIdentity(const std::string& path);

/// How the input ended. Only gzip has the last three.
enum class SourceEnd : std::uint8_t { Complete, GzipTruncated, GzipCorrupt, TrailingGarbage };

/// The bytes of an evaluation file, inflated where the content is gzip (F2, F3). Plain files, pipes, "-" for standard input.
/// Memory: one buffer. Thread: read() one at a time; bytesConsumed() from any.
class ByteSource {
public:
    /// @return FileNotFound, FileIsDirectory, FileUnreadable.
    [[nodiscard]] static Result<std::unique_ptr<ByteSource>> open(const std::string& path);
    virtual ~ByteSource() = default;

    /// Fills the front of @p buffer, which is not empty. @return the bytes written; 0 at the end. Everything that can be inflated is delivered.
    [[nodiscard]] virtual Result<std::size_t> read(std::span<char> buffer) = 0;
    /// Valid after read() returned 0.
    [[nodiscard]] virtual SourceEnd end() const = 0;
    /// Bytes of the file itself read so far, for progress.
    [[nodiscard]] virtual std::uint64_t bytesConsumed() const = 0;
    /// Size of the file itself; 0 for a pipe.
    [[nodiscard]] virtual std::uint64_t bytesTotal() const = 0;
};

} // namespace loopscope
