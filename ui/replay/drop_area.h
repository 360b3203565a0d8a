#pragma once

#include <QAbstractButton>

namespace loopscope {

/// A dashed field that says what can be dropped here. A click asks for files. Dropped files go to the window, which takes
/// them anywhere.
class DropArea : public QAbstractButton {
    Q_OBJECT

public:
    explicit DropArea(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace loopscope
