#pragma once

#include "app/cli/command.h"

namespace loopscope {

/// `schema create|status|upgrade|set-policy P.json|drop`: the tables and the policy of a feedback database.
class SchemaCommand final : public Command {
public:
    [[nodiscard]] Manual manual() const override;
    [[nodiscard]] int run(const Arguments& arguments) override;
};

} // namespace loopscope
