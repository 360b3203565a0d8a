#include "ui/models/reject_model.h"

#include "ui/models/number_text.h"
#include "ui/replay/replay_text.h"
#include "ui/theme/theme.h"

namespace loopscope {

RejectModel::RejectModel(QObject* parent) : QAbstractTableModel(parent) {}

void RejectModel::setRejects(std::vector<Reject> rejects)
{
    beginResetModel();
    m_rejects = std::move(rejects);
    endResetModel();
}

int RejectModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rejects.size());
}

int RejectModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

QVariant RejectModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Reject& reject = m_rejects[static_cast<std::size_t>(index.row())];
    if (role == Qt::FontRole && index.column() == TextColumn)
        return Theme::instance().monospace();
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == ReasonColumn)
        return QString::fromStdString(toString(reject.reason));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case LineColumn:
        return NumberText::count(static_cast<std::int64_t>(reject.line));
    case ReasonColumn:
        return ReplayText::reason(reject.reason);
    default:
        return NumberText::deviceId(reject.raw); // visible control characters, one line, cut
    }
}

QVariant RejectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == LineColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case ReasonColumn:
        return tr("Reason");
    default:
        return tr("Raw text");
    }
}

} // namespace loopscope
