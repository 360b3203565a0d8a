#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// The version starts again, but the rows of the run before are still there: version 3 means two models.
class RunsMixedCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(RunsMixedCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
