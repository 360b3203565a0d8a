#pragma once

#include "app/data/store/feedback_row.h"

#include <QAbstractTableModel>

#include <vector>

namespace loopscope {

/// Rows of feedback, a page after the other: a view that reaches the end asks for more, and nothing is asked for twice.
/// Thread: UI.
class FeedbackModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ModelColumn {
        VersionColumn,
        DeviceColumn,
        PredictionColumn,
        ActualColumn,
        ErrorColumn,
        AbsoluteErrorColumn,
        VerdictColumn,
        TypeColumn,
        ConfidenceColumn,
        TimeColumn,
        StoredColumn,
        RoundColumn,
        IdColumn,
        modelColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// @param more whether rows follow
    void append(std::vector<FeedbackRow> rows, bool more);
    void stopFetching(); ///< what was asked for does not come; asking again is possible
    [[nodiscard]] const FeedbackRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::vector<FeedbackRow>& rows() const { return m_rows; }
    [[nodiscard]] bool hasMore() const { return m_more; }
    /// As the table shows them, with heads, separated by tabs.
    [[nodiscard]] QString tabbed(const QList<int>& rows) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void moreWanted();

private:
    [[nodiscard]] QString text(const FeedbackRow& row, int column) const;
    [[nodiscard]] QString exact(const FeedbackRow& row, int column) const;

    std::vector<FeedbackRow> m_rows;
    bool m_more = false;
    bool m_fetching = false;
};

/// "normal", "middle", "edge case"; another writer's label as it is; "–" when absent.
[[nodiscard]] QString feedbackTypeText(const std::optional<std::string>& type);

} // namespace loopscope
