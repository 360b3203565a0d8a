#include "ui/activity/activity_filter.h"

#include "ui/activity/activity_model.h"

namespace loopscope {

void ActivityFilter::setKind(std::optional<ActivityKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void ActivityFilter::setText(const QString& text)
{
    m_text = text;
    invalidateFilter();
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_kind && sourceModel()->index(row, 0, parent).data(ActivityModel::kindRole).toInt() != static_cast<int>(*m_kind))
        return false;
    return m_text.isEmpty() ||
           sourceModel()->index(row, ActivityModel::Text, parent).data().toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace loopscope
