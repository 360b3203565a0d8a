#pragma once

#include <QStackedWidget>

namespace loopscope {

/// A stack whose pages do not say how large it wants to be: its place is given by the window. Qt's own asks every page, those
/// that cannot be seen too, for its height for each width, at every change of any text: 50 ms in this window.
class CalmStack : public QStackedWidget {
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] int heightForWidth(int) const override { return -1; }
    [[nodiscard]] QSize sizeHint() const override { return {640, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }
};

} // namespace loopscope
