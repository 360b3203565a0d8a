#pragma once

#include "app/data/store/feedback_store.h"

#include <QFuture>

#include <cstdint>

namespace loopscope {

/// Makes a feedback database with the default policy, or accepts the one that is there. In a thread of the global pool.
[[nodiscard]] QFuture<Result<void>> createFeedbackDatabase(const ConnectionSpec& spec);

/// Takes an import out again: its rows, its rejects, its share of the rollups. In a thread of the global pool.
[[nodiscard]] QFuture<Result<void>> undoImport(const ConnectionSpec& spec, std::int64_t importId);

} // namespace loopscope
