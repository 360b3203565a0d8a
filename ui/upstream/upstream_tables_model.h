#pragma once

#include "app/data/upstream/upstream_facts.h"

#include <QAbstractTableModel>

#include <vector>

namespace loopscope {

/// The federated system's tables that were found, one a row. Thread: UI.
class UpstreamTablesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ModelColumn { Table, Schema, Generation, Rows, Newest, Kind, Missing, Purpose, modelColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFacts(UpstreamFacts facts, std::int64_t nowUs);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const UpstreamTableFacts& table, ModelColumn column) const;

    UpstreamFacts m_facts;
    std::int64_t m_nowUs = 0;
};

} // namespace loopscope
