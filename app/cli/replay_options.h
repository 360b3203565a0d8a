#pragma once

#include "app/cli/arguments.h"
#include "app/data/replay/replay_job.h"
#include "app/data/report/summary_document.h"

#include <vector>

namespace loopscope {

/// What the arguments of `replay` ask for.
struct ReplayOptions {
    std::vector<ReplayRequest> requests; ///< one per file, in their order
    SummaryKind kind = SummaryKind::Versions;
    bool asJson = false;
};

[[nodiscard]] std::span<const OptionSpec> replayOptionSpecs();

/// @return InvalidArgument with the option as subject; what reading the policy file returns.
[[nodiscard]] Result<ReplayOptions> replayOptions(const Arguments& arguments);

} // namespace loopscope
