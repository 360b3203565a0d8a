#pragma once

#include <QString>

#include <string_view>

class QMessageBox;

namespace loopscope {

/// UTF-8 as it is. QString::fromUtf8() takes U+FEFF at the beginning for a byte order mark and leaves it out, which would
/// make of one device another.
[[nodiscard]] QString exactText(std::string_view utf8);

/// A tool tip that shows @p text as it is: Qt takes for rich text what looks like it, and would lay out tags and lines anew.
[[nodiscard]] QString plainToolTip(const QString& text);

/// Shows the texts that a message box has by now as they are.
void showPlainly(QMessageBox& box);

} // namespace loopscope
