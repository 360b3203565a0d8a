#pragma once

#include "app/data/diagnosis/loop_check.h"
#include "ui/check/check_words.h"

#include <QAbstractListModel>

#include <vector>

namespace loopscope {

/// The checks by outcome, gravest first, each group under its heading. A heading cannot be selected. Thread: UI.
class CheckListModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int groupRole = Qt::UserRole; ///< CheckWords::Group as int
    static constexpr int isHeadingRole = Qt::UserRole + 1;
    static constexpr int countRole = Qt::UserRole + 2; ///< of a heading: how many

    explicit CheckListModel(QObject* parent = nullptr);

    void setChecks(const std::vector<CheckResult>& checks);
    [[nodiscard]] const CheckResult* checkAt(int row) const; ///< null: a heading
    [[nodiscard]] int rowOf(const std::string& id) const; ///< -1: not there
    [[nodiscard]] int firstRow() const { return m_lines.empty() ? -1 : 1; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        CheckWords::Group group = CheckWords::Group::Fine;
        int check = -1; ///< -1: the heading
        int count = 0;
    };
    std::vector<CheckResult> m_checks;
    std::vector<Line> m_lines;
};

} // namespace loopscope
