#pragma once

#include "app/cli/command.h"

namespace loopscope {

/// `query ID`: one monitoring query.
class QueryCommand final : public Command {
public:
    [[nodiscard]] Manual manual() const override;
    [[nodiscard]] int run(const Arguments& arguments) override;
};

} // namespace loopscope
