#pragma once

#include "app/data/store/feedback_store.h"

#include <QFuture>

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace loopscope {

/// Makes a feedback database with the default policy, or accepts the one that is there. In a thread of the global pool.
[[nodiscard]] QFuture<Result<void>> createFeedbackDatabase(const ConnectionSpec& spec);

/// Takes an import out again: its rows, its rejects, its share of the rollups. In a thread of the global pool.
[[nodiscard]] QFuture<Result<void>> undoImport(const ConnectionSpec& spec, std::int64_t importId);

/// What would create, upgrade or repair a database. In a thread of the global pool.
/// @param stop gives it up, also while connecting
[[nodiscard]] QFuture<Result<SchemaPlan>> readSchemaPlan(const ConnectionSpec& spec, const std::stop_token& stop);

/// Runs steps of the plan, in its order, each by itself (FeedbackStore::applySchemaSteps()). One result for each that is
/// done, its id; an error is the last. In a thread of the global pool.
/// @param stop takes the step that runs back and ends with Cancelled
[[nodiscard]] QFuture<Result<std::string>> runSchemaSteps(const ConnectionSpec& spec,
                                                          const std::vector<std::string>& ids,
                                                          const std::stop_token& stop);

} // namespace loopscope
