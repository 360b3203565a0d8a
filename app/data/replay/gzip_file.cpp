#include "app/data/replay/gzip_file.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace loopscope {

void GzipFile::Close::operator()(gzFile_s* file) const
{
    gzclose(file);
}

Result<GzipFile> GzipFile::create(const std::string& path)
{
    GzipFile file;
    file.m_path = path;
    file.m_file.reset(gzopen(path.c_str(), "wb1")); // rows repeat each other: the fastest level makes a tenth of them
    if (!file.m_file)
        return file.cannotWrite();
    return file;
}

Result<void> GzipFile::write(std::string_view text)
{
    constexpr std::size_t blockBytes = std::size_t{1} << 20;
    while (!text.empty()) {
        const std::string_view block = text.substr(0, blockBytes);
        if (gzwrite(m_file.get(), block.data(), static_cast<unsigned>(block.size())) <= 0)
            return cannotWrite();
        text.remove_prefix(block.size());
    }
    return {};
}

Result<void> GzipFile::close()
{
    return gzclose(m_file.release()) == Z_OK ? Result<void>{} : cannotWrite();
}

std::unexpected<Error> GzipFile::cannotWrite() const
{
    return failure(ErrorCode::CannotWrite, m_path, std::strerror(errno));
}

} // namespace loopscope
