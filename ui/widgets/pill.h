#pragma once

#include "ui/widgets/text_label.h"

#include <QAbstractButton>

namespace loopscope {

/// A rounded button of one line: a status dot where there is one, a muted lead, a bold name, a muted detail. Gives the detail
/// up first where there is no room. Its accessible name is the whole line.
class Pill : public QAbstractButton {
    Q_OBJECT

public:
    struct Content {
        TextTone dot = TextTone::Plain; ///< Plain: no dot. A dot always stands beside its word
        QString lead, name, detail;
    };

    explicit Pill(QWidget* parent = nullptr);
    void setContent(const Content& content);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int leadingWidth() const;
    [[nodiscard]] QFont nameFont() const;
    Content m_content;
};

} // namespace loopscope
