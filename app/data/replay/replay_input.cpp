#include "app/data/replay/replay_input.h"

#include "app/data/replay/gzip_file.h"

#include <QTemporaryFile>

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace loopscope {

namespace {

bool canReadOnlyOnce(const std::string& file)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(file == "-" ? "/dev/stdin" : file, ignored);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
           !std::filesystem::is_directory(status);
}

/// Copies the bytes as they are: inflating them is the reader's work, and their hash names the content.
Result<void> copy(const std::string& file, QTemporaryFile& out)
{
    std::ifstream named;
    if (file != "-")
        named.open(file, std::ios::binary);
    std::istream& in = file == "-" ? std::cin : named;
    std::array<char, 65536> buffer{};
    while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0)
        if (out.write(buffer.data(), in.gcount()) != in.gcount())
            return failure(ErrorCode::CannotWrite, out.fileName().toStdString(), out.errorString().toStdString());
    if (!out.flush())
        return failure(ErrorCode::CannotWrite, out.fileName().toStdString(), out.errorString().toStdString());
    return {};
}

} // namespace

void ReplayInput::RemoveFile::operator()(std::string* path) const
{
    std::error_code ignored;
    std::filesystem::remove(*path, ignored);
    delete path;
}

Result<ReplayInput> ReplayInput::open(const std::string& file, bool repeatable)
{
    ReplayInput input;
    input.m_path = file;
    input.m_isPipe = canReadOnlyOnce(file);
    if (!input.m_isPipe || !repeatable)
        return input;

    QTemporaryFile spool;
    spool.setAutoRemove(false);
    if (!spool.open())
        return failure(ErrorCode::CannotWrite, spool.fileTemplate().toStdString(), spool.errorString().toStdString());
    input.m_temporary.reset(new std::string(spool.fileName().toStdString()));
    input.m_path = *input.m_temporary;
    if (auto copied = copy(file, spool); !copied)
        return std::unexpected(copied.error());
    return input;
}

Result<ReplayInput> ReplayInput::fetch(UpstreamEvaluations& evaluations, const UpstreamStretch& stretch)
{
    QTemporaryFile spool;
    spool.setAutoRemove(false);
    if (!spool.open())
        return failure(ErrorCode::CannotWrite, spool.fileTemplate().toStdString(), spool.errorString().toStdString());
    ReplayInput input;
    input.m_temporary.reset(new std::string(spool.fileName().toStdString()));
    input.m_path = *input.m_temporary;
    auto file = GzipFile::create(input.m_path);
    if (!file)
        return std::unexpected(file.error());
    const auto written = evaluations.write(stretch, [&file](std::string_view text) { return file->write(text); });
    if (!written)
        return std::unexpected(written.error());
    if (auto closed = file->close(); !closed)
        return std::unexpected(closed.error());
    return input;
}

} // namespace loopscope
