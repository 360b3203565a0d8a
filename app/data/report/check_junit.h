#pragma once

#include "app/data/diagnosis/loop_check.h"
#include "app/data/report/query_document.h"

#include <span>
#include <string>
#include <string_view>

namespace loopscope {

/// A JUnit document of two suites, queries and checks. A check of severity error or warning that fires is a failure (its type
/// says which), one that cannot be known is skipped with the reason; a note stands in system-out.
[[nodiscard]] std::string verifyJunit(std::string_view store, std::span<const VerifiedQuery> queries,
                                      std::span<const CheckResult> checks);

} // namespace loopscope
