#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <QString>

namespace loopscope {

struct AxisTick {
    double position = 0;
    QString label;
};

/// The x axis of numbered things (versions). A number stands at its own place while the numbers are reasonably dense;
/// when they are sparse (1, 2, 2147483647) each stands at its rank, so that the axis never grows with the gaps.
class OrdinalAxis {
public:
    OrdinalAxis() = default;
    /// @param numbers ascending, without repetition
    explicit OrdinalAxis(std::vector<std::int64_t> numbers);

    [[nodiscard]] std::size_t size() const { return m_numbers.size(); }
    [[nodiscard]] std::int64_t number(std::size_t index) const { return m_numbers[index]; }
    [[nodiscard]] bool isByRank() const { return m_byRank; }
    [[nodiscard]] double position(std::size_t index) const;
    /// Half a step before the first and after the last; 0 … 1 when empty.
    [[nodiscard]] double lower() const;
    [[nodiscard]] double upper() const;
    /// Index of the number next to @p position; none when empty.
    [[nodiscard]] std::optional<std::size_t> nearest(double position) const;

    /// Labelled positions from @p from to @p to: round numbers, and the first and last where there is room.
    /// @param widthPx of that part of the axis   @param labelWidthPx width of a label, without distance   @param label text of a number
    [[nodiscard]] std::vector<AxisTick> ticks(double from, double to, double widthPx,
                                              const std::function<double(const QString&)>& labelWidthPx,
                                              const std::function<QString(std::int64_t)>& label) const;

private:
    std::vector<std::int64_t> m_numbers;
    bool m_byRank = false;
};

} // namespace loopscope
