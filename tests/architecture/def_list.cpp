#include "tests/architecture/def_list.h"

#include "tests/architecture/source_tree.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace loopscope {

QStringList entriesOf(const QString& path)
{
    static const QRegularExpression entry(R"(^LOOPSCOPE_\w+\(\s*"?([\w.]+))");
    const auto& tree = sourceTree();
    const auto file = std::find_if(tree.begin(), tree.end(), [&](const SourceFile& f) { return f.path == path; });
    QStringList entries;
    if (file == tree.end())
        return entries;
    for (const QString& line : file->lines) {
        if (const auto match = entry.match(line); match.hasMatch())
            entries << match.captured(1);
    }
    entries.sort();
    return entries;
}

QStringList filesOf(const QString& folder, const QString& suffix)
{
    QStringList names = QDir(absolutePath(folder)).entryList({u'*' + suffix}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(suffix.size());
    names.sort();
    return names;
}

} // namespace loopscope
