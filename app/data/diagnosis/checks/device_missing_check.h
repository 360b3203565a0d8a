#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// A row without device is feedback for nobody.
class DeviceMissingCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(DeviceMissingCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
