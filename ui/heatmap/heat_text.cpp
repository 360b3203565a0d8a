#include "ui/heatmap/heat_text.h"

#include "ui/models/number_text.h"

namespace loopscope {

namespace {

constexpr std::size_t mostTableRows = 100'000;

} // namespace

QString HeatText::row(int row) const
{
    return NumberText::deviceId(summary->devices[rows->devices[static_cast<std::size_t>(row)]]);
}

QString HeatText::column(int column) const
{
    return NumberText::version(summary->versions[static_cast<std::size_t>(column)].version);
}

QString HeatText::describe(const HeatGrid& grid, int gridRow, int gridColumn) const
{
    const HeatRange range = grid.field(gridRow, gridColumn);
    const QString versions = range.columns() == 1
                                 ? column(range.columnFrom)
                                 : tr("%1–%2").arg(column(range.columnFrom), column(range.columnTo - 1));
    const QString devices = range.rows() == 1
                                ? row(range.rowFrom)
                                : tr("%1, from %2").arg(NumberText::devices(range.rows()), row(range.rowFrom));
    const std::size_t at = grid.index(gridRow, gridColumn);
    const std::int64_t count = grid.count[at];
    if (count == 0)
        return tr("%1 at %2: no rows").arg(devices, versions);
    return tr("%1 at %2: %3, %4 of %5 correct")
        .arg(devices, versions, NumberText::percent(shareOf(grid.correct[at], count), 1),
             NumberText::count(grid.correct[at]), NumberText::rows(count));
}

ChartTable HeatText::table(const HeatGrid& grid) const
{
    ChartTable table{.heads = {tr("Device"), tr("Devices"), tr("From version"), tr("To version"), tr("Rows"),
                               tr("Correct"), tr("Accuracy")},
                     .names = {QStringLiteral("first_device_id"), QStringLiteral("devices"),
                               QStringLiteral("from_version"), QStringLiteral("to_version"), QStringLiteral("rows"),
                               QStringLiteral("correct"), QStringLiteral("accuracy")}};
    for (int y = 0; y < grid.rows; ++y)
        for (int x = 0; x < grid.columns && table.rows.size() < mostTableRows; ++x) {
            const std::size_t at = grid.index(y, x);
            const std::int64_t count = grid.count[at];
            if (count == 0)
                continue;
            const HeatRange field = grid.field(y, x);
            const auto version = [&](int of) {
                return ChartTable::Cell{
                    column(of), static_cast<qlonglong>(summary->versions[static_cast<std::size_t>(of)].version)};
            };
            const auto number = [](std::int64_t value) {
                return ChartTable::Cell{NumberText::count(value), static_cast<qlonglong>(value)};
            };
            const double share = shareOf(grid.correct[at], count);
            const std::string& id = summary->devices[rows->devices[static_cast<std::size_t>(field.rowFrom)]];
            table.rows.push_back({{NumberText::deviceId(id), QString::fromStdString(id)},
                                  number(field.rows()),
                                  version(field.columnFrom),
                                  version(field.columnTo - 1),
                                  number(count),
                                  number(grid.correct[at]),
                                  {NumberText::percent(share, 1), share}});
        }
    return table;
}

} // namespace loopscope
