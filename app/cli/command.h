#pragma once

#include "app/cli/arguments.h"

#include <memory>
#include <span>
#include <string_view>

namespace loopscope {

/// Exit statuses of the command line (SPEC 7); errors have theirs from exitStatus().
enum ExitStatus : int {
    exitFine = 0,
    exitFindings = 1, ///< verify found an error
    exitUsage = 2,
    exitInputFile = 4,
};

/// What `--help` of a command says.
struct Manual {
    std::string_view arguments; ///< after the command's name
    std::string_view summary;   ///< one line
    std::string_view description;
    std::span<const OptionSpec> options;
    std::string_view examples;
};

/// One command of loopscope-cli. Results go to standard output, messages to standard error.
class Command {
public:
    virtual ~Command() = default;
    [[nodiscard]] virtual Manual manual() const = 0;
    /// @return the exit status.
    [[nodiscard]] virtual int run(const Arguments& arguments) = 0;
};

} // namespace loopscope
