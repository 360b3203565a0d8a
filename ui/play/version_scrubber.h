#pragma once

#include <QSlider>

namespace loopscope {

/// A horizontal slider over versions, in the theme's colours: what was played is filled.
class VersionScrubber : public QSlider {
    Q_OBJECT

public:
    explicit VersionScrubber(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace loopscope
