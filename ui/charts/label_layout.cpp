#include "ui/charts/label_layout.h"

#include <QLineF>

#include <algorithm>
#include <numeric>

namespace loopscope {

namespace {

bool crosses(const QRectF& place, const QLineF& line)
{
    if (place.contains(line.p1()) || place.contains(line.p2()))
        return true;
    if (std::max(line.x1(), line.x2()) < place.left() || std::min(line.x1(), line.x2()) > place.right())
        return false;
    const QLineF sides[] = {{place.topLeft(), place.topRight()},
                            {place.topRight(), place.bottomRight()},
                            {place.bottomRight(), place.bottomLeft()},
                            {place.bottomLeft(), place.topLeft()}};
    return std::ranges::any_of(
        sides, [&](const QLineF& side) { return side.intersects(line, nullptr) == QLineF::BoundedIntersection; });
}

bool crosses(const QRectF& place, const QList<QPointF>& line)
{
    if (line.size() == 1)
        return place.contains(line.front());
    for (qsizetype i = 1; i < line.size(); ++i)
        if (crosses(place, QLineF(line[i - 1], line[i])))
            return true;
    return false;
}

} // namespace

std::vector<double> spreadLabels(const std::vector<double>& wanted, double height, double top, double bottom)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i]; });

    // Labels that touch form a block, which stands at the mean of what its members want.
    struct Block {
        double sumOfStarts = 0; // where the block's first label should be, by each member
        std::size_t size = 0;
        double first = 0;
    };
    const double lowest = std::max(top + height / 2, bottom - height / 2);
    std::vector<Block> blocks;
    for (const std::size_t index : order) {
        Block block{.sumOfStarts = std::clamp(wanted[index], top + height / 2, lowest), .size = 1};
        while (true) {
            const double last = lowest - height * static_cast<double>(block.size - 1);
            block.first = std::clamp(block.sumOfStarts / static_cast<double>(block.size), top + height / 2,
                                     std::max(top + height / 2, last));
            if (blocks.empty())
                break;
            const Block& before = blocks.back();
            if (before.first + height * static_cast<double>(before.size) <= block.first)
                break;
            block.sumOfStarts = before.sumOfStarts + block.sumOfStarts -
                                height * static_cast<double>(before.size) * static_cast<double>(block.size);
            block.size += before.size;
            blocks.pop_back();
        }
        blocks.push_back(block);
    }

    std::vector<double> centres(wanted.size());
    std::size_t next = 0;
    for (const Block& block : blocks)
        for (std::size_t i = 0; i < block.size; ++i)
            centres[order[next++]] = block.first + height * static_cast<double>(i);
    return centres;
}

std::optional<QRectF> firstFreePlace(const std::vector<QRectF>& candidates, const QRectF& bounds,
                                     const std::vector<QList<QPointF>>& lines)
{
    for (const QRectF& candidate : candidates) {
        if (bounds.contains(candidate) &&
            std::ranges::none_of(lines, [&](const QList<QPointF>& line) { return crosses(candidate, line); }))
            return candidate;
    }
    return std::nullopt;
}

} // namespace loopscope
