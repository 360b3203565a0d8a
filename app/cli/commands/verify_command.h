#pragma once

#include "app/cli/command.h"

namespace loopscope {

/// `verify`: every monitoring query with its result.
class VerifyCommand final : public Command {
public:
    [[nodiscard]] Manual manual() const override;
    [[nodiscard]] int run(const Arguments& arguments) override;
};

} // namespace loopscope
