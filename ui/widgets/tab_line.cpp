#include "ui/widgets/tab_line.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionTab>

namespace loopscope {

namespace {

constexpr int barHeight = 2;

} // namespace

TabLine::TabLine(const QString& objectName, const QString& accessibleName, QWidget* parent) : QTabBar(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setAttribute(Qt::WA_Hover);
    setFont(Theme::instance().font(TypeStep::Text));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QFont TabLine::boldFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize TabLine::tabSizeHint(int index) const
{
    const QFontMetrics metrics(boldFont()); // a tab keeps its width when it is chosen
    return {metrics.size(Qt::TextShowMnemonic, tabText(index)).width() + 2 * spacing::m + spacing::xs,
            metrics.height() + 2 * spacing::s};
}

QSize TabLine::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabLine::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.hairline);
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    for (int index = 0; index < count(); ++index) {
        const QRect tab = tabRect(index);
        const bool chosen = index == currentIndex();
        const bool hovered = underMouse() && tab.contains(mouse);
        painter.setFont(chosen ? boldFont() : font());
        painter.setPen(chosen || hovered ? colours.text : colours.muted);
        QStyleOptionTab option;
        initStyleOption(&option, index);
        const bool mnemonic = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) != 0;
        painter.drawText(tab.adjusted(0, 0, 0, -barHeight),
                         Qt::AlignCenter | (mnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), tabText(index));
        if (chosen)
            painter.fillRect(tab.adjusted(spacing::xs, tab.height() - barHeight, -spacing::xs, 0), colours.observed);
        if (chosen && hasFocus() && window()->isActiveWindow()) {
            painter.setPen(QPen(colours.observed, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(tab).adjusted(1.5, 2.5, -1.5, -barHeight - 2.5), spacing::radius - 2,
                                    spacing::radius - 2);
        }
    }
}

} // namespace loopscope
