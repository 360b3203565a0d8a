#include "ui/upstream/upstream_tables_model.h"

#include "ui/models/number_text.h"
#include "ui/upstream/upstream_text.h"

#include <utility>

namespace loopscope {

void UpstreamTablesModel::setFacts(UpstreamFacts facts, std::int64_t nowUs)
{
    beginResetModel();
    m_facts = std::move(facts);
    m_nowUs = nowUs;
    endResetModel();
}

int UpstreamTablesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.tables.size());
}

int UpstreamTablesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

QString UpstreamTablesModel::text(const UpstreamTableFacts& table, ModelColumn column) const
{
    switch (column) {
    case Table:
        return QString::fromStdString(std::string(upstreamTableName(table.table)));
    case Schema:
        return NumberText::deviceId(table.schema);
    case Generation:
        return UpstreamText::generation(table);
    case Rows:
        if (!table.rows)
            return NumberText::absent();
        return table.rowsEstimated ? tr("about %1").arg(NumberText::count(*table.rows)) : NumberText::count(*table.rows);
    case Newest:
        return table.newestUs ? NumberText::age(*table.newestUs, m_nowUs) : NumberText::absent();
    case Kind:
        return !table.isReadable ? tr("no right to read") : table.isHypertable ? tr("hypertable") : tr("plain table");
    case Missing: {
        QStringList names;
        for (const std::string& name : table.match.missing)
            names << QString::fromStdString(name);
        return names.isEmpty() ? NumberText::absent() : names.join(QStringLiteral(", "));
    }
    case Purpose:
    case modelColumnCount:
        break;
    }
    return UpstreamText::purpose(table.table);
}

QVariant UpstreamTablesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const UpstreamTableFacts& table = m_facts.tables[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Newest && table.newestUs)
        return NumberText::iso(*table.newestUs);
    if (role == Qt::ToolTipRole && index.column() == Missing && !table.match.missing.empty())
        return text(table, Missing);
    return role == Qt::DisplayRole ? text(table, static_cast<ModelColumn>(index.column())) : QVariant();
}

QVariant UpstreamTablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<ModelColumn>(section)) {
    case Table:
        return tr("Table");
    case Schema:
        return tr("Schema");
    case Generation:
        return tr("Generation");
    case Rows:
        return tr("Rows");
    case Newest:
        return tr("Newest row");
    case Kind:
        return tr("Kind");
    case Missing:
        return tr("Missing columns");
    case Purpose:
    case modelColumnCount:
        break;
    }
    return tr("Holds");
}

} // namespace loopscope
