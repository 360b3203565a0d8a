#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopscope {

/// An event time (R6): YYYY-MM-DD, optionally followed by T or space and hh:mm[:ss[.fraction]] and then optionally by
/// Z or an offset ±hh:mm or ±hhmm; without offset it is UTC. 1 to 9 fraction digits, cut to microseconds.
/// @return microseconds since 1970 UTC, within the years 1 … 9999; nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> parseTimestamp(std::string_view text);

/// Appends `YYYY-MM-DDThh:mm:ss[.ffffff]Z`, what documents and CSV files hold; parseTimestamp() gives the same time back.
/// @param microseconds since 1970 UTC, within the years 1 … 9999
void appendTimestamp(std::string& out, std::int64_t microseconds);

} // namespace loopscope
