#include "ui/verify/expected_legend.h"

#include "ui/theme/theme.h"
#include "ui/verify/expected_delegate.h"

#include <QPainter>

namespace loopscope {

namespace {

constexpr int markWidth = 12;

} // namespace

ExpectedLegend::ExpectedLegend(QWidget* parent) : QWidget(parent)
{
    setFont(Theme::instance().font(TypeStep::Table));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(words().join(QStringLiteral(", ")));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QStringList ExpectedLegend::words()
{
    return {tr("before"), tr("after"), tr("observed")};
}

QSize ExpectedLegend::sizeHint() const
{
    int width = 0;
    for (const QString& word : words())
        width += markWidth + spacing::xs + fontMetrics().horizontalAdvance(word) + spacing::l;
    return {width, fontMetrics().height() + spacing::xs};
}

void ExpectedLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    int mark = 0;
    for (const QString& word : words()) {
        ExpectedDelegate::paintMark(painter, QPointF(x + markWidth / 2.0, height() / 2.0),
                                    static_cast<ExpectedDelegate::Mark>(mark++));
        x += markWidth + spacing::xs;
        const int width = fontMetrics().horizontalAdvance(word);
        painter.setPen(Theme::instance().colours().muted);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, word);
        x += width + spacing::l;
    }
}

} // namespace loopscope
