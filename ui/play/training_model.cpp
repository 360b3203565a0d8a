#include "ui/play/training_model.h"

#include "ui/models/number_text.h"
#include "ui/widgets/plain_text.h"

#include <limits>
#include <utility>

namespace loopscope {

namespace {

bool isText(TrainingColumn column)
{
    return column == TrainingColumn::Device || column == TrainingColumn::From;
}

} // namespace

void TrainingModel::setRows(std::shared_ptr<const TrainingRows> rows)
{
    // Most versions have the same number of devices: then the view keeps its place and selection while the loop plays.
    const auto count = [](const std::shared_ptr<const TrainingRows>& of) { return of ? of->devices.size() : 0; };
    if (count(rows) == count(m_rows) && count(rows) > 0) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString TrainingModel::deviceId(int row) const
{
    return exactText(m_rows->summary->devices[m_rows->devices[static_cast<std::size_t>(row)].device]);
}

int TrainingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows == nullptr ? 0 : static_cast<int>(m_rows->devices.size());
}

int TrainingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : trainingColumns;
}

QVariant TrainingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const auto column = static_cast<TrainingColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(m_rows->devices[static_cast<std::size_t>(index.row())], column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isText(column) ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QString TrainingModel::text(const LoopDevice& device, TrainingColumn column) const
{
    const RealAccuracy& accuracy = device.accuracy;
    switch (column) {
    case TrainingColumn::Device:
        return NumberText::deviceId(m_rows->summary->devices[device.device]);
    case TrainingColumn::Feedback:
        return NumberText::count(accuracy.feedbackCount);
    case TrainingColumn::Correct:
        return accuracy.feedbackCount > 0 ? NumberText::count(accuracy.feedbackCorrect) : NumberText::absent();
    case TrainingColumn::MeanError:
        return NumberText::error(accuracy.meanAbsoluteError.value_or(std::numeric_limits<double>::quiet_NaN()));
    case TrainingColumn::RealAccuracy:
        return NumberText::percent(accuracy.value, 1);
    case TrainingColumn::From:
        return accuracy.source == AccuracySource::Feedback ? tr("feedback") : tr("formula");
    }
    return {};
}

QVariant TrainingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= trainingColumns)
        return {};
    const auto column = static_cast<TrainingColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isText(column) ? Qt::AlignLeft : Qt::AlignRight));
    const auto choose = [role](const QString& title, const QString& explanation) -> QVariant {
        if (role == Qt::DisplayRole)
            return title;
        return role == Qt::ToolTipRole ? QVariant(explanation) : QVariant();
    };
    switch (column) {
    case TrainingColumn::Device:
        return choose(tr("Device"), tr("The device's id, sorted by code point"));
    case TrainingColumn::Feedback:
        return choose(tr("Feedback"), tr("Rows of earlier versions that count under the policy"));
    case TrainingColumn::Correct:
        return choose(tr("Correct"), tr("How many of these are correct"));
    case TrainingColumn::MeanError:
        return choose(tr("Mean |error|"), tr("Mean absolute error of these rows"));
    case TrainingColumn::RealAccuracy:
        return choose(tr("Real accuracy"), tr("What the device's training is given"));
    case TrainingColumn::From:
        return choose(tr("From"), tr("Whether it comes from feedback or, without any, from the formula"));
    }
    return {};
}

void TrainingModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < trainingColumns)
        emit sortRequested(static_cast<TrainingColumn>(column), order);
}

} // namespace loopscope
