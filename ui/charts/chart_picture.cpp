#include "ui/charts/chart_picture.h"

#include "ui/theme/theme.h"

#include <QBuffer>
#include <QFontMetrics>
#include <QPainter>
#include <QSvgGenerator>
#include <QWidget>

namespace loopscope {

namespace {

struct Layout {
    QSize size;
    QRect title, source;
    QPoint chart;
};

Layout layoutOf(const ChartPicture& picture)
{
    const int titleHeight = QFontMetrics(Theme::instance().font(TypeStep::CardTitle)).height();
    const int sourceHeight = QFontMetrics(Theme::instance().font(TypeStep::Label)).height();
    const QSize chart = picture.chart->size();
    Layout layout;
    layout.size = QSize(chart.width() + 2 * spacing::l,
                        chart.height() + titleHeight + sourceHeight + 2 * spacing::l + 2 * spacing::s);
    layout.title = QRect(spacing::l, spacing::l, chart.width(), titleHeight);
    layout.chart = QPoint(spacing::l, layout.title.bottom() + spacing::s);
    layout.source = QRect(spacing::l, layout.chart.y() + chart.height() + spacing::s, chart.width(), sourceHeight);
    return layout;
}

void paint(const ChartPicture& picture, const Layout& layout, QPainter& painter)
{
    const Theme& theme = Theme::instance();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), layout.size), theme.colours().surface);
    painter.setPen(theme.colours().text);
    painter.setFont(theme.font(TypeStep::CardTitle));
    painter.drawText(layout.title, Qt::AlignLeft | Qt::AlignVCenter, picture.title);
    painter.setPen(theme.colours().muted);
    painter.setFont(theme.font(TypeStep::Label));
    painter.drawText(layout.source, Qt::AlignLeft | Qt::AlignVCenter, picture.source);
    picture.chart->render(&painter, layout.chart, QRegion(), QWidget::DrawChildren);
}

} // namespace

QImage ChartPicture::image(double scale) const
{
    const Layout layout = layoutOf(*this);
    QImage image(layout.size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paint(*this, layout, painter);
    return image;
}

QByteArray ChartPicture::svg() const
{
    const Layout layout = layoutOf(*this);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(layout.size);
    generator.setViewBox(QRect(QPoint(), layout.size));
    generator.setTitle(title.toHtmlEscaped()); // Qt 6.4 writes both as they are

    generator.setDescription(source.toHtmlEscaped());
    QPainter painter(&generator);
    paint(*this, layout, painter);
    painter.end();
    return buffer.data();
}

} // namespace loopscope
