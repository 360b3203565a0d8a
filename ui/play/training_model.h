#pragma once

#include "ui/play/training_rows.h"

#include <QAbstractTableModel>

#include <memory>

namespace loopscope {

/// What each device's training for one version is given, one device a row. The rows come sorted from the worker; sorting
/// only asks for them anew. Thread: UI.
class TrainingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::shared_ptr<const TrainingRows> rows); ///< null: none
    [[nodiscard]] QString deviceId(int row) const; ///< as stored

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void sortRequested(loopscope::TrainingColumn column, Qt::SortOrder order);

private:
    [[nodiscard]] QString text(const LoopDevice& device, TrainingColumn column) const;
    std::shared_ptr<const TrainingRows> m_rows;
};

} // namespace loopscope
