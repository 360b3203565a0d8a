#include "tests/store/sqlite_place.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QVariant>

#include <functional>

namespace loopscope {

namespace {

const QString connectionName = QStringLiteral("another program");

QVariant runThere(const QString& path, const QString& sql)
{
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(query.lastError().text()), qPrintable(sql));
        if (query.next())
            value = query.value(0);
    }
    QSqlDatabase::removeDatabase(connectionName);
    return value;
}

} // namespace

SqlitePlace::~SqlitePlace()
{
    qunsetenv("LOOPSCOPE_SQLITE_MAX_PAGES");
}

ConnectionSpec SqlitePlace::spec() const
{
    return {.kind = StoreKind::Sqlite, .path = m_folder.filePath(QStringLiteral("feedback.sqlite")).toStdString()};
}

void SqlitePlace::execute(const QString& sql)
{
    runThere(QString::fromStdString(spec().path), sql);
}

std::int64_t SqlitePlace::integer(const QString& sql)
{
    return runThere(QString::fromStdString(spec().path), sql).toLongLong();
}

QString SqlitePlace::foundingTable() const
{
    return QStringLiteral(
        "CREATE TABLE model_feedback (id INTEGER PRIMARY KEY, model_version INT NOT NULL, aggregation_round INT, "
        "device_id TEXT, prediction FLOAT, actual_value FLOAT, error FLOAT, absolute_error FLOAT, "
        "is_correct BOOLEAN, confidence FLOAT, feedback_type VARCHAR(50), timestamp INTEGER, created_at INTEGER)");
}

QString SqlitePlace::time(std::int64_t microseconds) const
{
    return QString::number(microseconds);
}

std::int64_t SqlitePlace::indexes()
{
    return integer(
        QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'model_feedback'"));
}

bool SqlitePlace::setDiskFull(bool full)
{
    if (full)
        qputenv("LOOPSCOPE_SQLITE_MAX_PAGES", "30"); // SQLite takes the present size when that is more
    else
        qunsetenv("LOOPSCOPE_SQLITE_MAX_PAGES");
    return true;
}

} // namespace loopscope
