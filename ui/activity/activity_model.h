#pragma once

#include "app/data/activity/activity_log.h"

#include <QAbstractTableModel>

#include <deque>

namespace loopscope {

/// The lines of the activity log, oldest first. Thread: UI.
class ActivityModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ModelColumn { Time, Kind, Text, modelColumnCount };
    static constexpr int kindRole = Qt::UserRole; ///< ActivityKind as int

    explicit ActivityModel(ActivityLog& log, QObject* parent = nullptr);

    [[nodiscard]] const ActivityEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void append(const std::vector<ActivityEntry>& entries);
    void removeFirst(std::size_t count);
    std::deque<ActivityEntry> m_entries; ///< those that views know of
};

} // namespace loopscope
