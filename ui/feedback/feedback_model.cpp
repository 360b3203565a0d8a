#include "ui/feedback/feedback_model.h"

#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <iterator>

namespace loopscope {

namespace {

bool isText(int column)
{
    return column == FeedbackModel::DeviceColumn || column == FeedbackModel::VerdictColumn ||
           column == FeedbackModel::TypeColumn || column == FeedbackModel::TimeColumn ||
           column == FeedbackModel::StoredColumn;
}

QString whole(const std::optional<double>& number)
{
    return number ? QLocale().toString(*number, 'g', QLocale::FloatingPointShortest) : NumberText::absent();
}

} // namespace

QString feedbackTypeText(const std::optional<std::string>& type)
{
    if (!type)
        return NumberText::absent();
    if (*type == feedbackTypeName(FeedbackType::Normal))
        return QCoreApplication::translate("FeedbackType", "normal");
    if (*type == feedbackTypeName(FeedbackType::Anomaly))
        return QCoreApplication::translate("FeedbackType", "middle");
    if (*type == feedbackTypeName(FeedbackType::EdgeCase))
        return QCoreApplication::translate("FeedbackType", "edge case");
    return NumberText::deviceId(*type);
}

void FeedbackModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_more = false;
    m_fetching = false;
    endResetModel();
}

void FeedbackModel::append(std::vector<FeedbackRow> rows, bool more)
{
    m_more = more;
    m_fetching = false;
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
}

void FeedbackModel::stopFetching()
{
    m_fetching = false;
}

QString FeedbackModel::tabbed(const QList<int>& rows) const
{
    QString out;
    const auto line = [&](auto&& cell) {
        for (int column = 0; column < modelColumnCount; ++column)
            out += cell(column) + QLatin1Char(column + 1 < modelColumnCount ? '\t' : '\n');
    };
    line([&](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const int row : rows)
        line([&](int column) { return exact(m_rows[static_cast<std::size_t>(row)], column); });
    return out;
}

int FeedbackModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FeedbackModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

bool FeedbackModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void FeedbackModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    emit moreWanted();
}

QVariant FeedbackModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const FeedbackRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(exact(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole:
        if (index.column() == VerdictColumn && row.isCorrect)
            return *row.isCorrect ? Theme::instance().colours().good : Theme::instance().colours().bad;
        return {};
    default:
        return {};
    }
}

QString FeedbackModel::text(const FeedbackRow& row, int column) const
{
    switch (column) {
    case VersionColumn:
        return NumberText::version(row.version);
    case DeviceColumn:
        return row.device ? NumberText::deviceId(*row.device) : NumberText::absent();
    case PredictionColumn:
        return valueText(row.prediction);
    case ActualColumn:
        return valueText(row.actual);
    case ErrorColumn:
        return valueText(row.error);
    case AbsoluteErrorColumn:
        return valueText(row.absoluteError);
    case VerdictColumn:
        return !row.isCorrect ? NumberText::absent() : *row.isCorrect ? tr("correct") : tr("wrong");
    case TypeColumn:
        return feedbackTypeText(row.type);
    case ConfidenceColumn:
        return row.confidence ? NumberText::percent(*row.confidence) : NumberText::absent();
    case TimeColumn:
        return row.timestampUs ? NumberText::dateTime(*row.timestampUs) : NumberText::absent();
    case StoredColumn:
        return NumberText::dateTime(row.createdAtUs);
    case RoundColumn:
        return row.round ? NumberText::count(*row.round) : NumberText::absent();
    default:
        return NumberText::count(row.id);
    }
}

QString FeedbackModel::exact(const FeedbackRow& row, int column) const
{
    switch (column) {
    case PredictionColumn:
        return whole(row.prediction);
    case ActualColumn:
        return whole(row.actual);
    case ErrorColumn:
        return whole(row.error);
    case AbsoluteErrorColumn:
        return whole(row.absoluteError);
    case ConfidenceColumn:
        return whole(row.confidence);
    case TimeColumn:
        return row.timestampUs ? NumberText::iso(*row.timestampUs) : NumberText::absent();
    case StoredColumn:
        return NumberText::iso(row.createdAtUs);
    default:
        return text(row, column);
    }
}

QVariant FeedbackModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= modelColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isText(section) ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case ErrorColumn:
            return tr("Actual value − prediction");
        case VerdictColumn:
            return tr("As it is stored. Of rows of other writers, it is what they wrote.");
        case TimeColumn:
            return tr("When the prediction was made (event time), UTC");
        case StoredColumn:
            return tr("When the row was stored, UTC");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
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
    case AbsoluteErrorColumn:
        return tr("|Error|");
    case VerdictColumn:
        return tr("Verdict");
    case TypeColumn:
        return tr("Type");
    case ConfidenceColumn:
        return tr("Confidence");
    case TimeColumn:
        return tr("Event time");
    case StoredColumn:
        return tr("Stored");
    case RoundColumn:
        return tr("Round");
    default:
        return tr("Row id");
    }
}

} // namespace loopscope
