#pragma once

#include "app/engine/result.h"

#include <string>

namespace loopscope {

/// A Grafana dashboard of a feedback database in PostgreSQL or TimescaleDB as one JSON document, to be imported as it is:
/// the panel that the feedback loop was built with, corrected, and what it left open. Its queries use no macro of Grafana,
/// so each runs in psql too. The data source is chosen in the dashboard.
/// @param schema of the feedback database; empty: what the data source's search_path finds
/// @return Internal when the program lacks one of its SQL texts. Thread: any.
[[nodiscard]] Result<std::string> grafanaDashboard(const std::string& schema);

} // namespace loopscope
