#include "ui/models/query_result_model.h"

#include "ui/models/number_text.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>

#include <type_traits>

namespace loopscope {

QueryResultModel::QueryResultModel(QObject* parent) : QAbstractTableModel(parent) {}

void QueryResultModel::setResult(QueryResult result)
{
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

int QueryResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_result.rows.size());
}

int QueryResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_result.columns.size());
}

QVariant QueryResultModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const auto& row = m_result.rows[static_cast<std::size_t>(index.row())];
    const SqlValue& value = row[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(value, index.column(), false);
    case Qt::ToolTipRole:
        return plainToolTip(text(value, index.column(), true).left(400));
    case Qt::TextAlignmentRole:
        return QVariant((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant QueryResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromStdString(m_result.columns[static_cast<std::size_t>(section)].name);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

bool QueryResultModel::isNumber(int column) const
{
    const std::string& type = m_result.columns[static_cast<std::size_t>(column)].type;
    return type == "integer" || type == "real";
}

QString QueryResultModel::text(const SqlValue& value, int column, bool whole) const
{
    const bool isTime = m_result.columns[static_cast<std::size_t>(column)].type == "timestamp";
    return std::visit(
        [isTime, whole](const auto& held) -> QString {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, bool>)
                return held ? tr("yes") : tr("no");
            else if constexpr (std::is_same_v<Held, std::int64_t>)
                return isTime ? NumberText::iso(held) : QLocale().toString(static_cast<qlonglong>(held));
            else if constexpr (std::is_same_v<Held, double>)
                return whole ? QLocale().toString(held, 'g', QLocale::FloatingPointShortest)
                             : QLocale().toString(held, 'f', 4);
            else if constexpr (std::is_same_v<Held, std::string>)
                return NumberText::deviceId(held);
            else
                return NumberText::absent();
        },
        value);
}

} // namespace loopscope
