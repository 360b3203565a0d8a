#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Evaluations without data became 0 and 0: error 0, correct.
class EverythingZeroCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(EverythingZeroCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
