#pragma once

#include "app/data/store/feedback_store.h"

#include <cstdint>
#include <vector>

namespace loopscope {

/// Where a row of a chunk is.
struct RowPlace {
    std::uint32_t piece = 0;
    std::uint32_t row = 0;
};

/// The accepted rows of a chunk by model version, then device id by code point, then as in the file. In this order the rows
/// of a version lie together, so that queries by version touch few pages, and indexes are built from nearly sorted keys,
/// which takes a fifth of the time. Ids follow it: within a chunk they do not tell the order of the file.
[[nodiscard]] std::vector<RowPlace> rowsByVersionAndDevice(const Chunk& chunk);

} // namespace loopscope
