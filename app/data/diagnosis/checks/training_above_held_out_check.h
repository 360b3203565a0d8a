#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// The accuracy of training says how well a model knows its own data.
class TrainingAboveHeldOutCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(TrainingAboveHeldOutCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
