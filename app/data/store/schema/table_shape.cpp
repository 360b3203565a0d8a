#include "app/data/store/schema/table_shape.h"

#include <algorithm>

namespace loopscope {

namespace {

TableShape::Kind kindOf(std::string_view kind)
{
    if (kind.empty())
        return TableShape::Kind::None;
    if (kind == "table")
        return TableShape::Kind::Table;
    return kind == "view" ? TableShape::Kind::View : TableShape::Kind::Other;
}

TableShape::Holds holdsOf(std::string_view holds)
{
    constexpr std::pair<std::string_view, TableShape::Holds> names[] = {{"integer", TableShape::Holds::Integers},
                                                                        {"real", TableShape::Holds::Reals},
                                                                        {"text", TableShape::Holds::Text},
                                                                        {"boolean", TableShape::Holds::Booleans},
                                                                        {"time", TableShape::Holds::Times}};
    for (const auto& [name, value] : names) {
        if (name == holds)
            return value;
    }
    return TableShape::Holds::Other;
}

} // namespace

const TableShape::Column* TableShape::column(std::string_view name) const
{
    const auto found = std::ranges::find(columns, name, &Column::name);
    return found == columns.end() ? nullptr : &*found;
}

bool TableShape::hasAll(std::initializer_list<std::string_view> names) const
{
    return std::ranges::all_of(names, [this](std::string_view name) { return has(name); });
}

Result<TableShape> TableShape::read(const StatementRunner& sql, const TimescaleFacts& timescale)
{
    TableShape shape;
    const auto table = sql.run("shape_table", {}, [&](const SqlRow& row) {
        shape.kind = kindOf(row.text(0));
        shape.isOwned = row.integer(1) != 0;
        shape.owner = row.text(2);
        shape.mayCreate = row.integer(3) != 0;
        shape.isReadOnly = row.integer(4) != 0;
        shape.primaryKey = row.text(5);
        shape.keyHasCreatedAt = row.integer(6) != 0;
        shape.hasFederatedModels = row.integer(7) != 0;
    });
    if (!table)
        return std::unexpected(table.error());
    if (shape.kind == Kind::None)
        return shape;
    const auto columns = sql.run("shape_columns", {}, [&](const SqlRow& row) {
        shape.columns.push_back({.name = std::string(row.text(0)),
                                 .quoted = std::string(row.text(1)),
                                 .type = std::string(row.text(2)),
                                 .holds = holdsOf(row.text(3)),
                                 .notNull = row.integer(4) != 0,
                                 .hasDefault = row.integer(5) != 0});
    });
    if (!columns)
        return std::unexpected(columns.error());
    const auto indexes = sql.run("shape_indexes", {}, [&](const SqlRow& row) {
        shape.versionIndexed = row.integer(0) != 0;
        shape.deviceIndexed = row.integer(1) != 0;
        shape.timeIndexed = row.integer(2) != 0;
        shape.idIsKey = row.integer(3) != 0;
    });
    if (!indexes)
        return std::unexpected(indexes.error());
    if (timescale.canMakeHypertables()) {
        const auto hypertable = sql.run("timescale_table", {}, [&](const SqlRow& row) {
            shape.isHypertable = row.integer(0) != 0;
            shape.isCompressed = row.integer(1) != 0;
            shape.hasRetention = row.integer(2) != 0;
        });
        if (!hypertable)
            return std::unexpected(hypertable.error());
        const auto uniques = sql.run("timescale_uniques", {}, [&](const SqlRow& row) {
            shape.idUniques.push_back({.isConstraint = row.integer(0) != 0, .name = std::string(row.text(1))});
        });
        if (!uniques)
            return std::unexpected(uniques.error());
    }
    return shape;
}

} // namespace loopscope
