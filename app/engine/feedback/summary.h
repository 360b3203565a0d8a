#pragma once

#include "app/engine/feedback/histogram.h"
#include "app/engine/feedback/tally.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace loopscope {

/// Everything known of one model version.
struct VersionSummary {
    std::int32_t version = 0;
    std::int64_t devices = 0;
    Tally tally;
    ErrorHistogram errors;           ///< empty when not loaded
    ConfidenceHistogram confidences; ///< empty when not loaded
};

/// The rows of a cell inside the policy's window.
struct WindowTally {
    std::uint32_t count = 0;
    std::uint32_t correct = 0;
    CompensatedSum absoluteError;

    void merge(const WindowTally& other);
};

/// Tallies per (version, device) in columns, sorted by version, then device index. 80 bytes a cell, 96 with a window.
struct CellColumns {
    std::vector<std::uint32_t> device; ///< index into Summary::devices
    std::vector<std::uint32_t> count, correct, normal, edgeCase, confidenceCount;
    std::vector<double> sumError, sumAbsoluteError, sumSquaredError, sumConfidence, maxAbsoluteError;
    std::vector<std::int64_t> firstTimestamp, lastTimestamp;
    /// Only the rows inside the policy's window; empty when the policy has none.
    std::vector<std::uint32_t> windowCount, windowCorrect;
    std::vector<double> windowSumAbsoluteError;

    [[nodiscard]] std::size_t size() const { return device.size(); }
    void reserve(std::size_t rows, bool withWindow);
    void append(std::uint32_t deviceIndex, const Tally& tally); ///< sums lose their compensation
    void appendWindow(const WindowTally& tally);
    [[nodiscard]] WindowTally window(std::size_t index) const;
};

/// Feedback per version and per (version, device): the one type that pages, statistics, reports and the command line
/// read, whether it comes from a file or from a database. Immutable once made; shared as shared_ptr<const Summary>.
struct Summary {
    std::vector<VersionSummary> versions; ///< ascending
    std::vector<std::string> devices;     ///< by code point; empty when cells are not loaded
    CellColumns cells;                    ///< empty when not loaded
    std::vector<std::size_t> cellStart; ///< cells of versions[i]: [cellStart[i], cellStart[i+1]); empty when not loaded
    bool hasWindow = false; ///< the window columns of the cells are filled

    [[nodiscard]] bool hasCells() const { return !cellStart.empty(); }
    [[nodiscard]] std::int64_t rows() const;
    /// The tally of one cell, with its sums as they are stored (no compensation left).
    [[nodiscard]] Tally cell(std::size_t index) const;
};

} // namespace loopscope
