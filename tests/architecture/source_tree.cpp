#include "tests/architecture/source_tree.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace loopscope {

namespace {

const QStringList folders = {QStringLiteral("app"),          QStringLiteral("ui"),    QStringLiteral("resources"),
                             QStringLiteral("sql"),          QStringLiteral("tests"), QStringLiteral("packaging"),
                             QStringLiteral("translations"), QStringLiteral("cmake"), QStringLiteral(".ci")};

bool isText(const QString& path)
{
    static const QStringList suffixes = {QStringLiteral("h"),     QStringLiteral("cpp"), QStringLiteral("def"),
                                         QStringLiteral("txt"),   QStringLiteral("sh"),  QStringLiteral("py"),
                                         QStringLiteral("cmake"), QStringLiteral("sql"), QStringLiteral("md"),
                                         QStringLiteral("qrc"),   QStringLiteral("json")};
    return suffixes.contains(QFileInfo(path).suffix()) || path == QStringLiteral(".ci/run");
}

SourceFile read(const QString& path)
{
    QFile file(absolutePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {path, {}};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return {path, lines};
}

std::vector<SourceFile> readTree()
{
    const QString root = QStringLiteral(LOOPSCOPE_SOURCE_DIR "/");
    QStringList paths;
    for (const QString& folder : folders) {
        QDirIterator entries(root + folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString path = entries.next().mid(root.size());
            if (isText(path) && !path.startsWith(QStringLiteral("tests/fuzz/corpus/")))
                paths << path;
        }
    }
    for (const QString& entry : QDir(root).entryList(QDir::Files)) {
        if (isText(entry))
            paths << entry;
    }
    paths.sort();
    std::vector<SourceFile> files;
    for (const QString& path : std::as_const(paths))
        files.push_back(read(path));
    return files;
}

} // namespace

QString SourceFile::baseName() const
{
    return QFileInfo(path).completeBaseName();
}

QStringList SourceFile::includes() const
{
    static const QRegularExpression include(R"(^\s*#\s*include\s*["<]([^">]+)[">])");
    QStringList found;
    for (const QString& line : lines) {
        if (const auto match = include.match(line); match.hasMatch())
            found << match.captured(1);
    }
    return found;
}

const std::vector<SourceFile>& sourceTree()
{
    static const std::vector<SourceFile> files = readTree();
    return files;
}

QString absolutePath(const QString& path)
{
    return QStringLiteral(LOOPSCOPE_SOURCE_DIR "/") + path;
}

} // namespace loopscope
