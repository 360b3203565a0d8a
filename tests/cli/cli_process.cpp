#include "tests/cli/cli_process.h"

#include "app/engine/files/byte_source.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <vector>

namespace loopscope {

QJsonObject CliRun::document() const
{
    return QJsonDocument::fromJson(output).object();
}

QJsonValue CliRun::at(const QString& path) const
{
    QJsonValue value = document();
    for (const QString& step : path.split(u'.'))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

QByteArray CliRun::outputWithoutTiming() const
{
    static const QRegularExpression timing(R"("timing":\{[^}]*\})");
    return QString::fromUtf8(output).remove(timing).toUtf8();
}

QString cliProgram()
{
    return QStringLiteral(LOOPSCOPE_BIN_DIR "/loopscope-cli");
}

CliRun runCli(const QStringList& arguments, const QByteArray& input, const QString& store)
{
    constexpr int timeoutMs = 120'000;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("LOOPSCOPE_STORE"));
    if (!store.isEmpty())
        environment.insert(QStringLiteral("LOOPSCOPE_STORE"), store);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(cliProgram(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(timeoutMs) || process.exitStatus() != QProcess::NormalExit)
        return {.messages = process.errorString().toUtf8() + process.readAllStandardError()};
    return {.status = process.exitCode(),
            .output = process.readAllStandardOutput(),
            .messages = process.readAllStandardError()};
}

QByteArray readInflated(const QString& path)
{
    const auto source = ByteSource::open(path.toStdString());
    if (!source)
        return {};
    QByteArray content;
    std::vector<char> buffer(64 * 1024);
    for (;;) {
        const auto count = (*source)->read(buffer);
        if (!count || *count == 0)
            return content;
        content.append(buffer.data(), static_cast<qsizetype>(*count));
    }
}

QString temporaryFile(const QString& name, const QByteArray& content)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

} // namespace loopscope
