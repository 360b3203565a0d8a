#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

class QWidget;

namespace loopscope {

/// A chart as a picture that stands for itself: its title above, where its numbers come from below. In the colours of the
/// present theme. Thread: UI.
struct ChartPicture {
    QWidget* chart = nullptr; ///< as large as it is on the screen
    QString title;
    QString source; ///< "flu.db · 11,880 rows · policy default"

    /// @param scale pixels of the picture per pixel of the window
    [[nodiscard]] QImage image(double scale) const;
    /// Lines and text as such, not as pixels.
    [[nodiscard]] QByteArray svg() const;
};

} // namespace loopscope
