#pragma once

#include <QTableView>

namespace loopscope {

/// A table as all pages show it: hairlines between rows, no grid, whole rows selected. A last column of text takes the room that is left.
class DataTable : public QTableView {
    Q_OBJECT

public:
    explicit DataTable(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
    /// Makes the columns as wide as their heads and first rows need; the widest may be @p limit pixels.
    void fitColumns(int limit = 260);
    /// Is as high as its rows need, up to @p rows.
    void fitRows(int rows);
};

} // namespace loopscope
