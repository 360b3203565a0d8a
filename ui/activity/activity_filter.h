#pragma once

#include "app/data/activity/activity_log.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace loopscope {

/// The lines of one kind, or of all, that hold a text, ignoring case.
class ActivityFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKind(std::optional<ActivityKind> kind);
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<ActivityKind> m_kind;
    QString m_text;
};

} // namespace loopscope
