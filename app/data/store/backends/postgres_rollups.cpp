#include "app/data/store/backends/postgres_rollups.h"

#include "app/data/store/backends/array_literal.h"
#include "app/data/store/tally_columns.h"

#include <array>
#include <initializer_list>
#include <variant>

namespace loopscope {

namespace {

/// The columns of the rows of one statement: keys first, then values.
class Columns {
public:
    void addRow(std::span<const SqlValue> row)
    {
        m_columns.resize(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (const auto* integer = std::get_if<std::int64_t>(&row[i]))
                m_columns[i].add(*integer);
            else if (const auto* real = std::get_if<double>(&row[i]))
                m_columns[i].add(*real);
            else
                m_columns[i].addNull();
        }
    }
    void addTally(std::initializer_list<std::int64_t> keys, const Tally& tally)
    {
        m_row.assign(keys.begin(), keys.end());
        appendTally(m_row, tally);
        addRow(m_row);
    }
    [[nodiscard]] Result<void> run(const StatementRunner& sql, std::string_view id) const
    {
        if (m_columns.empty())
            return {};
        std::vector<SqlValue> values;
        for (const ArrayLiteral& column : m_columns)
            values.push_back(column.value());
        if (auto done = sql.run(id, values); !done)
            return std::unexpected(done.error());
        return {};
    }

private:
    std::vector<ArrayLiteral> m_columns;
    std::vector<SqlValue> m_row;
};

} // namespace

Result<void> PostgresRollups::write(const RollupWrites& writes) const
{
    Columns versions, hours, cells, errors, confidences;
    for (const auto& row : writes.versions)
        versions.addTally({row.version}, row.tally);
    for (const auto& row : writes.hours)
        hours.addTally({row.version, row.hour}, row.tally);
    for (const auto& row : writes.cells)
        cells.addTally({row.version, row.device}, row.tally);
    for (const auto& row : writes.errors)
        errors.addRow(std::array<SqlValue, 3>{std::int64_t{row.version}, std::int64_t{row.bin}, row.added});
    for (const auto& row : writes.confidences)
        confidences.addRow(std::array<SqlValue, 6>{std::int64_t{row.version}, std::int64_t{row.bin}, row.count,
                                                   row.correct, row.sum.sum, row.sum.compensation});
    const std::array<std::pair<const Columns*, std::string_view>, 5> tables{
        {{&versions, "rollup_version_put_many"},
         {&hours, "rollup_hour_put_many"},
         {&cells, "rollup_cell_put_many"},
         {&errors, "error_bin_add_many"},
         {&confidences, "confidence_bin_put_many"}}};
    for (const auto& [columns, id] : tables) {
        if (auto written = columns->run(sql(), id); !written)
            return written;
    }
    return {};
}

} // namespace loopscope
