#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace loopscope {

/// One change of the schema, to be looked at before it runs. It keeps every row: rows are counted before and after, in its
/// transaction, and it is taken back where the counts differ.
struct SchemaStep {
    std::string id; ///< one of schemaStepIds
    std::vector<std::string> statements; ///< as they run, values written out
    bool transactional = true;
    std::int64_t rowsTouched = -1; ///< rows whose values change or that are written anew; -1: not known
};

/// Why a database cannot be changed from here. Its steps are shown all the same, for whoever may run them.
enum class SchemaObstacle : std::uint8_t {
    None,
    IsView, ///< model_feedback is a view; what it shows comes from elsewhere
    IsNoTable, ///< a foreign table or anything else that cannot be altered
    NotOwner, ///< somebody else owns the table
    MayNotCreate, ///< no right to make tables in this schema
    ColumnType, ///< a column has a type that cannot hold feedback (detail: column and type)
    ReadOnly, ///< the connection or the server only reads
};

/// What would create, upgrade or repair a feedback database.
struct SchemaPlan {
    std::vector<SchemaStep> steps; ///< in the order in which they run; empty: nothing to do
    std::vector<SchemaStep> offers; ///< what may be added to a healthy database, never by itself
    SchemaObstacle obstacle = SchemaObstacle::None;
    std::string obstacleDetail; ///< the owner, the column, as the database names it
};

/// The obstacle in a few words, for a log or the detail of an error.
[[nodiscard]] std::string obstacleText(SchemaObstacle obstacle, const std::string& detail);

/// How far back the real accuracy of a live system looks: the window of a feedback database that is made on a server, but
/// for a replay (SPEC 4).
inline constexpr double liveWindowSeconds = 3600;

/// Every step's id, in the order in which steps run; the last two are offers.
inline constexpr const char* schemaStepIds[] = {
    "table", ///< makes model_feedback; as a hypertable where TimescaleDB is there
    "columns", ///< adds missing columns and derives what follows from the others
    "id_default", ///< ids that the database gives; SQLite: the table written anew with keys and times of ours
    "created_at_not_null",
    "hypertable", ///< TimescaleDB: the plain table becomes one
    "ours", ///< ledger of imports, rollups, trigger, functions: the migrations that are missing
    "indexes",
    "is_correct_absolute", ///< rows judged by the signed rule
    "rounds", ///< aggregation_round from federated_models
    "compression",
    "retention", ///< deletes old rows from then on
};

} // namespace loopscope
