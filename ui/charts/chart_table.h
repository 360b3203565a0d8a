#pragma once

#include <QAbstractTableModel>
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace loopscope {

/// The numbers of a chart, to be read instead of seen.
struct ChartTable {
    struct Cell {
        QString text;   ///< as the window writes it; absent values as "–"
        QVariant value; ///< as files have it: integer, double or text; invalid when absent
    };
    QStringList heads; ///< of the window
    QStringList names; ///< of files: snake_case
    std::vector<std::vector<Cell>> rows;

    /// RFC 4180 with LF, "." as the decimal point, absent values empty.
    [[nodiscard]] QByteArray csv() const;
    /// Tab-separated, as spreadsheets paste it.
    [[nodiscard]] QString tabbed() const;
};

/// Shows a ChartTable. Thread: UI.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ChartTable table);
    [[nodiscard]] const ChartTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartTable m_table;
};

} // namespace loopscope
