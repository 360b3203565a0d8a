#include "ui/theme/theme.h"

#include "ui/theme/loopscope_style.h"
#include "ui/theme/portal_colour_scheme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>

namespace loopscope {

Theme* Theme::s_instance = nullptr;

Theme::Theme(QObject* parent) : QObject(parent), m_portal(new PortalColourScheme(QApplication::palette(), this))
{
    s_instance = this;
    QApplication::setStyle(new LoopscopeStyle);
    connect(m_portal, &PortalColourScheme::changed, this, &Theme::apply);
    m_dark = m_portal->isDark();
    QApplication::setPalette(paletteOf(colours()));
    QToolTip::setPalette(paletteOf(colours()));
}

Theme::~Theme()
{
    s_instance = nullptr;
}

Theme& Theme::instance()
{
    if (s_instance == nullptr)
        new Theme(qApp); // owned by the application, and known as s_instance
    return *s_instance;
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::System ? m_portal->isDark() : m_choice == ThemeChoice::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    QApplication::setPalette(paletteOf(colours()));
    QToolTip::setPalette(paletteOf(colours()));
    emit changed();
}

namespace {

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

QFont Theme::font(TypeStep step) const
{
    const auto at = [](double pixels, bool bold) {
        QFont font = scaled(QApplication::font(), pixels / 13.0);
        font.setWeight(bold ? QFont::Bold : QFont::Normal);
        return font;
    };
    switch (step) {
    case TypeStep::Label:
        return at(11, false);
    case TypeStep::Table:
        return at(12, false);
    case TypeStep::CardTitle:
        return at(14, true);
    case TypeStep::PageTitle:
        return at(20, true);
    case TypeStep::Figure:
        return at(26, true);
    case TypeStep::Text:
        break;
    }
    return at(13, false);
}

QFont Theme::monospace() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont table = this->font(TypeStep::Table);
    if (table.pointSizeF() > 0)
        font.setPointSizeF(table.pointSizeF());
    else
        font.setPixelSize(table.pixelSize());
    return font;
}

} // namespace loopscope
