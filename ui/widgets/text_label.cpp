#include "ui/widgets/text_label.h"

namespace loopscope {

TextLabel::TextLabel(const QString& text, TypeStep step, TextTone tone, QWidget* parent)
    : QLabel(text, parent), m_step(step), m_tone(tone)
{
    setTextFormat(Qt::PlainText); // device ids and file names are shown verbatim
    dress();
    connect(&Theme::instance(), &Theme::changed, this, &TextLabel::dress);
}

void TextLabel::setTone(TextTone tone)
{
    m_tone = tone;
    dress();
}

void TextLabel::dress()
{
    const ThemeColours& colours = Theme::instance().colours();
    QPalette own;
    switch (m_tone) {
    case TextTone::Plain:
        own.setColor(QPalette::WindowText, colours.text);
        break;
    case TextTone::Muted:
        own.setColor(QPalette::WindowText, colours.muted);
        break;
    case TextTone::Good:
        own.setColor(QPalette::WindowText, colours.good);
        break;
    case TextTone::Warning:
        own.setColor(QPalette::WindowText, colours.warning);
        break;
    case TextTone::Bad:
        own.setColor(QPalette::WindowText, colours.bad);
        break;
    }
    setPalette(own);
    setFont(Theme::instance().font(m_step));
}

} // namespace loopscope
