#include "ui/verify/query_sentence.h"

#include "ui/models/number_text.h"

#include <QLocale>

namespace loopscope {

QString QuerySentence::of(const QueryResult& result)
{
    const auto rows = static_cast<std::int64_t>(result.rows.size());
    const QString time = QLocale().toString(result.seconds * 1000, 'f', result.seconds < 0.01 ? 1 : 0);
    return tr("%1 row(s) in %2 ms", nullptr, NumberText::plural(rows)).arg(NumberText::count(rows), time);
}

} // namespace loopscope
