#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <string>
#include <utility>

namespace loopscope {

/// The titles of the monitoring queries in the language of the window. In English they stand in the files of the queries.
class QueryTitle {
public:
    [[nodiscard]] static QString of(const std::string& title);
    /// Id and title of every monitoring query; they are the same for every kind of database.
    [[nodiscard]] static QList<std::pair<QString, QString>> all();
    /// Those that translators see, in English.
    [[nodiscard]] static QStringList known();
};

} // namespace loopscope
