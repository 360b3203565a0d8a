#pragma once

#include "app/data/upstream/upstream_report.h"
#include "ui/charts/chart_table.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace loopscope {

/// The versions of a run, one a row, newest first unless sorted otherwise. Absent values are "–" and sort last. Thread: UI.
class RoundsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ModelColumn {
        Version,
        Round,
        StoredAt,
        Devices,
        Samples,
        Claimed,
        Feedback,
        Interval,
        Rows,
        Difference,
        HeldOut,
        F1,
        HeldOutRows,
        Baseline,
        Updates,
        LocalAccuracy,
        Cosine,
        Epsilon,
        Note,
        modelColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(std::shared_ptr<const UpstreamReport> report); ///< null: nothing
    [[nodiscard]] const UpstreamVersion& version(int row) const;
    /// Everything, ascending, for the chart's card and its files.
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void order();
    std::shared_ptr<const UpstreamReport> m_report;
    std::vector<std::size_t> m_order; ///< shown row -> version of the report
    int m_sortColumn = Version;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace loopscope
