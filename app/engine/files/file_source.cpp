#include "app/engine/files/file_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace loopscope {

namespace {

std::unexpected<Error> systemFailure(int number, const std::string& path)
{
    const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::FileNotFound
                           : number == EISDIR                    ? ErrorCode::FileIsDirectory
                                                                 : ErrorCode::FileUnreadable;
    return failure(code, path, std::generic_category().message(number));
}

} // namespace

Result<std::unique_ptr<FileSource>> FileSource::open(const std::string& path)
{
    const int descriptor =
        path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure(errno, path);
    std::unique_ptr<FileSource> source(new FileSource(path, descriptor));

    struct stat status{};
    if (::fstat(descriptor, &status) != 0)
        return systemFailure(errno, path);
    if (S_ISDIR(status.st_mode))
        return systemFailure(EISDIR, path);
    if (S_ISREG(status.st_mode)) {
        source->m_isRegular = true;
        source->m_total = static_cast<std::uint64_t>(status.st_size);
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    }
    return source;
}

FileSource::~FileSource()
{
    ::close(m_descriptor);
}

Result<std::size_t> FileSource::read(std::span<char> buffer)
{
    for (;;) {
        const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
        if (count >= 0) {
            m_consumed.fetch_add(static_cast<std::uint64_t>(count), std::memory_order_relaxed);
            return static_cast<std::size_t>(count);
        }
        if (errno != EINTR)
            return systemFailure(errno, m_path);
    }
}

Result<std::size_t> FileSource::readAt(std::span<char> buffer, std::uint64_t offset)
{
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        const ssize_t count =
            ::pread(m_descriptor, buffer.data() + filled, buffer.size() - filled, static_cast<off_t>(offset + filled));
        if (count == 0)
            break;
        if (count > 0)
            filled += static_cast<std::size_t>(count);
        else if (errno != EINTR)
            return systemFailure(errno, m_path);
    }
    return filled;
}

} // namespace loopscope
