#pragma once

#include "app/engine/files/byte_source.h"

namespace loopscope {

/// The bytes of a file, pipe or standard input ("-") as they are.
class FileSource final : public ByteSource {
public:
    /// @return FileNotFound, FileIsDirectory, FileUnreadable.
    [[nodiscard]] static Result<std::unique_ptr<FileSource>> open(const std::string& path);
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override;
    [[nodiscard]] SourceEnd end() const override { return SourceEnd::Complete; }
    [[nodiscard]] std::uint64_t bytesConsumed() const override { return m_consumed.load(std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t bytesTotal() const override { return m_total; }

    /// A regular file, which can be read again.
    [[nodiscard]] bool isRegular() const { return m_isRegular; }
    /// Fills @p buffer from @p offset; fewer bytes only at the end. @pre isRegular()
    [[nodiscard]] Result<std::size_t> readAt(std::span<char> buffer, std::uint64_t offset);

private:
    FileSource(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

    std::string m_path;
    int m_descriptor;
    bool m_isRegular = false;
    std::uint64_t m_total = 0;
    std::atomic<std::uint64_t> m_consumed = 0;
};

} // namespace loopscope
