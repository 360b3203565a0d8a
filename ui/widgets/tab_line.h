#pragma once

#include <QTabBar>

namespace loopscope {

/// The parts of a page, in one line of words; the shown one is bold and underlined in the accent.
class TabLine : public QTabBar {
    Q_OBJECT

public:
    TabLine(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont boldFont() const;
};

} // namespace loopscope
