#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace loopscope {

/// What colour a text takes; the last three always beside a word that says the same.
enum class TextTone { Plain, Muted, Good, Warning, Bad };

/// A label in one step of the type scale and one tone, following the theme. Text can be selected with the mouse.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(const QString& text = {}, TypeStep step = TypeStep::Text, TextTone tone = TextTone::Plain,
                       QWidget* parent = nullptr);
    void setTone(TextTone tone);

private:
    void dress();
    TypeStep m_step;
    TextTone m_tone;
};

} // namespace loopscope
