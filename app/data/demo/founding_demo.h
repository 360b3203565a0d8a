#pragma once

#include "app/data/store/connection_spec.h"
#include "app/engine/result.h"

#include <QFuture>

#include <cstdint>

namespace loopscope {

/// Builds the database that the founding text gives when it is pasted: its statements one by one, going on after those that
/// fail, its writer's rules, and the tables of the federated system around it. A made-up fleet, marked as such by its names.
/// In SQLite, which does not know NOW(), the default of created_at says CURRENT_TIMESTAMP instead, and nothing else differs.
/// @param spec SQLite: a file, which is replaced. PostgreSQL: a schema of its own; when none is named,
///        `loopscope_demo_founding`; replaced when an earlier demo made it
/// @param nowUs when the last round has just been evaluated, microseconds UTC
/// @return where it is; ForeignRows when the schema is somebody else's; what the database says. Blocks; thread: any.
[[nodiscard]] Result<ConnectionSpec> buildFoundingDemo(const ConnectionSpec& spec, std::int64_t nowUs);

/// The same in a thread of the global pool, as of now.
[[nodiscard]] QFuture<Result<ConnectionSpec>> startFoundingDemo(const ConnectionSpec& spec);

} // namespace loopscope
