#include "tests/support/hostile_strings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace loopscope::test {

std::vector<std::string> hostileStrings()
{
    QFile file(QStringLiteral(LOOPSCOPE_SOURCE_DIR "/tests/support/hostile_strings.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("hostile_strings.json cannot be read");
    std::vector<std::string> texts;
    for (const QJsonValue& text : QJsonDocument::fromJson(file.readAll()).array())
        texts.push_back(text.toString().toStdString());
    if (texts.size() != 500)
        qFatal("hostile_strings.json holds %zu texts", texts.size());
    return texts;
}

} // namespace loopscope::test
