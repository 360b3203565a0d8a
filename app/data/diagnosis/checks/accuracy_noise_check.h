#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Noise for privacy on a single accuracy drowns it: it jumps between 0 and 1.
class AccuracyNoiseCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(AccuracyNoiseCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
