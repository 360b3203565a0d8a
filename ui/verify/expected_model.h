#pragma once

#include "app/data/store/feedback_store.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace loopscope {

/// What the system said before there was feedback, and what it says with it.
struct ExpectedRow {
    std::int64_t version = 0;
    double before = 0;                ///< shares, 0 … 1
    std::optional<double> after;
    std::string source;               ///< formula, feedback, mixed
    std::optional<double> observed;
};

/// The rows of the query expected_results, newest version first. Thread: UI.
class ExpectedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ModelColumn { Version, Before, After, Source, Difference, Observed, Picture, modelColumnCount };
    static constexpr int rowRole = Qt::UserRole; ///< ExpectedRow, for the delegate

    using QAbstractTableModel::QAbstractTableModel;

    void setResult(const QueryResult& result);
    [[nodiscard]] const std::vector<ExpectedRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const ExpectedRow& row, int column);
    [[nodiscard]] static QString sourceText(const std::string& source);
    std::vector<ExpectedRow> m_rows;
};

} // namespace loopscope

Q_DECLARE_METATYPE(loopscope::ExpectedRow)
