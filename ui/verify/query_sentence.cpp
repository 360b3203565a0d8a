#include "ui/verify/query_sentence.h"

#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace loopscope {

QString querySentence(const QueryResult& result)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("loopscope::QueryPanel", text); };
    const auto rows = static_cast<std::int64_t>(result.rows.size());
    const QString time = QLocale().toString(result.seconds * 1000, 'f', result.seconds < 0.01 ? 1 : 0);
    return rows == 1 ? tr("1 row in %1 ms").arg(time) : tr("%1 rows in %2 ms").arg(NumberText::count(rows), time);
}

} // namespace loopscope
