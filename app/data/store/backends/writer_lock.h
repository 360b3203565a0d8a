#pragma once

#include "app/engine/result.h"

#include <memory>
#include <string>

namespace loopscope {

/// The writer's place at one SQLite file: at most one holder, in this process or another. It is a lock of the operating
/// system on a file beside it (`<file>-loopscope-lock`), so it goes with its holder however that ends. SQLite's own locks
/// are held for one transaction only, and a lock on the database file itself would disturb them: POSIX drops all of a
/// process's locks on a file when any descriptor of it is closed.
class WriterLock {
public:
    /// @return Busy when somebody else has it; ReadOnly when the file beside cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<WriterLock>> acquire(const std::string& databasePath);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    WriterLock(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    std::string m_path;
    int m_descriptor;
};

} // namespace loopscope
