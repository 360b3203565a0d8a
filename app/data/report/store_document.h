#pragma once

#include "app/data/report/text_sink.h"
#include "app/data/store/feedback_store.h"

#include <optional>
#include <span>
#include <string>

namespace loopscope {

/// `{"loopscope": 1, "imports": [{id, file, size, hash, state, started_at, finished_at, rows, accepted, rejected, chunks}]}`.
[[nodiscard]] std::string importsJson(std::span<const ImportRecord> imports);
/// The same as an aligned table. @return the sink's error.
[[nodiscard]] Result<void> writeImportsText(std::span<const ImportRecord> imports, const TextSink& sink);

/// What `schema status` tells.
struct SchemaReport {
    ConnectionSpec store;
    SchemaStatus status;
    std::optional<Policy> policy; ///< none where there is no schema of ours
};
/// `{"loopscope": 1, "store", "has_feedback_table", "ours", "version", "newest_version", "pending": […], "policy"}`.
[[nodiscard]] std::string schemaJson(const SchemaReport& report);
[[nodiscard]] std::string schemaText(const SchemaReport& report);

} // namespace loopscope
