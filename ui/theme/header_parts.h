#pragma once

#include <QRect>

class QStyleOptionHeader;

namespace loopscope {

/// The parts of a table's header section, left to right or mirrored: the title, and the mark of the sort order beside it.
/// Qt's own styles put the mark at the edge of the section and cut the title for it.
namespace HeaderParts {
inline constexpr int markSize = 8; ///< pixels

/// At the end of a right-aligned title, after a left-aligned one.
[[nodiscard]] QRect mark(const QStyleOptionHeader& header);
/// Leaves the room of the mark where the section is sorted.
[[nodiscard]] QRect title(const QStyleOptionHeader& header);
/// What the title needs, and the mark where the table can be sorted, so that sorting by a column cuts no title.
[[nodiscard]] int width(const QStyleOptionHeader& header, bool sortable);
} // namespace HeaderParts

} // namespace loopscope
