#pragma once

#include "app/data/store/feedback_store.h"

#include <QAbstractTableModel>

#include <vector>

namespace loopscope {

/// The imports of a feedback database, newest first. Thread: UI.
class ImportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ModelColumn {
        IdColumn,
        FileColumn,
        StartedColumn,
        AcceptedColumn,
        RejectedColumn,
        StateColumn,
        modelColumnCount
    };

    explicit ImportModel(QObject* parent = nullptr);
    void setImports(std::vector<ImportRecord> imports);
    [[nodiscard]] const ImportRecord& import(int row) const { return m_imports[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static bool isNumber(int column);
    [[nodiscard]] static QString stateText(ImportState state);
    std::vector<ImportRecord> m_imports;
};

} // namespace loopscope
