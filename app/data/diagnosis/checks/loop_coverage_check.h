#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// The share of trainings for which the reader would find any feedback at all.
class LoopCoverageCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(LoopCoverageCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
