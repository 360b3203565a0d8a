#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// A confidence that is always the same, or missing, cannot tell sure from unsure.
class ConfidenceConstantCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(ConfidenceConstantCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
