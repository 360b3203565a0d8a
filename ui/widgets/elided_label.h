#pragma once

#include "ui/widgets/text_label.h"

namespace loopscope {

/// One line of text that ends in … where there is no room, and is whole in its tool tip and accessible name. For texts of
/// any length and content (device ids, file names).
class ElidedLabel : public TextLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, TypeStep step = TypeStep::Text, TextTone tone = TextTone::Plain,
                         QWidget* parent = nullptr);
    void setFullText(const QString& text);
    [[nodiscard]] QString fullText() const { return m_full; }
    void setElideMode(Qt::TextElideMode mode);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_full;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace loopscope
