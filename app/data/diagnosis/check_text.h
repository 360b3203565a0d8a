#pragma once

#include <QString>

#include <cstdint>

namespace loopscope::checktext {

/// Numbers as sentences of checks have them, in the language of the program: 12,345.
[[nodiscard]] QString count(std::int64_t number);
/// "19.3 %" of a whole; of nothing: 0 %. One decimal, and never 0 % or 100 % of what is neither none nor all.
[[nodiscard]] QString share(std::int64_t part, std::int64_t whole);
/// Up to four decimals, as few as needed.
[[nodiscard]] QString number(double value);
/// "3 h 20 min", from seconds.
[[nodiscard]] QString duration(double seconds);
/// "2026-11-24 16:05 UTC", from microseconds since 1970.
[[nodiscard]] QString moment(std::int64_t timeUs);

} // namespace loopscope::checktext
