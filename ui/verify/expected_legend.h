#pragma once

#include <QWidget>

namespace loopscope {

/// What the marks of the expected results mean, in one line.
class ExpectedLegend : public QWidget {
    Q_OBJECT

public:
    explicit ExpectedLegend(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] static QStringList words();
};

} // namespace loopscope
