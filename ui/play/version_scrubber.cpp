#include "ui/play/version_scrubber.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace loopscope {

namespace {

constexpr double grooveWidth = 3;
constexpr double handleRadius = 6;

} // namespace

VersionScrubber::VersionScrubber(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void VersionScrubber::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRectF handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const QPointF at(handle.center().x(), height() / 2.0);
    const QPointF left(handleRadius, at.y());
    const QPointF right(width() - handleRadius, at.y());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.outline, grooveWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(left, right);
    painter.setPen(QPen(colours.observed, grooveWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(layoutDirection() == Qt::LeftToRight ? left : right, at);
    painter.setPen(QPen(colours.surface, 2));
    painter.setBrush(colours.observed);
    painter.drawEllipse(at, handleRadius, handleRadius);
    if (hasFocus()) {
        painter.setPen(QPen(colours.observed, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, handleRadius + 1.5, handleRadius + 1.5);
    }
}

} // namespace loopscope
