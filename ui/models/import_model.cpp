#include "ui/models/import_model.h"

#include "ui/models/number_text.h"
#include "ui/widgets/plain_text.h"

#include <QFileInfo>

namespace loopscope {

ImportModel::ImportModel(QObject* parent) : QAbstractTableModel(parent) {}

void ImportModel::setImports(std::vector<ImportRecord> imports)
{
    beginResetModel();
    m_imports = std::move(imports);
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_imports.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const ImportRecord& record = import(index.row());
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == FileColumn)
        return plainToolTip(QString::fromStdString(record.fileName));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case IdColumn:
        return NumberText::count(record.id);
    case FileColumn:
        return QFileInfo(QString::fromStdString(record.fileName)).fileName();
    case StartedColumn:
        return NumberText::dateTime(record.startedAtUs);
    case AcceptedColumn:
        return NumberText::count(record.accepted);
    case RejectedColumn:
        return NumberText::count(record.rejected);
    default:
        return stateText(record.state);
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IdColumn:
        return tr("Import");
    case FileColumn:
        return tr("File");
    case StartedColumn:
        return tr("Started (UTC)");
    case AcceptedColumn:
        return tr("Stored");
    case RejectedColumn:
        return tr("Rejected");
    default:
        return tr("State");
    }
}

bool ImportModel::isNumber(int column)
{
    return column == IdColumn || column == AcceptedColumn || column == RejectedColumn;
}

QString ImportModel::stateText(ImportState state)
{
    switch (state) {
    case ImportState::Unfinished:
        return tr("unfinished");
    case ImportState::Complete:
        return tr("complete");
    case ImportState::Undone:
        break;
    }
    return tr("undone");
}

} // namespace loopscope
