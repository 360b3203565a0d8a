#pragma once

#include "app/cli/command.h"

namespace loopscope {

/// `upstream`: what of the federated system a database holds, and how its versions did.
class UpstreamCommand : public Command {
public:
    [[nodiscard]] Manual manual() const override;
    [[nodiscard]] int run(const Arguments& arguments) override;
};

} // namespace loopscope
