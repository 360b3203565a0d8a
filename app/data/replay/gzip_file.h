#pragma once

#include "app/engine/result.h"

#include <memory>
#include <string>
#include <string_view>

struct gzFile_s;

namespace loopscope {

/// Writes a gzip file; equal texts give equal bytes. Thread: one at a time.
class GzipFile {
public:
    /// @return CannotWrite.
    [[nodiscard]] static Result<GzipFile> create(const std::string& path);

    [[nodiscard]] Result<void> write(std::string_view text); ///< @return CannotWrite.
    [[nodiscard]] Result<void> close(); ///< the file is whole only after it. @return CannotWrite.

private:
    struct Close {
        void operator()(gzFile_s* file) const;
    };
    [[nodiscard]] std::unexpected<Error> cannotWrite() const;
    std::string m_path;
    std::unique_ptr<gzFile_s, Close> m_file;
};

} // namespace loopscope
