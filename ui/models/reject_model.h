#pragma once

#include "app/engine/files/reject.h"

#include <QAbstractTableModel>

#include <vector>

namespace loopscope {

/// Rejected rows: line, reason in words, raw text on one line. Thread: UI.
class RejectModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ModelColumn { LineColumn, ReasonColumn, TextColumn, modelColumnCount };

    explicit RejectModel(QObject* parent = nullptr);
    void setRejects(std::vector<Reject> rejects);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Reject> m_rejects;
};

} // namespace loopscope
