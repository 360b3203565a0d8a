#include "ui/charts/cursor_card.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace loopscope {

namespace {

constexpr double padding = spacing::s;
constexpr double swatch = 8;
constexpr double distance = 10; // from the cursor line
constexpr double columnGap = 16;

QFont boldened(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

QString CursorCard::spoken() const
{
    QStringList parts;
    for (const Line& line : lines)
        parts << line.label + QLatin1Char(' ') + line.value;
    if (!note.isEmpty())
        parts << note;
    return title + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

void paintCursorCard(QPainter& painter, const CursorCard& card, double x, const QRectF& bounds)
{
    const ThemeColours& colours = Theme::instance().colours();
    const QFont font = Theme::instance().font(TypeStep::Table);
    const QFont bold = boldened(font);
    const QFontMetricsF metrics(font);
    const QFontMetricsF boldMetrics(bold);
    const double rowHeight = metrics.height() + 2;

    double labelWidth = 0;
    double valueWidth = 0;
    for (const CursorCard::Line& line : card.lines) {
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(line.label));
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(line.value));
    }
    const double widest = bounds.width() / 2;
    const QString title = boldMetrics.elidedText(card.title, Qt::ElideMiddle, widest);
    const QString note = metrics.elidedText(card.note, Qt::ElideRight, widest);
    const double inner = std::max({swatch + 6 + labelWidth + columnGap + valueWidth,
                                   boldMetrics.horizontalAdvance(title), metrics.horizontalAdvance(note)});
    const double rows = 1 + static_cast<double>(card.lines.size()) + (note.isEmpty() ? 0 : 1);
    QRectF box(x + distance, bounds.top() + 6, inner + 2 * padding, rows * rowHeight + 2 * padding);
    if (box.right() > bounds.right())
        box.moveRight(x - distance);
    if (box.left() < bounds.left())
        box.moveLeft(bounds.left());

    painter.setPen(QPen(colours.hairline, 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(box, 6, 6);
    QRectF row(box.left() + padding, box.top() + padding, inner, rowHeight);
    painter.setPen(colours.text);
    painter.setFont(bold);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(font);
    for (const CursorCard::Line& line : card.lines) {
        row.translate(0, rowHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(line.colour);
        painter.drawEllipse(QRectF(row.left(), row.center().y() - swatch / 2, swatch, swatch));
        painter.setPen(colours.muted);
        painter.drawText(row.adjusted(swatch + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.label);
        painter.setPen(colours.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, line.value);
    }
    if (!note.isEmpty()) {
        row.translate(0, rowHeight);
        painter.setPen(colours.muted);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, note);
    }
}

} // namespace loopscope
