#pragma once

#include "app/cli/command.h"

namespace loopscope {

/// `grafana -o FILE`: a dashboard of the feedback database for Grafana.
class GrafanaCommand final : public Command {
public:
    [[nodiscard]] Manual manual() const override;
    [[nodiscard]] int run(const Arguments& arguments) override;
};

} // namespace loopscope
