#include "ui/charts/ordinal_axis.h"

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

/// Numbers may leave three of four places free before they stand by rank.
constexpr std::int64_t densestSpread = 4;
constexpr double labelDistancePx = 28;

/// The smallest of 1, 2, 5, 10, 20, 50, … that is at least @p atLeast.
std::int64_t roundStep(double atLeast)
{
    std::int64_t power = 1;
    while (true) {
        for (const std::int64_t factor : {1, 2, 5})
            if (static_cast<double>(factor * power) >= atLeast)
                return factor * power;
        power *= 10;
    }
}

} // namespace

OrdinalAxis::OrdinalAxis(std::vector<std::int64_t> numbers) : m_numbers(std::move(numbers))
{
    if (!m_numbers.empty()) {
        const std::int64_t places = m_numbers.back() - m_numbers.front() + 1;
        m_byRank = places > densestSpread * static_cast<std::int64_t>(m_numbers.size());
    }
}

double OrdinalAxis::position(std::size_t index) const
{
    return m_byRank ? static_cast<double>(index) : static_cast<double>(m_numbers[index]);
}

double OrdinalAxis::lower() const
{
    return m_numbers.empty() ? 0 : position(0) - 0.5;
}

double OrdinalAxis::upper() const
{
    return m_numbers.empty() ? 1 : position(m_numbers.size() - 1) + 0.5;
}

std::optional<std::size_t> OrdinalAxis::nearest(double target) const
{
    if (m_numbers.empty())
        return std::nullopt;
    std::size_t low = 0;
    std::size_t high = m_numbers.size() - 1;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (position(middle) + position(middle + 1) < 2 * target)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::vector<AxisTick> OrdinalAxis::ticks(double from, double to, double widthPx,
                                         const std::function<double(const QString&)>& labelWidthPx,
                                         const std::function<QString(std::int64_t)>& label) const
{
    std::size_t begin = 0;
    std::size_t end = m_numbers.size();
    while (begin < end && position(begin) < from)
        ++begin;
    while (end > begin && position(end - 1) > to)
        --end;
    if (begin == end || widthPx <= 0 || to <= from)
        return {};
    const double pxPerUnit = widthPx / (to - from);
    double widest = 0;
    for (const std::size_t index : {begin, end - 1})
        widest = std::max(widest, labelWidthPx(label(m_numbers[index])));
    const std::int64_t step = roundStep((widest + labelDistancePx) / pxPerUnit);

    std::vector<AxisTick> ticks;
    const auto add = [&](double position, std::int64_t number) { ticks.push_back({position, label(number)}); };
    const auto fits = [&](const AxisTick& a, const AxisTick& b) {
        const double needed = (labelWidthPx(a.label) + labelWidthPx(b.label)) / 2 + labelDistancePx;
        return std::abs(a.position - b.position) * pxPerUnit >= needed;
    };
    if (m_byRank) {
        const auto stride = static_cast<std::size_t>(step);
        for (std::size_t rank = (begin + stride - 1) / stride * stride; rank < end; rank += stride)
            add(position(rank), m_numbers[rank]);
    } else {
        const std::int64_t first = m_numbers[begin];
        const std::int64_t start = first / step * step + (first % step > 0 ? step : 0);
        for (std::int64_t number = start; number <= m_numbers[end - 1]; number += step)
            add(static_cast<double>(number), number);
    }
    const AxisTick first{position(begin), label(m_numbers[begin])};
    const AxisTick last{position(end - 1), label(m_numbers[end - 1])};
    if (ticks.empty() || (ticks.front().position > first.position && fits(ticks.front(), first)))
        ticks.insert(ticks.begin(), first);
    if (ticks.back().position < last.position) {
        // The newest is what people look for: it takes the place of a neighbour that is too near.
        while (ticks.size() > 1 && !fits(ticks.back(), last))
            ticks.pop_back();
        if (fits(ticks.back(), last))
            ticks.push_back(last);
    }
    return ticks;
}

} // namespace loopscope
