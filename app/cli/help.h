#pragma once

#include "app/cli/command.h"

#include <string>
#include <string_view>

namespace loopscope {

struct ListedCommand {
    std::string_view name;
    std::string_view summary;
};

/// `loopscope-cli --help`.
[[nodiscard]] std::string programHelp(std::span<const ListedCommand> commands);
/// `loopscope-cli COMMAND --help`.
[[nodiscard]] std::string commandHelp(std::string_view name, const Manual& manual);

} // namespace loopscope
