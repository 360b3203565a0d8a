#include "ui/shell/mnemonics.h"

namespace loopscope {

QStringList withMnemonics(const QStringList& texts, const QString& taken)
{
    QString used = taken.toLower();
    QStringList result;
    for (QString text : texts) {
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QChar letter = text.at(at).toLower();
            if (!letter.isLetter() || used.contains(letter))
                continue;
            used.append(letter);
            text.insert(at, QLatin1Char('&'));
            break;
        }
        result << text;
    }
    return result;
}

} // namespace loopscope
