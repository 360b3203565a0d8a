#include "ui/shell/log_file.h"

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

} // namespace

bool logToFile(const QString& path)
{
    static QFile file;
    file.setFileName(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    logFile = &file;
    previousHandler = qInstallMessageHandler(writeMessage);
    return true;
}

} // namespace loopscope
