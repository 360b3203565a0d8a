#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// 42 anomalies and 2.5 seconds, always: constants in the code, not measurements.
class ConstantKpisCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(ConstantKpisCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
