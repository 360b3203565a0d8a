#pragma once

#include "app/cli/command.h"

namespace loopscope {

/// `imports list|undo ID`: the imports ledger of a feedback database.
class ImportsCommand final : public Command {
public:
    [[nodiscard]] Manual manual() const override;
    [[nodiscard]] int run(const Arguments& arguments) override;
};

} // namespace loopscope
