#include "ui/activity/activity_model.h"

#include "ui/activity/activity_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"

#include <QDateTime>

namespace loopscope {

ActivityModel::ActivityModel(ActivityLog& log, QObject* parent) : QAbstractTableModel(parent), m_entries(log.entries())
{
    connect(&log, &ActivityLog::appended, this, &ActivityModel::append);
    connect(&log, &ActivityLog::cleared, this, [this] { removeFirst(m_entries.size()); });
}

void ActivityModel::append(const std::vector<ActivityEntry>& entries)
{
    const std::size_t skipped = entries.size() > ActivityLog::limit ? entries.size() - ActivityLog::limit : 0;
    const std::size_t added = entries.size() - skipped;
    if (m_entries.size() + added > ActivityLog::limit)
        removeFirst(m_entries.size() + added - ActivityLog::limit);
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added) - 1);
    m_entries.insert(m_entries.end(), entries.begin() + static_cast<std::ptrdiff_t>(skipped), entries.end());
    endInsertRows();
}

void ActivityModel::removeFirst(std::size_t count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

int ActivityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const ActivityEntry& line = entry(index.row());
    const ThemeColours& colours = Theme::instance().colours();
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Time)
            return QDateTime::fromMSecsSinceEpoch(line.timeUs / 1000, Qt::UTC).toString(QStringLiteral("HH:mm:ss.zzz"));
        return index.column() == Kind ? ActivityText::kind(line.kind) : line.text;
    case Qt::ToolTipRole:
        return plainToolTip(ActivityLog::line(line));
    case Qt::ForegroundRole:
        if (line.kind == ActivityKind::Failure && index.column() == Kind)
            return colours.bad;
        if (line.kind == ActivityKind::Stall && index.column() == Kind)
            return colours.warning;
        return index.column() == Text ? QVariant() : QVariant(colours.muted);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case kindRole:
        return static_cast<int>(line.kind);
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time (UTC)");
    case Kind:
        return tr("Kind");
    default:
        return tr("What happened");
    }
}

} // namespace loopscope
