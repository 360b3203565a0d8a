#include "ui/verify/check_mark.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace loopscope {

namespace {

constexpr int extent = 26;
constexpr int glyph = 16;

} // namespace

CheckMark::CheckMark(QWidget* parent) : QWidget(parent)
{
    setFixedSize(extent, extent);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setState(ChecklistState::Looking);
}

void CheckMark::setState(ChecklistState state)
{
    m_state = state;
    setAccessibleName(ChecklistText::word(state));
    update();
}

void CheckMark::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(2, 2, -2, -2);
    const QRect inside((extent - glyph) / 2, (extent - glyph) / 2, glyph, glyph);
    painter.setBrush(Qt::NoBrush);
    switch (m_state) {
    case ChecklistState::Looking:
        painter.setPen(QPen(colours.hairline, 2));
        painter.drawEllipse(ring);
        break;
    case ChecklistState::Done:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.good);
        painter.drawEllipse(ring.adjusted(-1, -1, 1, 1));
        themedIcon(QStringLiteral("tick"), IconTone::OnAccent).paint(&painter, inside);
        break;
    case ChecklistState::NotYet:
        painter.setPen(QPen(colours.warning, 2));
        painter.drawEllipse(ring);
        break;
    case ChecklistState::Unknown: {
        QPen dashes(colours.muted, 1.6);
        dashes.setDashPattern({2.2, 1.8});
        painter.setPen(dashes);
        painter.drawEllipse(ring);
        painter.setPen(colours.muted);
        painter.setFont(Theme::instance().font(TypeStep::CardTitle));
        painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    case ChecklistState::Failed:
        painter.setPen(QPen(colours.bad, 2));
        painter.drawEllipse(ring);
        themedIcon(QStringLiteral("cross"), IconTone::Bad).paint(&painter, inside);
        break;
    }
}

} // namespace loopscope
