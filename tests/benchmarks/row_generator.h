#pragma once

#include <cstdint>
#include <string>

namespace loopscope::benchmarks {

/// Evaluations of a made-up fleet, the same for the same numbers: versions in blocks of equal size, devices in random
/// order within them (or in turn), predictions that get better with the version. Values have six decimals, times whole
/// seconds.
class RowGenerator {
public:
    struct Shape {
        std::int64_t rows = 1'000'000;
        std::int64_t versions = 18;
        std::int64_t devices = 2'407;
        std::uint64_t seed = 1;
        bool everyCell = false; ///< devices in turn: with rows = versions × devices, one row per cell
    };
    struct Row {
        std::int64_t version = 1;
        std::int64_t device = 0;
        std::int64_t predictionMillionths = 0;
        std::int64_t actualMillionths = 0;
        std::int64_t confidenceMillionths = 0;
        std::int64_t secondsUtc = 0; ///< since 1970
    };

    explicit RowGenerator(const Shape& shape) : m_shape(shape), m_state(shape.seed) {}

    /// Writes the next row. @return false when all are written.
    bool next(Row& row);

private:
    std::int64_t below(std::int64_t end);

    Shape m_shape;
    std::uint64_t m_state;
    std::int64_t m_number = 0;
};

} // namespace loopscope::benchmarks
