#pragma once

#include <QFile>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

#include <vector>

namespace loopscope::test {

/// One text of a file of translations.
struct TranslatedText {
    QString context, source, comment;
    QString type; ///< empty when it is finished
    bool hasPlurals = false;
    QStringList forms; ///< one, or as many as the language has plural forms

    [[nodiscard]] QString key() const { return context + u'|' + source + u'|' + comment; }
};

/// The texts of a .ts file; none when it cannot be read.
inline std::vector<TranslatedText> readTranslations(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<TranslatedText> texts;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("message")) {
            texts.push_back({.context = context,
                             .hasPlurals = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        } else if (name == QLatin1String("source")) {
            texts.back().source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            texts.back().comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            texts.back().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!texts.back().hasPlurals)
                texts.back().forms << xml.readElementText();
        } else if (name == QLatin1String("numerusform")) {
            texts.back().forms << xml.readElementText();
        }
    }
    return xml.hasError() ? std::vector<TranslatedText>() : texts;
}

} // namespace loopscope::test
