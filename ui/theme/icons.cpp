#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace loopscope {

namespace {

QColor colourOf(IconTone tone)
{
    const ThemeColours& colours = Theme::instance().colours();
    switch (tone) {
    case IconTone::Text:
        return colours.text;
    case IconTone::Accent:
        return colours.observed;
    case IconTone::OnAccent:
        return colours.onAccent;
    case IconTone::Good:
        return colours.good;
    case IconTone::Warning:
        return colours.warning;
    case IconTone::Bad:
        return colours.bad;
    case IconTone::Muted:
        break;
    }
    return colours.muted;
}

/// Draws an SVG whose strokes say `currentColor` in the theme's colour.
class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QByteArray svg, IconTone tone) : m_svg(std::move(svg)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor colour = colourOf(mode == QIcon::Disabled ? IconTone::Muted : m_tone);
        QByteArray tinted = m_svg;
        tinted.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer(tinted).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_svg, m_tone); }

private:
    QByteArray m_svg;
    IconTone m_tone;
};

} // namespace

QIcon themedIcon(const QString& name, IconTone tone)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new ThemedIconEngine(file.readAll(), tone));
}

} // namespace loopscope
