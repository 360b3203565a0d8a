#include "ui/theme/header_parts.h"

#include "ui/theme/theme.h"

#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace loopscope::HeaderParts {

QRect mark(const QStyleOptionHeader& header)
{
    const QRect inner = header.rect.adjusted(spacing::s, 0, -spacing::s, 0);
    const int afterTitle = inner.left() + header.fontMetrics.horizontalAdvance(header.text) + spacing::xs + markSize;
    const bool atEnd = header.textAlignment & Qt::AlignRight;
    const int end = atEnd ? inner.right() + 1 : std::min(inner.right() + 1, afterTitle);
    const QRect rect(end - markSize, inner.center().y() - markSize / 2, markSize, markSize);
    return QStyle::visualRect(header.direction, header.rect, rect);
}

QRect title(const QStyleOptionHeader& header)
{
    QRect rect = header.rect.adjusted(spacing::s, 0, -spacing::s, 0);
    if (header.sortIndicator != QStyleOptionHeader::None)
        rect.setRight(rect.right() - markSize - spacing::xs);
    return QStyle::visualRect(header.direction, header.rect, rect);
}

int width(const QStyleOptionHeader& header, bool sortable)
{
    return header.fontMetrics.horizontalAdvance(header.text) + 2 * spacing::s + (sortable ? spacing::xs + markSize : 0);
}

} // namespace loopscope::HeaderParts
