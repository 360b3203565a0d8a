#include "ui/models/tally_table_model.h"

#include "ui/models/table_column_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace loopscope {

namespace {

bool isLead(TableColumn column)
{
    return column <= TableColumn::Versions || column >= TableColumn::NextAccuracy;
}

} // namespace

TallyTableModel::TallyTableModel(std::vector<TableColumn> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{}

int TallyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int TallyTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TallyTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const std::size_t source = sourceRow(index.row());
    const TableColumn column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(source, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isTextColumn(column) ? Qt::AlignLeft : Qt::AlignRight));
    case valueRole: {
        const double value = key(source, column, Qt::DescendingOrder);
        return std::isnan(value) ? QVariant() : QVariant(value);
    }
    default:
        return {};
    }
}

QVariant TallyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return columnExplanation(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isTextColumn(column) ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

void TallyTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;

    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> sources;
    for (const QModelIndex& index : before)
        sources.push_back(sourceRow(index.row()));
    rebuild();
    if (!before.isEmpty()) {
        std::vector<int> rowOfSource(sourceRowCount(), -1);
        for (std::size_t row = 0; row < m_order.size(); ++row)
            rowOfSource[m_order[row]] = static_cast<int>(row);
        QModelIndexList after;
        for (qsizetype i = 0; i < before.size(); ++i)
            after.append(index(rowOfSource[sources[static_cast<std::size_t>(i)]], before[i].column()));
        changePersistentIndexList(before, after);
    }
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TallyTableModel::setFilter(const QString& filter)
{
    setFilter(filter, m_accuracyBelow, m_rowsFrom);
}

void TallyTableModel::setFilter(const QString& filter, std::optional<double> accuracyBelow, std::int64_t rowsFrom)
{
    if (filter == m_filter && accuracyBelow == m_accuracyBelow && rowsFrom == m_rowsFrom)
        return;
    resetTo([&] {
        m_filter = filter;
        m_accuracyBelow = accuracyBelow;
        m_rowsFrom = rowsFrom;
    });
}

void TallyTableModel::setLimit(int rows)
{
    if (rows != m_limit)
        resetTo([&] { m_limit = rows; });
}

int TallyTableModel::columnOf(TableColumn column) const
{
    const auto found = std::ranges::find(m_columns, column);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

bool TallyTableModel::matches(std::size_t source, const QString& filter) const
{
    return leadText(source, m_columns.front()).contains(filter, Qt::CaseInsensitive);
}

void TallyTableModel::rebuild()
{
    m_order.resize(sourceRowCount());
    std::iota(m_order.begin(), m_order.end(), 0U);
    if (!m_filter.isEmpty())
        std::erase_if(m_order, [this](std::uint32_t source) { return !matches(source, m_filter); });
    if (m_accuracyBelow || m_rowsFrom > 0)
        std::erase_if(m_order, [this](std::uint32_t source) {
            const Tally of = tally(source);
            const bool fits =
                of.count >= m_rowsFrom &&
                (!m_accuracyBelow ||
                 (of.count > 0 && static_cast<double>(of.correct) < *m_accuracyBelow * static_cast<double>(of.count)));
            return !fits;
        });
    applySort();
    if (m_limit >= 0 && m_order.size() > static_cast<std::size_t>(m_limit))
        m_order.resize(static_cast<std::size_t>(m_limit));
}

void TallyTableModel::applySort()
{
    if (m_sortColumn < 0)
        return;
    const TableColumn column = m_columns[static_cast<std::size_t>(m_sortColumn)];
    struct Keyed {
        double key;
        std::uint32_t source;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(m_order.size());
    for (const std::uint32_t source : m_order)
        keyed.push_back({key(source, column, m_sortOrder), source});
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    std::ranges::sort(keyed, [descending](const Keyed& a, const Keyed& b) {
        const bool aAbsent = std::isnan(a.key);
        const bool bAbsent = std::isnan(b.key);
        if (aAbsent != bAbsent)
            return bAbsent;
        if (!aAbsent && a.key != b.key)
            return descending ? a.key > b.key : a.key < b.key;
        return a.source < b.source;
    });
    std::ranges::transform(keyed, m_order.begin(), &Keyed::source);
}

double TallyTableModel::key(std::size_t source, TableColumn column, Qt::SortOrder order) const
{
    return isLead(column) ? leadKey(source, column) : tallyKey(tally(source), column, order);
}

QString TallyTableModel::text(std::size_t source, TableColumn column) const
{
    return isLead(column) ? leadText(source, column) : tallyText(tally(source), column);
}

} // namespace loopscope
