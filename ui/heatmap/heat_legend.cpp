#include "ui/heatmap/heat_legend.h"

#include "ui/heatmap/heat_colours.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"

#include <QLinearGradient>
#include <QPainter>

namespace loopscope {

namespace {

constexpr int barWidth = 120;
constexpr int barHeight = 8;

} // namespace

HeatLegend::HeatLegend(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("heatLegend"));
    setAccessibleName(tr("Colours: from 0 % correct, red, to 100 %, blue"));
    setToolTip(tr("Share of correct rows. Where there are no rows, there is no colour."));
    setFont(Theme::instance().font(TypeStep::Label));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize HeatLegend::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(NumberText::percent(0)) + barWidth +
                fontMetrics().horizontalAdvance(NumberText::percent(1)) + 2 * spacing::s,
            fontMetrics().height()};
}

void HeatLegend::paintEvent(QPaintEvent*)
{
    const bool dark = Theme::instance().isDark();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::instance().colours().muted);
    const int left = fontMetrics().horizontalAdvance(NumberText::percent(0)) + spacing::s;
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, NumberText::percent(0));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, NumberText::percent(1));
    const QRectF bar(left, (height() - barHeight) / 2.0, barWidth, barHeight);
    QLinearGradient colours(bar.topLeft(), bar.topRight());
    for (const double share : {0.0, 0.5, 1.0})
        colours.setColorAt(share, QColor::fromRgb(heatColour(share, dark)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours);
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
}

} // namespace loopscope
