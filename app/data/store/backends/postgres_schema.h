#pragma once

#include "app/data/store/feedback_store.h"
#include "app/data/store/postgres/pg_session.h"
#include "app/data/store/statement_runner.h"

#include <string>

namespace loopscope {

/// Makes a fresh session one of a feedback database: settings, the writer's place, and every name pinned to one schema.
/// @return the schema: the one asked for, else the first existing one of the search_path; it is created when it is missing
/// and options.create says so. NoFeedbackDatabase, Busy, what the server says.
[[nodiscard]] Result<std::string> enterSchema(const ConnectionSpec& spec, PgSession& session,
                                              const StatementRunner& sql, const FeedbackStore::OpenOptions& options);

} // namespace loopscope
