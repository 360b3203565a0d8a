#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace loopscope {

/// The columns of an evaluation, in the order in which they are checked (SPEC 3, ROWS).
enum class Column : std::uint8_t {
    ModelVersion,
    AggregationRound,
    DeviceId,
    PredictionResult,
    ActualResult,
    Confidence,
    Timestamp,
};
inline constexpr std::size_t columnCount = 7;

/// `model_version`, `aggregation_round`, …: the names in files and reasons.
[[nodiscard]] std::string_view columnName(Column column);

/// Absent values inside the columns of a batch. A missing confidence is NaN: no accepted one is.
inline constexpr std::int32_t absentRound = -1;
inline constexpr std::int64_t absentTimestamp = std::numeric_limits<std::int64_t>::min();
inline constexpr double absentConfidence = std::numeric_limits<double>::quiet_NaN();

/// Evaluations in columns: element i of every vector belongs to record i. Devices are indexes into a DeviceDictionary.
struct EvaluationBatch {
    std::vector<std::int32_t> modelVersion;     ///< 0 … 2147483647
    std::vector<std::int32_t> aggregationRound; ///< 0 … 2147483647, or absentRound
    std::vector<std::uint32_t> device;
    std::vector<double> prediction; ///< finite
    std::vector<double> actual;     ///< finite
    std::vector<double> confidence; ///< finite, or absentConfidence
    std::vector<std::int64_t> timestamp; ///< event time, microseconds since 1970 UTC, or absentTimestamp
    std::vector<std::uint64_t> line;     ///< physical line of the record's start, from 1

    [[nodiscard]] std::size_t size() const { return modelVersion.size(); }
    void clear();
    void reserve(std::size_t rows);
};

} // namespace loopscope
