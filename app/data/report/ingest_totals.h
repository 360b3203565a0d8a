#pragma once

#include "app/engine/files/evaluation_reader.h"

#include <span>
#include <string>

namespace loopscope {

/// One input of a replay and what came of reading it.
struct IngestedFile {
    std::string file; ///< as it was given
    IngestReport report;
};

/// The sum over several inputs: counts and reasons added, the listed rejects one after the other up to the first 1,000,
/// the first file error, duplicates only where all inputs counted them (within each of them).
[[nodiscard]] IngestReport totalOf(std::span<const IngestedFile> files);

} // namespace loopscope
