#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// One NaN makes every average of its version NaN.
class ErrorsNotFiniteCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(ErrorsNotFiniteCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
