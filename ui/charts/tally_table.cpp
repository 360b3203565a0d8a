#include "ui/charts/tally_table.h"

#include "ui/models/tally_table_model.h"

namespace loopscope {

namespace {

/// In files, whatever language the window speaks: as the documents of the command line call it, where they have it.
QString nameOf(TableColumn column)
{
    switch (column) {
    case TableColumn::Version:
        return QStringLiteral("model_version");
    case TableColumn::Device:
        return QStringLiteral("device_id");
    case TableColumn::Devices:
        return QStringLiteral("devices");
    case TableColumn::Versions:
        return QStringLiteral("versions");
    case TableColumn::Rows:
        return QStringLiteral("count");
    case TableColumn::Accuracy:
        return QStringLiteral("accuracy");
    case TableColumn::Interval:
        return QStringLiteral("wilson_95");
    case TableColumn::MeanError:
        return QStringLiteral("avg_absolute_error");
    case TableColumn::MaxError:
        return QStringLiteral("max_absolute_error");
    case TableColumn::Normal:
        return QStringLiteral("normal");
    case TableColumn::Middle:
        return QStringLiteral("anomaly");
    case TableColumn::EdgeCase:
        return QStringLiteral("edge_case");
    case TableColumn::Confidence:
        return QStringLiteral("avg_confidence");
    case TableColumn::First:
        return QStringLiteral("first_timestamp");
    case TableColumn::Last:
        return QStringLiteral("last_timestamp");
    case TableColumn::NextAccuracy:
        return QStringLiteral("next_real_accuracy");
    case TableColumn::NextSource:
        return QStringLiteral("next_source");
    }
    return {};
}

} // namespace

ChartTable tallyTableOf(const TallyTableModel& model)
{
    ChartTable table;
    for (int column = 0; column < model.columnCount(); ++column) {
        table.heads << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        table.names << nameOf(model.columnAt(column));
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<ChartTable::Cell> cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            const QString text = index.data().toString();
            QVariant value = index.data(TallyTableModel::valueRole);
            const TableColumn kind = model.columnAt(column);
            if (kind == TableColumn::Version)
                value = model.detail(row).toLongLong();
            else if (kind == TableColumn::Device)
                value = model.detail(row);
            else if (value.isValid() && (kind == TableColumn::Interval || kind == TableColumn::First ||
                                         kind == TableColumn::Last || kind == TableColumn::NextSource))
                value = text;
            cells.push_back({text, value});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace loopscope
