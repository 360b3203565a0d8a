#include "ui/check/check_list_model.h"

#include "app/data/report/check_document.h"

namespace loopscope {

CheckListModel::CheckListModel(QObject* parent) : QAbstractListModel(parent) {}

void CheckListModel::setChecks(const std::vector<CheckResult>& checks)
{
    beginResetModel();
    m_checks = gravestFirst(checks);
    m_lines.clear();
    std::size_t heading = 0;
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        const auto group = CheckWords::groupOf(m_checks[i].finding);
        if (m_lines.empty() || m_lines.back().group != group) {
            heading = m_lines.size();
            m_lines.push_back({.group = group});
        }
        m_lines.push_back({.group = group, .check = static_cast<int>(i)});
        ++m_lines[heading].count;
    }
    endResetModel();
}

const CheckResult* CheckListModel::checkAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_lines[static_cast<std::size_t>(row)].check < 0)
        return nullptr;
    return &m_checks[static_cast<std::size_t>(m_lines[static_cast<std::size_t>(row)].check)];
}

int CheckListModel::rowOf(const std::string& id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const CheckResult* const check = checkAt(row); check != nullptr && check->id == id)
            return row;
    return -1;
}

int CheckListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant CheckListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const CheckResult* const check = checkAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return check != nullptr ? check->title : CheckWords::heading(line.group);
    case Qt::StatusTipRole:
        return check != nullptr ? check->finding.text : QString();
    case Qt::ToolTipRole:
        return check != nullptr ? QString::fromStdString(check->id) : QString();
    case Qt::AccessibleTextRole:
        return check != nullptr ? CheckWords::word(line.group) + QStringLiteral(": ") + check->title
                                : CheckWords::heading(line.group);
    case groupRole:
        return static_cast<int>(line.group);
    case isHeadingRole:
        return check == nullptr;
    case countRole:
        return line.count;
    default:
        return {};
    }
}

Qt::ItemFlags CheckListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || checkAt(index.row()) == nullptr)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace loopscope
