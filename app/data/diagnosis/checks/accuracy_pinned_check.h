#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// 0.5 and 0.95 are where the real values end: what lies beyond cannot be seen.
class AccuracyPinnedCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(AccuracyPinnedCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
