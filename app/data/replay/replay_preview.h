#pragma once

#include "app/engine/feedback/feedback_rule.h"
#include "app/engine/files/evaluation_reader.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace loopscope {

/// What somebody has decided of how a file is to be read; what is absent is guessed.
struct PreviewChoice {
    std::optional<FileFormat> format;
    std::optional<char> separator;
    std::optional<std::array<std::string, columnCount>> sourceColumn;
    std::optional<std::map<std::string, double, std::less<>>> labels;
    bool operator==(const PreviewChoice&) const = default;
};

/// One record of the file's beginning.
struct PreviewRow {
    std::uint64_t line = 0; ///< physical, from 1
    std::optional<RejectReason> reason; ///< present: it would be rejected, and only raw is filled
    std::string raw;
    std::int32_t version = 0;
    std::string device;
    double prediction = 0;
    double actual = 0;
    Feedback feedback;
};

/// The beginning of a file as a replay would read and judge it.
struct ReplayPreview {
    ReadOptions options; ///< as chosen and guessed: what a replay is to be given
    std::vector<std::string> columns; ///< of the file
    std::optional<FileError> fileError;
    std::vector<PreviewRow> rows; ///< the first shownRows, by line
    std::uint64_t accepted = 0, rejected = 0; ///< of what was read
    std::vector<std::string> labels; ///< texts of the prediction and actual columns, by code point; at most mostLabels
    bool isWhole = false; ///< the file has not more than was read

    static constexpr std::size_t shownRows = 20;
    static constexpr std::size_t mostLabels = 12;
    static constexpr std::size_t bytesRead = 256 * 1024; ///< inflated
};

/// Reads the beginning of a file. Labels are guessed only where no row has numbers.
/// @return FileNotFound, FileIsDirectory, FileUnreadable; NotRepeatable for a pipe, which is not touched.
/// Thread: blocks the caller
[[nodiscard]] Result<ReplayPreview> previewReplay(const std::string& file, const PreviewChoice& choice,
                                                  const Policy& policy);

} // namespace loopscope
