#pragma once

#include "app/data/store/sql_catalog.h"
#include "app/engine/feedback/policy.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace loopscope {

/// The values of a query's parameters in the order of its placeholders, from texts by name. Integers and reals as in files;
/// timestamps as `YYYY-MM-DD[Thh:mm[:ss[.ffffff]]][Z|±hh:mm]`, UTC without offset, or `now`.
/// @param policy what `= policy` falls back to   @param nowUs what `now` means
/// @return InvalidArgument for a name that the query does not have, a value missing or not of its type.
[[nodiscard]] Result<std::vector<SqlValue>> bindQueryParameters(const SqlText& query,
                                                                const std::map<std::string, std::string>& texts,
                                                                const Policy& policy, std::int64_t nowUs);

/// Gives the values of a result the types that the query's header promises.
/// @return Internal when the number of columns differs.
[[nodiscard]] Result<void> applySignature(const SqlText& query, QueryResult& result);

} // namespace loopscope
