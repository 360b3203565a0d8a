#include "tests/support/pseudo_translator.h"

#include <QHash>
#include <QRegularExpression>

namespace loopscope::test {

namespace {

constexpr QChar opening(0x27E6); // ⟦
constexpr QChar closing(0x27E7); // ⟧

QString accented(const QString& text)
{
    static const QHash<QChar, QChar> accents{{u'a', u'á'}, {u'e', u'ê'}, {u'i', u'ï'}, {u'o', u'õ'},
                                             {u'u', u'ü'}, {u'n', u'ñ'}, {u's', u'š'}, {u'c', u'ç'},
                                             {u'A', u'Å'}, {u'E', u'É'}, {u'O', u'Ö'}, {u'U', u'Ü'}};
    // A mark, an option, a pattern in parentheses, an address stay as they are.
    static const QRegularExpression fixed(QStringLiteral("%L?\\d|%L?n|&.|\\(\\*[^)]*\\)|--\\S+|\\S+=\\S*|~/\\S+"));
    QString result;
    qsizetype at = 0;
    auto matches = fixed.globalMatch(text);
    const auto accent = [&](qsizetype until) {
        for (; at < until; ++at)
            result += accents.value(text[at], text[at]);
    };
    while (matches.hasNext()) {
        const auto match = matches.next();
        accent(match.capturedStart());
        result += match.captured();
        at = match.capturedEnd();
    }
    accent(text.size());
    return result;
}

} // namespace

QString PseudoTranslator::translate(const char*, const char* source, const char* disambiguation, int) const
{
    const QString text = QString::fromUtf8(source);
    if (QByteArrayView(disambiguation).startsWith("format of a date"))
        return u'\'' + QString(opening) + u'\'' + text + u'\'' + closing + u'\'';
    if (text.contains(QStringLiteral(";;"))) { // entries of a file dialog
        QStringList entries = text.split(QStringLiteral(";;"));
        for (QString& entry : entries)
            entry = opening + accented(entry) + closing;
        return entries.join(QStringLiteral(";;"));
    }
    return opening + accented(text) + QString(text.size() * 2 / 5, u'·') + closing;
}

QString PseudoTranslator::outside(const QString& text)
{
    QString left;
    int depth = 0;
    for (const QChar character : text) {
        if (character == opening)
            ++depth;
        else if (character == closing)
            --depth;
        else if (depth == 0)
            left += character;
    }
    return left;
}

} // namespace loopscope::test
