#pragma once

#include <QString>
#include <QStringList>

namespace loopscope {

/// Puts an & before one letter of each text, so that no letter is used twice nor is in @p taken. A text without a free
/// letter stays as it is. Works in any language.
[[nodiscard]] QStringList withMnemonics(const QStringList& texts, const QString& taken = {});

} // namespace loopscope
