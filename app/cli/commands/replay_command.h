#pragma once

#include "app/cli/command.h"

namespace loopscope {

/// `replay FILE…`: evaluation files through the feedback logic, into a store or into nothing but their summary.
class ReplayCommand final : public Command {
public:
    [[nodiscard]] Manual manual() const override;
    [[nodiscard]] int run(const Arguments& arguments) override;
};

} // namespace loopscope
