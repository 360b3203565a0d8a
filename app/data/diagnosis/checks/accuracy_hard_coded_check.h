#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// 0.7 + 0.02 · version: an accuracy that grows whatever the model does.
class AccuracyHardCodedCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(AccuracyHardCodedCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
