#include "ui/replay/file_links.h"

#include <QUrl>

namespace loopscope {

QString filesToDetail(const QStringList& paths)
{
    QStringList links;
    for (const QString& path : paths)
        links << QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
    return links.join(QLatin1Char('\n')); // an encoded name has no line end
}

QStringList filesOfDetail(const QString& detail)
{
    QStringList paths;
    const QStringList links = detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& link : links)
        paths << QUrl::fromEncoded(link.toLatin1()).toLocalFile();
    return paths;
}

} // namespace loopscope
