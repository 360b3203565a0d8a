#pragma once

#include <QList>
#include <QTableView>

namespace loopscope {

/// A table as all pages show it: hairlines between rows, no grid, whole rows selected. A last column of text takes the room that is left.
class DataTable : public QTableView {
    Q_OBJECT

public:
    explicit DataTable(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
    /// Shows only @p columns at first; the menu of the header lets people choose among all. To be called once, with the model set.
    void offerColumns(const QList<int>& columns);
    /// Makes the columns as wide as their heads and first rows need; the widest may be @p limit pixels. Room that is left is
    /// shared among them, also later, until somebody sets a width by hand.
    void fitColumns(int limit = 260);
    /// Is as high as its rows need, up to @p rows.
    void fitRows(int rows);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareRoom();
    void showColumnMenu(const QPoint& position);
    [[nodiscard]] QList<int> shownColumns() const; ///< from left to right

    QList<int> m_needed; ///< widths of the shown columns; empty: they stay as they are
    bool m_sharing = false;
};

} // namespace loopscope
