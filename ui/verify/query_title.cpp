#include "ui/verify/query_title.h"

#include "app/data/store/sql_catalog.h"

#include <QCoreApplication>

namespace loopscope {

QString QueryTitle::of(const std::string& title)
{
    return QCoreApplication::translate("QueryTitle", title.c_str());
}

QList<std::pair<QString, QString>> QueryTitle::all()
{
    QList<std::pair<QString, QString>> titles;
    if (const auto catalog = SqlCatalog::of(SqlDialect::Sqlite))
        for (const auto& [id, query] : (*catalog)->queries())
            titles.append({QString::fromStdString(id), of(query.title)});
    return titles;
}

QStringList QueryTitle::known()
{
    return {
        QString::fromUtf8(QT_TRANSLATE_NOOP("QueryTitle", "Accuracy of every model version")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("QueryTitle", "Feedback of one device before one version, in a window")),
        QString::fromUtf8(QT_TRANSLATE_NOOP(
            "QueryTitle", "Before and after: the hard-coded accuracy, the one from feedback, the observed one")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("QueryTitle", "How many rows of feedback there are")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("QueryTitle", "The last 10 model versions")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("QueryTitle", "The panel of the last 24 hours, newest 20 versions")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("QueryTitle", "The newest 10 rows of feedback")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("QueryTitle", "Rows stored in the last minutes")),
    };
}

} // namespace loopscope
