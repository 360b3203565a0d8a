#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// The signed rule counts every over-prediction as correct, however large.
class CorrectBeyondToleranceCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(CorrectBeyondToleranceCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
