#pragma once

#include "app/data/report/text_sink.h"
#include "app/engine/result.h"

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace loopscope {

/// A file being written from its beginning. Thread: one at a time.
class OutputFile {
public:
    /// @return CannotWrite.
    [[nodiscard]] static Result<OutputFile> create(const std::string& path);

    /// A whole file. @return CannotWrite.
    [[nodiscard]] static Result<void> writeAll(const std::string& path, std::string_view text);

    /// @return CannotWrite (disk full, …).
    [[nodiscard]] Result<void> write(std::string_view text);
    /// Everything has reached the file. @return CannotWrite.
    [[nodiscard]] Result<void> close();
    [[nodiscard]] TextSink sink();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    OutputFile(std::string path, std::FILE* file) : m_path(std::move(path)), m_file(file) {}
    [[nodiscard]] std::unexpected<Error> cannotWrite() const;

    std::string m_path;
    std::unique_ptr<std::FILE, Close> m_file;
};

} // namespace loopscope
