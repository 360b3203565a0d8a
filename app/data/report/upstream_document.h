#pragma once

#include "app/data/report/text_sink.h"
#include "app/data/upstream/upstream_report.h"

#include <string>
#include <string_view>

namespace loopscope {

/// What a database holds of the federated system, as one JSON document: its tables, the runs, and under `data` one object
/// for each version of the run. Absent values are null; times are `YYYY-MM-DDThh:mm:ss[.ffffff]Z`; shares are 0 … 1.
/// @param store as ConnectionSpec::redacted() names it
[[nodiscard]] std::string upstreamJson(std::string_view store, const UpstreamReport& report);

/// The same as tables for people, rounded; absent values are “–”. @return the sink's error.
[[nodiscard]] Result<void> writeUpstreamText(const UpstreamReport& report, const TextSink& sink);

} // namespace loopscope
