#include "ui/verify/expected_model.h"

#include "ui/models/number_text.h"

#include <algorithm>

namespace loopscope {

namespace {

std::optional<double> realOf(const SqlValue& value)
{
    const double* const held = std::get_if<double>(&value);
    return held != nullptr ? std::optional(*held) : std::nullopt;
}

} // namespace

void ExpectedModel::setResult(const QueryResult& result)
{
    beginResetModel();
    m_rows.clear();
    for (const std::vector<SqlValue>& row : result.rows) {
        const auto* const version = std::get_if<std::int64_t>(&row[0]);
        const auto* const source = std::get_if<std::string>(&row[3]);
        m_rows.push_back({.version = version != nullptr ? *version : 0,
                          .before = realOf(row[1]).value_or(0),
                          .after = realOf(row[2]),
                          .source = source != nullptr ? *source : std::string(),
                          .observed = realOf(row[4])});
    }
    std::ranges::reverse(m_rows);
    endResetModel();
}

int ExpectedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExpectedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

QVariant ExpectedModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const ExpectedRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Picture ? tr("hard-coded %1, from feedback %2, observed %3")
                                               .arg(text(row, Before), text(row, After), text(row, Observed))
                                         : text(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Version || index.column() == Source ? Qt::AlignLeft : Qt::AlignRight) |
                        Qt::AlignVCenter);
    case rowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

QVariant ExpectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Version || section == Source || section == Picture ? Qt::AlignLeft : Qt::AlignRight) |
                        Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Version:
        return tr("Version");
    case Before:
        return tr("Before: hard-coded");
    case After:
        return tr("After: the loop");
    case Source:
        return tr("Comes from");
    case Difference:
        return tr("Points");
    case Observed:
        return tr("Observed");
    default:
        return tr("0 to 100 %");
    }
}

QString ExpectedModel::text(const ExpectedRow& row, int column)
{
    const auto share = [](const std::optional<double>& value) {
        return value ? NumberText::percent(*value, 1) : NumberText::absent();
    };
    switch (column) {
    case Version:
        return NumberText::version(row.version);
    case Before:
        return NumberText::percent(row.before, 1);
    case After:
        return share(row.after);
    case Source:
        return sourceText(row.source);
    case Difference:
        return row.after ? NumberText::signedPoints(*row.after - row.before) : NumberText::absent();
    case Observed:
        return share(row.observed);
    default:
        return {};
    }
}

QString ExpectedModel::sourceText(const std::string& source)
{
    if (source == "formula")
        return tr("formula");
    if (source == "feedback")
        return tr("feedback");
    return source == "mixed" ? tr("feedback and formula") : QString::fromStdString(source);
}

} // namespace loopscope
