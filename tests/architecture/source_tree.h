#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace loopscope {

/// One text file of the project.
struct SourceFile {
    QString path; ///< from the project's root, with slashes: "app/engine/result.h"
    QStringList lines;

    [[nodiscard]] bool isIn(const QString& folder) const { return path.startsWith(folder + u'/'); }
    [[nodiscard]] bool isHeader() const { return path.endsWith(QStringLiteral(".h")); }
    [[nodiscard]] bool isCpp() const { return isHeader() || path.endsWith(QStringLiteral(".cpp")); }
    [[nodiscard]] QString baseName() const; ///< "result"
    /// What it includes, without quotes or brackets.
    [[nodiscard]] QStringList includes() const;
};

/// Every text file that the project's own folders hold (build folders and pictures are not among them), sorted by path.
[[nodiscard]] const std::vector<SourceFile>& sourceTree();

/// Path of a file of the tree on this machine.
[[nodiscard]] QString absolutePath(const QString& path);

} // namespace loopscope
