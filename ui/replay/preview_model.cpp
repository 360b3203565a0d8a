#include "ui/replay/preview_model.h"

#include "ui/feedback/feedback_model.h"
#include "ui/models/number_text.h"
#include "ui/replay/replay_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"

namespace loopscope {

namespace {

bool isNumeric(int column)
{
    return column != PreviewModel::DeviceColumn && column != PreviewModel::VerdictColumn &&
           column != PreviewModel::TypeColumn;
}

QString typeName(FeedbackType type)
{
    return feedbackTypeText(std::string(feedbackTypeName(type)));
}

} // namespace

void PreviewModel::setPreview(std::shared_ptr<const ReplayPreview> preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_preview == nullptr ? 0 : static_cast<int>(m_preview->rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const PreviewRow& row = m_preview->rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return row.reason ? plainToolTip(NumberText::deviceId(row.raw)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == VerdictColumn && row.reason)
            return Theme::instance().colours().bad;
        return {};
    default:
        return {};
    }
}

QString PreviewModel::text(const PreviewRow& row, int column) const
{
    if (column == LineColumn)
        return NumberText::count(static_cast<std::int64_t>(row.line));
    if (row.reason) {
        switch (column) {
        case VerdictColumn:
            return tr("rejected");
        case TypeColumn:
            return ReplayText::reason(*row.reason);
        case DeviceColumn:
            return NumberText::deviceId(row.raw);
        default:
            return {};
        }
    }
    switch (column) {
    case VersionColumn:
        return NumberText::version(row.version);
    case DeviceColumn:
        return NumberText::deviceId(row.device);
    case PredictionColumn:
        return NumberText::error(row.prediction);
    case ActualColumn:
        return NumberText::error(row.actual);
    case ErrorColumn:
        return NumberText::error(row.feedback.error);
    case SizeColumn:
        return NumberText::error(row.feedback.absoluteError);
    case VerdictColumn:
        return row.feedback.isCorrect ? tr("correct") : tr("wrong");
    default:
        return typeName(row.feedback.type);
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case VersionColumn:
        return tr("Version");
    case DeviceColumn:
        return tr("Device");
    case PredictionColumn:
        return tr("Prediction");
    case ActualColumn:
        return tr("Actual");
    case ErrorColumn:
        return tr("Error");
    case SizeColumn:
        return tr("|Error|");
    case VerdictColumn:
        return tr("Verdict");
    default:
        return tr("Type, or why not");
    }
}

} // namespace loopscope
