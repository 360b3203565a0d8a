#pragma once

#include "app/data/report/ingest_totals.h"

#include <string>

namespace loopscope {

/// What came of reading one file, in lines for people: rows, the conservation of lines, warnings, rejects by reason.
[[nodiscard]] std::string ingestText(const IngestedFile& file);

} // namespace loopscope
