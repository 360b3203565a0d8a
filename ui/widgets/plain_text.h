#pragma once

#include <QString>

class QMessageBox;

namespace loopscope {

/// A tool tip that shows @p text as it is: Qt takes for rich text what looks like it, and would lay out tags and lines anew.
[[nodiscard]] QString plainToolTip(const QString& text);

/// Shows the texts that a message box has by now as they are.
void showPlainly(QMessageBox& box);

} // namespace loopscope
