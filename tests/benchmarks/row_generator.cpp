#include "tests/benchmarks/row_generator.h"

namespace loopscope::benchmarks {

bool RowGenerator::next(Row& row)
{
    if (m_number == m_shape.rows)
        return false;
    constexpr std::int64_t unit = 1'000'000;
    constexpr std::int64_t begin = 1'767'225'600; // 2026-01-01T00:00:00Z
    row.version = 1 + m_number * m_shape.versions / m_shape.rows;
    row.device = m_shape.everyCell ? m_number % m_shape.devices : below(m_shape.devices);
    row.actualMillionths = below(unit);
    const std::int64_t reach = 100'000 + 400'000 / row.version;
    row.predictionMillionths = row.actualMillionths + below(2 * reach) - reach;
    row.confidenceMillionths = below(unit + 1);
    row.secondsUtc = begin + m_number;
    ++m_number;
    return true;
}

/// SplitMix64 (Steele, Lea, Flood 2014).
std::int64_t RowGenerator::below(std::int64_t end)
{
    m_state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<std::int64_t>((z ^ (z >> 31U)) % static_cast<std::uint64_t>(end));
}

} // namespace loopscope::benchmarks
