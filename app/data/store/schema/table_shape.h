#pragma once

#include "app/data/store/statement_runner.h"
#include "app/data/store/timescale_facts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// The columns of model_feedback in the order of SPEC 2.
inline constexpr std::string_view feedbackColumns[] = {
    "id",        "model_version",  "aggregation_round", "device_id",  "prediction",    "actual_value",
    "error",     "absolute_error", "is_correct",        "confidence", "feedback_type", "timestamp",
    "created_at"};

/// How a database's model_feedback is made, whoever made it: what the catalogue says, no rows.
struct TableShape {
    enum class Kind : std::uint8_t { None, Table, View, Other };
    /// What a column can hold; Other: not what feedback needs.
    enum class Holds : std::uint8_t { Integers, Reals, Text, Booleans, Times, Other };
    struct Column {
        std::string name;
        std::string quoted; ///< by the database's rules
        std::string type;   ///< as the database names it
        Holds holds = Holds::Other;
        bool notNull = false;
        bool hasDefault = false; ///< also an identity, or SQLite's key that is the row's number
    };

    Kind kind = Kind::None;
    bool isOwned = true;   ///< by the user, or a role of theirs
    std::string owner;
    bool mayCreate = true; ///< tables in this schema
    bool isReadOnly = false; ///< the server itself: a standby
    std::string primaryKey;  ///< the constraint's quoted name; empty: none
    bool keyHasCreatedAt = false;
    bool idIsKey = false; ///< a unique index whose first column is id
    struct Unique {
        bool isConstraint = false; ///< else an index
        std::string name;          ///< quoted
    };
    std::vector<Unique> idUniques; ///< of id alone, beside the key; looked up where TimescaleDB is
    std::vector<Column> columns;
    bool versionIndexed = false, deviceIndexed = false, timeIndexed = false;
    bool isHypertable = false, isCompressed = false, hasRetention = false;
    bool hasFederatedModels = false; ///< with the columns that rounds are read from

    [[nodiscard]] const Column* column(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return column(name) != nullptr; }
    [[nodiscard]] bool hasAll(std::initializer_list<std::string_view> names) const;

    [[nodiscard]] static Result<TableShape> read(const StatementRunner& sql, const TimescaleFacts& timescale);
};

} // namespace loopscope
