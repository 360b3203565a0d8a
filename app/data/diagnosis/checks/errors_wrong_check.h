#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// error is actual value minus prediction, absolute_error its size.
class ErrorsWrongCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(ErrorsWrongCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
