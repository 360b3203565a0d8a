#include "ui/verify/query_list_model.h"

namespace loopscope {

QueryListModel::QueryListModel(QObject* parent) : QAbstractListModel(parent) {}

void QueryListModel::setQueries(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

void QueryListModel::setStatus(const QString& id, State state, const QString& status)
{
    for (int row = 0; row < rowCount(); ++row) {
        Entry& entry = m_entries[static_cast<std::size_t>(row)];
        if (entry.id != id)
            continue;
        entry.state = state;
        entry.status = status;
        emit dataChanged(index(row), index(row));
    }
}

int QueryListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant QueryListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::ToolTipRole:
        return QStringLiteral("%1 (%2)").arg(entry.title, entry.id);
    case Qt::StatusTipRole:
        return entry.status;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(entry.title, entry.status);
    case stateRole:
        return static_cast<int>(entry.state);
    default:
        return {};
    }
}

} // namespace loopscope
