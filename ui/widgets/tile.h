#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

namespace loopscope {

/// One number that matters: a label, the figure, and a sentence that says from how many rows or what it means.
class Tile : public Card {
    Q_OBJECT

public:
    explicit Tile(const QString& label, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setFigure(const QString& figure, TextTone tone = TextTone::Plain);
    void setExplanation(const QString& explanation);

private:
    TextLabel* m_label = nullptr;
    TextLabel* m_figure = nullptr;
    TextLabel* m_explanation = nullptr;
};

} // namespace loopscope
