#pragma once

#include <string>
#include <vector>

namespace loopscope::test {

/// The 500 texts of hostile_strings.json, which hostile_strings.py makes: all of them valid device ids.
[[nodiscard]] std::vector<std::string> hostileStrings();

} // namespace loopscope::test
