#include "ui/widgets/page_scroll.h"

namespace loopscope {

PageScroll::PageScroll(const QString& objectName, const QString& accessibleName, QWidget* content)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
}

} // namespace loopscope
