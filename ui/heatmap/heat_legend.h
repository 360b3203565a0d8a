#pragma once

#include <QWidget>

namespace loopscope {

/// What the colours of a heat map mean: from 0 to 100 % correct.
class HeatLegend : public QWidget {
    Q_OBJECT

public:
    explicit HeatLegend(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace loopscope
