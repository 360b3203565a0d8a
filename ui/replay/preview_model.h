#pragma once

#include "app/data/replay/replay_preview.h"

#include <QAbstractTableModel>

#include <memory>

namespace loopscope {

/// The rows of a preview: what stands in the file and what it would become. Thread: UI.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ModelColumn {
        LineColumn,
        VersionColumn,
        DeviceColumn,
        PredictionColumn,
        ActualColumn,
        ErrorColumn,
        SizeColumn,
        VerdictColumn,
        TypeColumn,
        modelColumnCount
    };

    explicit PreviewModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setPreview(std::shared_ptr<const ReplayPreview> preview); ///< null: no rows

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const PreviewRow& row, int column) const;
    std::shared_ptr<const ReplayPreview> m_preview;
};

} // namespace loopscope
