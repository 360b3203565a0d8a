#pragma once

#include "app/data/diagnosis/loop_check.h"
#include "app/data/store/sql_catalog.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace loopscope {

/// How many checks there are.
[[nodiscard]] std::size_t loopCheckCount();

/// Runs every check of checks.def in its order, in one snapshot, in the thread of the store. A check that cannot be answered
/// says so; only Cancelled and a lost connection end the rest. Opens nothing and changes nothing.
/// @param nowUs the moment that "newest" is compared with   @param done called after each check, in this thread
[[nodiscard]] Result<std::vector<CheckResult>> runLoopChecks(FeedbackStore& store, SqlDialect dialect,
                                                             std::int64_t nowUs,
                                                             const std::function<void(std::size_t done)>& done = {});

/// How the checks went, in numbers.
struct CheckTotals {
    int errors = 0, warnings = 0, notes = 0, fine = 0, unknown = 0;
};
[[nodiscard]] CheckTotals totalsOf(std::span<const CheckResult> results);

} // namespace loopscope
