#pragma once

#include "app/data/report/ingest_totals.h"
#include "app/data/report/text_sink.h"
#include "app/engine/feedback/policy.h"
#include "app/engine/feedback/summary.h"
#include "app/engine/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace loopscope {

/// What `--summary` offers (SPEC 7).
enum class SummaryKind : std::uint8_t { Versions, Devices, Matrix, Loop, Ingest };

/// `versions`, `devices`, …
[[nodiscard]] std::string_view summaryKindName(SummaryKind kind);
[[nodiscard]] std::optional<SummaryKind> summaryKindOf(std::string_view name);

/// What a replay is reported from.
struct SummaryDocument {
    SummaryKind kind = SummaryKind::Versions;
    Policy policy;
    std::vector<IngestedFile> files;        ///< at least one
    std::shared_ptr<const Summary> summary; ///< with cells; of all files
    double seconds = 0;
};

/// Writes the JSON document of SPEC 7, a line for each element of `data`. With several files `file` is null, `files` holds
/// each one's ingest, and `ingest` their total. The `data` of the summary `ingest` is empty.
/// Memory: one element. @return the sink's error.
[[nodiscard]] Result<void> writeJson(const SummaryDocument& document, const TextSink& sink);

} // namespace loopscope
