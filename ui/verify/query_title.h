#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace loopscope {

/// The titles of the monitoring queries in the language of the window. In English they stand in the files of the queries.
class QueryTitle {
public:
    [[nodiscard]] static QString of(const std::string& title);
    /// Those that translators see, in English.
    [[nodiscard]] static QStringList known();
};

} // namespace loopscope
