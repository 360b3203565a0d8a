#pragma once

#include "app/data/store/feedback_databases.h"

#include <QAbstractTableModel>

#include <vector>

namespace loopscope {

/// The feedback databases of a server, one a row. Thread: UI.
class FeedbackDatabasesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ModelColumn { Name, Rows, Versions, Size, Newest, Writers, modelColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param openSchema the one that the window shows; empty: none
    void setDatabases(std::vector<FeedbackDatabase> databases, const QString& openSchema, std::int64_t nowUs);
    [[nodiscard]] const FeedbackDatabase* at(int row) const; ///< null where there is none
    [[nodiscard]] int rowOf(const QString& schema) const; ///< -1: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const FeedbackDatabase& database, ModelColumn column) const;

    std::vector<FeedbackDatabase> m_databases;
    QString m_openSchema;
    std::int64_t m_nowUs = 0;
};

} // namespace loopscope
