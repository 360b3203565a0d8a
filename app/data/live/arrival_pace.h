#pragma once

#include <cstdint>
#include <deque>

namespace loopscope {

/// How often feedback comes, learnt from the last arrivals, to tell a pause from a silence. Times are microseconds.
/// Thread: one at a time.
class ArrivalPace {
public:
    void arrived(std::int64_t timeUs); ///< feedback came; times in their order
    /// Nothing has come for ten times the longest of the last pauses, and for a minute at least. Never before three arrivals:
    /// who has not seen a pace cannot miss it.
    [[nodiscard]] bool isStale(std::int64_t nowUs) const;
    [[nodiscard]] std::int64_t lastUs() const { return m_times.empty() ? 0 : m_times.back(); }
    [[nodiscard]] bool hasArrivals() const { return !m_times.empty(); }

private:
    std::deque<std::int64_t> m_times;
};

} // namespace loopscope
