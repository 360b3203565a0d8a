#include "app/data/store/backends/writer_lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace loopscope {

namespace {

/// Whether the locked file is still the one that the path names: its last holder may just have removed it.
bool isStillThere(const std::string& path, int descriptor)
{
    struct stat named{};
    struct stat locked{};
    return ::stat(path.c_str(), &named) == 0 && ::fstat(descriptor, &locked) == 0 && named.st_ino == locked.st_ino &&
           named.st_dev == locked.st_dev;
}

} // namespace

Result<std::unique_ptr<WriterLock>> WriterLock::acquire(const std::string& databasePath)
{
    const std::string path = databasePath + "-loopscope-lock";
    for (;;) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0) {
            const ErrorCode code = errno == EACCES || errno == EROFS ? ErrorCode::ReadOnly
                                   : errno == ENOSPC                 ? ErrorCode::DiskFull
                                                                     : ErrorCode::CannotConnect;
            return failure(code, databasePath, std::strerror(errno));
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            return failure(ErrorCode::Busy, databasePath);
        }
        if (isStillThere(path, descriptor))
            return std::unique_ptr<WriterLock>(new WriterLock(path, descriptor));
        ::close(descriptor);
    }
}

WriterLock::~WriterLock()
{
    ::unlink(m_path.c_str()); // while the lock is held, so that nobody else holds a lock on the file that goes
    ::close(m_descriptor);
}

} // namespace loopscope
