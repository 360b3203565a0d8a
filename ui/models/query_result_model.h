#pragma once

#include "app/data/store/feedback_store.h"

#include <QAbstractTableModel>

namespace loopscope {

/// What a monitoring query returned. Reals are shown with 4 decimals and are whole in the tool tip; NULL is "–". Thread: UI.
class QueryResultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit QueryResultModel(QObject* parent = nullptr);
    void setResult(QueryResult result);
    [[nodiscard]] const QueryResult& result() const { return m_result; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isNumber(int column) const;
    [[nodiscard]] QString text(const SqlValue& value, int column, bool whole) const;
    QueryResult m_result;
};

} // namespace loopscope
