#pragma once

#include "app/data/store/connection_spec.h"
#include "app/engine/result.h"

#include <QFuture>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace loopscope {

/// A schema of a PostgreSQL database that holds a model_feedback.
struct FeedbackDatabase {
    std::string schema;
    bool isOurs = false; ///< made by Loopscope: with its ledger of migrations
    bool isReadable = false;
    bool mayBeDeleted = false; ///< ours, and its tables belong to this role
    bool hasRowsOfOthers = false; ///< rows outside the imports ledger; known of ours only
    bool isBeingWritten = false; ///< somebody has changed rows in a transaction that is not over
    std::optional<std::int64_t> rows;
    bool rowsEstimated = false; ///< by the server's planner
    std::optional<std::int64_t> versions;
    std::optional<std::int64_t> newestCreatedAtUs; ///< microseconds UTC
    std::int64_t bytes = 0; ///< on the server's disk, with indexes

    /// Other programs count on it: its name is to be typed before it goes.
    [[nodiscard]] bool isInUse() const { return hasRowsOfOthers || isBeingWritten; }
};

/// The feedback databases of a server's database, by name. Numbers of ours come from their rollups, so this never reads rows.
/// @param server its schema is left aside   @return CannotConnect, PasswordNeeded, what the server says. Blocks; thread: any.
[[nodiscard]] Result<std::vector<FeedbackDatabase>> feedbackDatabases(const ConnectionSpec& server);

/// Makes a feedback database in a schema that is not there yet. @return InvalidArgument where it is. Blocks; thread: any.
[[nodiscard]] Result<void> addFeedbackDatabase(const ConnectionSpec& database);

/// Deletes what Loopscope made in a schema, and the schema itself when nothing else is in it. Everything or nothing.
/// @param inUse consent to delete rows of other writers, too
/// @return CannotChange where it is not ours; ForeignRows without consent; Busy while somebody writes; ReadOnly. Blocks;
/// thread: any.
[[nodiscard]] Result<void> deleteFeedbackDatabase(const ConnectionSpec& database, bool inUse);

// The same in a thread of the global pool.
[[nodiscard]] QFuture<Result<std::vector<FeedbackDatabase>>> listFeedbackDatabases(const ConnectionSpec& server);
[[nodiscard]] QFuture<Result<void>> startAdding(const ConnectionSpec& database);
[[nodiscard]] QFuture<Result<void>> startDeleting(const ConnectionSpec& database, bool inUse);

} // namespace loopscope
