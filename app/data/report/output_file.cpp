#include "app/data/report/output_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace loopscope {

Result<OutputFile> OutputFile::create(const std::string& path)
{
    std::FILE* const file = std::fopen(path.c_str(), "wbe");
    if (file == nullptr)
        return failure(ErrorCode::CannotWrite, path, std::generic_category().message(errno));
    return OutputFile(path, file);
}

Result<void> OutputFile::writeAll(const std::string& path, std::string_view text)
{
    auto file = create(path);
    if (!file)
        return std::unexpected(file.error());
    if (auto written = file->write(text); !written)
        return written;
    return file->close();
}

Result<void> OutputFile::write(std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), m_file.get()) != text.size())
        return cannotWrite();
    return {};
}

Result<void> OutputFile::close()
{
    if (std::fclose(m_file.release()) != 0)
        return cannotWrite();
    return {};
}

TextSink OutputFile::sink()
{
    return [this](std::string_view text) { return write(text); };
}

std::unexpected<Error> OutputFile::cannotWrite() const
{
    return failure(ErrorCode::CannotWrite, m_path, std::generic_category().message(errno));
}

} // namespace loopscope
