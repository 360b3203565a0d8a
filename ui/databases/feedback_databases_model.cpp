#include "ui/databases/feedback_databases_model.h"

#include "ui/models/number_text.h"

#include <QLocale>

#include <utility>

namespace loopscope {

void FeedbackDatabasesModel::setDatabases(std::vector<FeedbackDatabase> databases, const QString& openSchema,
                                          std::int64_t nowUs)
{
    beginResetModel();
    m_databases = std::move(databases);
    m_openSchema = openSchema;
    m_nowUs = nowUs;
    endResetModel();
}

const FeedbackDatabase* FeedbackDatabasesModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_databases[static_cast<std::size_t>(row)] : nullptr;
}

int FeedbackDatabasesModel::rowOf(const QString& schema) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (QString::fromStdString(at(row)->schema) == schema)
            return row;
    }
    return -1;
}

int FeedbackDatabasesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_databases.size());
}

int FeedbackDatabasesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

QString FeedbackDatabasesModel::text(const FeedbackDatabase& database, ModelColumn column) const
{
    switch (column) {
    case Name: {
        const QString name = NumberText::deviceId(database.schema);
        return QString::fromStdString(database.schema) == m_openSchema ? tr("%1 (open)").arg(name) : name;
    }
    case Rows:
        if (!database.rows)
            return NumberText::absent();
        return database.rowsEstimated ? tr("about %1").arg(NumberText::count(*database.rows))
                                      : NumberText::count(*database.rows);
    case Versions:
        return database.versions ? NumberText::count(*database.versions) : NumberText::absent();
    case Size:
        return QLocale().formattedDataSize(database.bytes, 1);
    case Newest:
        return database.newestCreatedAtUs ? NumberText::age(*database.newestCreatedAtUs, m_nowUs) : NumberText::absent();
    case Writers:
    case modelColumnCount:
        break;
    }
    return !database.isReadable       ? tr("no right to read")
           : !database.isOurs         ? tr("not made by Loopscope")
           : database.isBeingWritten  ? tr("being written just now")
           : database.hasRowsOfOthers ? tr("Loopscope and others")
                                      : tr("Loopscope");
}

QVariant FeedbackDatabasesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const FeedbackDatabase& database = m_databases[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() >= Rows && index.column() <= Size;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Newest && database.newestCreatedAtUs)
        return NumberText::iso(*database.newestCreatedAtUs);
    return role == Qt::DisplayRole ? text(database, static_cast<ModelColumn>(index.column())) : QVariant();
}

QVariant FeedbackDatabasesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Rows && section <= Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<ModelColumn>(section)) {
    case Name:
        return tr("Name");
    case Rows:
        return tr("Rows");
    case Versions:
        return tr("Versions");
    case Size:
        return tr("Size");
    case Newest:
        return tr("Newest row");
    case Writers:
    case modelColumnCount:
        break;
    }
    return tr("Written by");
}

} // namespace loopscope
