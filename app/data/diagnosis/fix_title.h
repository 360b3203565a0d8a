#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace loopscope {

/// The titles of the texts that mend a finding (sql/*/fixes), as people read them.
class FixTitle {
public:
    [[nodiscard]] static QString of(const std::string& title); ///< of a text, translated
    [[nodiscard]] static QStringList known(); ///< those that have a translation, in English
};

} // namespace loopscope
