#include "ui/shell/log_file.h"

#include "app/data/activity/activity_log.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>

namespace loopscope {

namespace {

QFile* logFile = nullptr; ///< lives as long as the process: messages come until its end
QMutex logMutex;
QtMessageHandler previousHandler = nullptr;

void writeMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    {
        const QMutexLocker lock(&logMutex);
        const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        logFile->write(QStringLiteral("%1 %2\n").arg(time, message).toUtf8());
        logFile->flush();
    }
    if (previousHandler != nullptr)
        previousHandler(type, context, message);
}

void writeActivity(const std::vector<ActivityEntry>& entries)
{
    const QMutexLocker lock(&logMutex);
    for (const ActivityEntry& entry : entries)
        if (entry.kind != ActivityKind::Stall) // a stall comes as a message, too
            logFile->write((ActivityLog::line(entry) + QLatin1Char('\n')).toUtf8());
    logFile->flush();
}

} // namespace

bool logToFile(const QString& path)
{
    static QFile file;
    file.setFileName(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    logFile = &file;
    previousHandler = qInstallMessageHandler(writeMessage);
    QObject::connect(&ActivityLog::instance(), &ActivityLog::appended, writeActivity);
    return true;
}

} // namespace loopscope
