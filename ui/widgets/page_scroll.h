#pragma once

#include <QScrollArea>

namespace loopscope {

/// Lets a page that is taller than the window scroll. Without a frame, and no stop of the Tab key.
class PageScroll : public QScrollArea {
    Q_OBJECT

public:
    PageScroll(const QString& objectName, const QString& accessibleName, QWidget* content);
};

} // namespace loopscope
