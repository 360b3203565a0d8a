#include "ui/charts/chart_table.h"

#include <QLocale>

namespace loopscope {

namespace {

QString plain(const QVariant& value)
{
    if (value.typeId() == QMetaType::Double)
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.toString();
}

QString quoted(const QString& field)
{
    if (!field.contains(QLatin1Char(',')) && !field.contains(QLatin1Char('"')) && !field.contains(QLatin1Char('\n')) &&
        !field.contains(QLatin1Char('\r')))
        return field;
    QString doubled = field;
    return QLatin1Char('"') + doubled.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

} // namespace

QByteArray ChartTable::csv() const
{
    QString text;
    const auto line = [&](const QStringList& fields) { text += fields.join(QLatin1Char(',')) + QLatin1Char('\n'); };
    line(names);
    for (const std::vector<Cell>& row : rows) {
        QStringList fields;
        for (const Cell& cell : row)
            fields << quoted(plain(cell.value));
        line(fields);
    }
    return text.toUtf8();
}

QString ChartTable::tabbed() const
{
    QString text = heads.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const std::vector<Cell>& row : rows) {
        QStringList fields;
        for (const Cell& cell : row)
            fields << plain(cell.value).replace(QLatin1Char('\t'), QLatin1Char(' '));
        text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

void ChartTableModel::setTable(ChartTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.heads.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ChartTable::Cell& cell =
        m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return cell.text;
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.heads.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_table.heads[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

} // namespace loopscope
