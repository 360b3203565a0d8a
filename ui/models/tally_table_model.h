#pragma once

#include "app/engine/feedback/tally.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace loopscope {

/// What a column of the tables of versions and devices shows.
enum class TableColumn {
    Version,
    Device,
    Devices,      ///< how many devices have rows
    Versions,     ///< how many versions have rows
    Rows,
    Accuracy,
    Interval,     ///< Wilson 95 % of the accuracy
    MeanError,    ///< mean |error|
    MaxError,     ///< largest |error|
    Normal,
    Middle,       ///< stored as "anomaly"
    EdgeCase,
    Confidence,   ///< mean of the confidences
    First,
    Last,
    NextAccuracy, ///< the real accuracy that the next training is given
    NextSource,   ///< feedback or formula
};

/// A table of tallies over a shared summary: nothing is copied but one index per shown row; cells are computed when
/// they are painted. Sorting computes each key once. Absent values are "–" and sort last either way. Thread: UI.
class TallyTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The number behind a cell (double; invalid when absent), for tests and export.
    static constexpr int valueRole = Qt::UserRole;

    explicit TallyTableModel(std::vector<TableColumn> columns, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Shows only the rows whose id holds @p text, ignoring case; all when it is empty.
    void setFilter(const QString& text);
    /// The same, and only what has at least @p rowsFrom rows and an accuracy below @p accuracyBelow, where there is such a limit.
    void setFilter(const QString& text, std::optional<double> accuracyBelow, std::int64_t rowsFrom);
    /// Shows only the first @p rows after sorting; -1: all.
    void setLimit(int rows);

    [[nodiscard]] int columnOf(TableColumn column) const; ///< -1 when the table does not have it
    [[nodiscard]] TableColumn columnAt(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    [[nodiscard]] std::size_t sourceRow(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    [[nodiscard]] virtual std::size_t sourceRowCount() const = 0;
    /// What the page of this row is called in a Place: the version number, the device id.
    [[nodiscard]] virtual QString detail(int row) const = 0;

protected:
    [[nodiscard]] virtual Tally tally(std::size_t source) const = 0;
    /// The columns that do not come from the tally. Keys of ids are their position in the summary (by code point).
    [[nodiscard]] virtual QString leadText(std::size_t source, TableColumn column) const = 0;
    [[nodiscard]] virtual double leadKey(std::size_t source, TableColumn column) const = 0;
    [[nodiscard]] virtual bool matches(std::size_t source, const QString& filter) const;

    /// For subclasses: exchanges what is shown between begin and end; order and filter stay as chosen.
    template <class Exchange>
    void resetTo(Exchange&& exchange)
    {
        beginResetModel();
        exchange();
        rebuild();
        endResetModel();
    }

private:
    void rebuild();
    void applySort();
    [[nodiscard]] double key(std::size_t source, TableColumn column, Qt::SortOrder order) const;
    [[nodiscard]] QString text(std::size_t source, TableColumn column) const;

    std::vector<TableColumn> m_columns;
    std::vector<std::uint32_t> m_order; ///< shown row -> source row
    QString m_filter;
    std::optional<double> m_accuracyBelow;
    std::int64_t m_rowsFrom = 0;
    int m_limit = -1;
    int m_sortColumn = -1; ///< -1: as the summary has it
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace loopscope
